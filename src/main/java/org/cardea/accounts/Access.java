package org.cardea.accounts;

import java.util.Locale;

/** How a device proves that it is itself; written in lower case. */
public enum Access {
    /** A token in {@code Authorization}. */
    BEARER,
    /** A token in a browser's cookie: a session. */
    COOKIE,
    /** An app password, below {@code /dav} alone. */
    BASIC;

    static Access of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
