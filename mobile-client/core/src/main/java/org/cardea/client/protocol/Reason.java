package org.cardea.client.protocol;

/** Why a card was rejected: a code of docs/protocol.md, where in the card, and a sentence. */
public final class Reason {
    public final String code;

    /** May be null. */
    public final String field;

    /** May be null. */
    public final String detail;

    public Reason(String code, String field, String detail) {
        this.code = code;
        this.field = field;
        this.detail = detail;
    }
}
