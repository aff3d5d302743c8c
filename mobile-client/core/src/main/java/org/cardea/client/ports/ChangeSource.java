package org.cardea.client.ports;

/** Says that something may have changed: in the system's address book, or on the server. Never what. */
public interface ChangeSource extends AutoCloseable {
    /** Starts listening; the listener is called on any thread, any number of times, until {@link #close}. */
    void listen(Runnable listener);

    @Override
    void close();
}
