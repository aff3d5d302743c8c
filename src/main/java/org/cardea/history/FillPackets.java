package org.cardea.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cardea.sync.Change;

/** Collects changes into packets that are as large as a device's may be. */
final class FillPackets {
    private static final int CHANGES = 500;
    private static final int CHARACTERS = 4 * 1024 * 1024;

    private final Consumer<List<Change>> full;
    private List<Change> waiting = new ArrayList<>();
    private long characters;

    FillPackets(Consumer<List<Change>> full) {
        this.full = full;
    }

    void add(Change change) {
        int size = change instanceof Change.Put put ? put.vcard().length() : 0;
        if (waiting.size() == CHANGES || characters + size > CHARACTERS) {
            flush();
        }
        waiting.add(change);
        characters += size;
    }

    void flush() {
        if (!waiting.isEmpty()) {
            List<Change> packet = waiting;
            waiting = new ArrayList<>();
            characters = 0;
            full.accept(packet);
        }
    }
}
