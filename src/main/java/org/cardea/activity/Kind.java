package org.cardea.activity;

import java.util.Locale;

/** What can have happened; written in lower case, with hyphens. */
public enum Kind {
    SIGNED_IN,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    PASSWORD_CHANGED,
    DEVICE_LINKED,
    DEVICE_REVOKED,
    CONTACTS_CHANGED,
    IMPORT_DONE,
    IMPORT_UNDONE,
    MERGED,
    UNMERGED,
    RESTORED,
    TIME_MACHINE,
    DELETIONS_HELD,
    DELETIONS_CONFIRMED,
    DELETIONS_DISCARDED,
    EXPORTED,
    KEY_ROTATED,
    APP_PASSWORD_MADE,
    APP_PASSWORD_REVOKED;

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
