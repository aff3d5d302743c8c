package org.cardea.client.engine;

import java.util.ArrayList;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.Progress.Stage;
import org.cardea.client.ports.Refused;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.reconcile.EditHead;
import org.cardea.client.store.EditStore.Waiting;
import org.cardea.client.store.StateStore.PacketHead;

/** Sends the edits in packets, each only after the receipt of the one before, each written down before it is sent. */
final class UploadEdits {
    /** Of card text in one packet. */
    static final long MAX_BYTES = 3_900_000;

    private final Run run;

    UploadEdits(Run run) {
        this.run = run;
    }

    /** True when the mirror has got behind by it and has to be downloaded. */
    boolean now() {
        boolean behind = false;
        int total = run.store.edits().count();
        while (depart()) {
            behind |= resume();
            run.progress.at(Stage.UPLOAD, total - run.store.edits().count(), total);
        }
        return behind;
    }

    /** Sends the packet on its way once more, if there is one; true when the mirror has got behind by it. */
    boolean resume() {
        PacketHead head = run.store.state().packet().orElse(null);
        if (head == null) {
            return false;
        }
        Packet packet = new Packet(head.id, head.cursor, head.digest, changes());
        Receipt receipt = send(packet);
        return run.store.transaction(() -> new TakeReceipt(run).now(receipt));
    }

    /** A packet refused as a whole has changed nothing and never will: its edits wait for another one. */
    private Receipt send(Packet packet) {
        try {
            return run.server.upload(packet);
        } catch (Refused e) {
            if (e.status / 100 == 4 && e.status != 401 && e.status != 429) {
                run.store.edits().arrive();
            }
            throw e;
        }
    }

    private boolean depart() {
        if (run.store.state().packet().isPresent()) {
            return true;
        }
        List<CardId> next = new ArrayList<>();
        long bytes = 0;
        for (Waiting edit : run.store.edits().waiting(Packet.MAX_CHANGES)) {
            bytes += edit.bytes;
            if (bytes > MAX_BYTES && !next.isEmpty()) {
                break;
            }
            next.add(edit.id);
        }
        if (!next.isEmpty()) {
            String cursor = run.store.state().cursor().orElse(null);
            String digest = run.store.state().digest().toString();
            run.store.edits().depart(PacketHead.make(cursor, digest), next);
        }
        return !next.isEmpty();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (EditHead edit : run.store.edits().travelling()) {
            changes.add(
                    edit.deletes()
                            ? Change.delete(edit.id, edit.base)
                            : Change.put(
                                    edit.id, run.store.edits().text(edit.id).get(), edit.base));
        }
        return changes;
    }
}
