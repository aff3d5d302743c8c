package org.cardea.client.ports;

/** No answer that can be understood came from the server; whether the call had its effect is unknown. */
public final class Unreachable extends RuntimeException {
    public Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
