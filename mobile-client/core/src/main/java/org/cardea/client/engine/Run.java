package org.cardea.client.engine;

import java.time.Clock;
import java.util.function.Supplier;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.Progress;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.Transport;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.LocalStore;

/** What the parts of one run share. */
final class Run {
    final LocalStore store;
    final SystemBook system;
    final Transport server;
    final String region;
    final Progress progress;
    final Supplier<CardId> newId;
    final Summary summary = new Summary();

    /** By the server's digest, wherever it told one; the last word counts. */
    boolean inStep = true;

    /** Something has happened on either side meanwhile: one more round has work. */
    boolean again;

    private final Clock clock;

    Run(
            LocalStore store,
            SystemBook system,
            Transport server,
            Clock clock,
            String region,
            Progress progress,
            Supplier<CardId> newId) {
        this.store = store;
        this.system = system;
        this.server = server;
        this.clock = clock;
        this.region = region;
        this.progress = progress;
        this.newId = newId;
    }

    long now() {
        return clock.millis();
    }

    void journal(Way way, CardId id, String what, String detail) {
        store.journal().add(now(), way, id, what, detail);
    }

    /** The second check: the mirror against the server's digest of the same moment. */
    void check(String digest) {
        inStep = digest.equals(store.state().digest().toString());
    }

    /** Into the mirror, under the hash of what really came; the server's where that can't be told. */
    void mirror(CardId id, long seq, ContentHash told, String vcard) {
        store.cards().put(new CardHead(id, seq, hash(vcard, told)), vcard);
    }

    private static ContentHash hash(String vcard, ContentHash told) {
        try {
            return Card.read(vcard).hash();
        } catch (Malformed e) {
            return told;
        }
    }
}
