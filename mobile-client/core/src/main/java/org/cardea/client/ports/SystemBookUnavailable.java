package org.cardea.client.ports;

/** The system's address book can't be read or written as a whole; says nothing about any contact. */
public final class SystemBookUnavailable extends RuntimeException {
    /** What stands in the way. */
    public enum Cause {
        /** The owner or the system has not given (or has taken back) the permission. */
        UNAUTHORIZED,
        /** The folder, provider or bus is missing or fails. */
        UNREADABLE
    }

    public final Cause reason;

    public SystemBookUnavailable(Cause reason, String detail) {
        super(detail);
        this.reason = reason;
    }
}
