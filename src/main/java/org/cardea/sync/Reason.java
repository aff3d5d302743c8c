package org.cardea.sync;

/**
 * Why a card was rejected; quotes nothing of it.
 *
 * @param code one of the rejection codes of {@code docs/protocol.md}
 * @param field the place in the card, such as {@code line 7}, or null
 */
public record Reason(String code, String field, String detail) {
    /** Of {@link Change.PutExactly} alone. */
    public static final String CHANGED_MEANWHILE = "changed-meanwhile";
}
