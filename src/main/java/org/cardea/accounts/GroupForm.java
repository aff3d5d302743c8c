package org.cardea.accounts;

import java.util.Locale;

/** How a CardDAV client is told who is in which group (ADR 24); written in lower case. */
public enum GroupForm {
    /** Each group is a card that names its members. */
    CARDS,
    /** Each member's card names its groups as CATEGORIES. */
    CATEGORIES;

    static GroupForm of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
