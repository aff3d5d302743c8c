package org.cardea.client.engine;

import java.util.ArrayList;
import java.util.List;
import org.cardea.client.protocol.Ack;
import org.cardea.client.store.NotStoredStore.NotStored;

/** Tells the server how far the device has come, when that is news. */
final class Acknowledge {
    private final Run run;

    Acknowledge(Run run) {
        this.run = run;
    }

    /** False when the server knows better. It finds no device in step that could not store a card: that is no news. */
    boolean now() {
        List<Ack.Failure> failures = new ArrayList<>();
        for (NotStored card : run.store.notStored().all()) {
            failures.add(new Ack.Failure(card.id, card.reason));
        }
        String cursor = run.store.state().cursor().get();
        String digest = run.store.state().digest().toString();
        String word = cursor + ' ' + digest + ' ' + failures.size();
        if (word.equals(run.store.state().acked().orElse(null))) {
            return true;
        }
        boolean inStep = run.server.ack(new Ack(cursor, digest, failures)) || !failures.isEmpty();
        if (inStep) {
            run.store.state().acked(word);
        }
        return inStep;
    }
}
