package org.cardea.accounts;

/** What an account may do beside keeping its own books. */
public enum Role {
    /** May invite others. */
    ADMIN,
    MEMBER;

    public static Role of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
