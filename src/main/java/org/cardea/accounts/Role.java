package org.cardea.accounts;

import java.util.Locale;

/** What an account may do beside keeping its own books; written in lower case. */
public enum Role {
    /** May invite others. */
    ADMIN,
    MEMBER;

    static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
