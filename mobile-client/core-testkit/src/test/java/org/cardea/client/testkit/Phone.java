package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;
import org.cardea.client.engine.SyncEngine;
import org.cardea.client.ports.Progress;
import org.cardea.client.store.LocalStore;

/** A device as tests hold it: its system contacts, its database, and a line to the model server. */
final class Phone {
    final String name;
    final MemoryBook book = new MemoryBook();
    final MemoryDb db = new MemoryDb();
    final ModelServer server;
    LocalStore store = LocalStore.open(db);
    private final Random ids;

    Phone(String name, ModelServer server) {
        this.name = name;
        this.server = server;
        this.ids = new Random(name.hashCode());
    }

    private CardId newId() {
        return CardId.of(new UUID(ids.nextLong() & ~0xF000L | 0x4000L, ids.nextLong() & ~(3L << 62) | 1L << 63));
    }

    /** A run of a process that has just started. */
    Outcome run(Faults faults) {
        return run(faults, false);
    }

    Outcome run(Faults faults, boolean full) {
        db.faults(faults);
        book.faults(faults);
        try {
            store = LocalStore.open(db);
            SyncEngine engine = new SyncEngine(
                    store, book, server.line(name, faults), Clock.systemUTC(), "GB", Progress.SILENT, this::newId);
            return full ? engine.reconcile() : engine.sync();
        } finally {
            db.faults(Faults.NONE);
            book.faults(Faults.NONE);
        }
    }

    Summary sync() {
        Outcome outcome = run(Faults.NONE);
        assertThat(outcome).as(name).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).summary;
    }

    /** What the system holds, by UUID. */
    Map<CardId, ContentHash> contents() {
        Map<CardId, ContentHash> contents = new TreeMap<>();
        book.list().forEach(entry -> contents.put(entry.id, entry.hash));
        return contents;
    }

    /** System id of the contact whose text holds this. */
    String find(String text) {
        return book.texts().entrySet().stream()
                .filter(entry -> entry.getValue().contains(text))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    String text(String holding) {
        return book.texts().get(find(holding));
    }

    void edit(String holding, String from, String to) {
        String systemId = find(holding);
        book.userWrites(systemId, book.texts().get(systemId).replace(from, to));
    }

    void assertEqualTo(ModelServer other) {
        Map<CardId, ContentHash> there = new TreeMap<>();
        other.live().forEach((id, card) -> there.put(id, book.kept(card).hash()));
        Map<CardId, ContentHash> here = contents();
        Map<CardId, ContentHash> common = new TreeMap<>(here);
        common.entrySet().retainAll(there.entrySet());
        here.entrySet().removeAll(common.entrySet());
        there.entrySet().removeAll(common.entrySet());
        assertThat(here).as(name + " against the server, where they differ").isEqualTo(there);
        assertThat(book.texts()).as("contacts of " + name).hasSize(other.live().size());
        assertThat(store.state().digest()).as(name + "'s digest").hasToString(other.digest());
    }

    static String vcard(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    static Card card(String... lines) {
        return ModelCard.read(vcard(lines));
    }
}
