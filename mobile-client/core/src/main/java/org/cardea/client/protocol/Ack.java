package org.cardea.client.protocol;

import java.util.List;
import org.cardea.client.book.CardId;

/** How far the device has come, by its own digest, and what it could not store. */
public final class Ack {
    public final String cursor;
    public final String digest;
    public final List<Failure> failures;

    public Ack(String cursor, String digest, List<Failure> failures) {
        this.cursor = cursor;
        this.digest = digest;
        this.failures = List.copyOf(failures);
    }

    /** A card the system would not take. */
    public static final class Failure {
        public final CardId id;
        public final String reason;

        public Failure(CardId id, String reason) {
            this.id = id;
            this.reason = reason;
        }
    }
}
