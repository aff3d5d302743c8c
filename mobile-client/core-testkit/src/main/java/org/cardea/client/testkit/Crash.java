package org.cardea.client.testkit;

/** Stands for the death of the process: nobody catches it, and what was not committed is gone. */
public final class Crash extends Error {
    public Crash(String where) {
        super(where);
    }
}
