package org.cardea.client.engine;

import java.time.Instant;

/** How a run ended: {@link Done}, {@link RetryAt} or {@link Failed}; nothing else exists. */
public abstract class Outcome {
    private Outcome() {}

    /** Both sides are equal, apart from what the summary names. */
    public static final class Done extends Outcome {
        public final Summary summary;

        public Done(Summary summary) {
            this.summary = summary;
        }

        @Override
        public String toString() {
            return "done: " + summary;
        }
    }

    /** It will pass by itself: run again then, or earlier when there is reason to hope. */
    public static final class RetryAt extends Outcome {
        /** What has to pass. */
        public enum Why {
            SERVER_UNREACHABLE,
            SERVER_BUSY,
            SERVER_FAULT,
            DIGEST_DIFFERS
        }

        public final Instant when;
        public final Why why;
        public final String detail;

        public RetryAt(Instant when, Why why, String detail) {
            this.when = when;
            this.why = why;
            this.detail = detail;
        }

        @Override
        public String toString() {
            return "retry at " + when + ": " + why + " (" + detail + ")";
        }
    }

    /** Someone has to do something first. */
    public static final class Failed extends Outcome {
        /** Who has to do what. */
        public enum Why {
            /** Link the device again: the server no longer knows its token. */
            DEVICE_NOT_LINKED,
            /** Give the permission to read and write the system's contacts. */
            SYSTEM_UNAUTHORIZED,
            /** Bring the system's address book back. */
            SYSTEM_UNREADABLE,
            /** Look at the local database: disk, lock. */
            STORE_BROKEN,
            /** The server refuses what was asked; the detail names its problem. */
            REFUSED
        }

        public final Why why;
        public final String detail;

        public Failed(Why why, String detail) {
            this.why = why;
            this.detail = detail;
        }

        @Override
        public String toString() {
            return "failed: " + why + " (" + detail + ")";
        }
    }
}
