package org.cardea.shared;

import java.util.Objects;
import java.util.UUID;

/** A contact or a group, by the UUID of whoever created it. */
public record CardId(UUID value) {

    public CardId {
        Objects.requireNonNull(value);
    }

    /** Reads a UUID as the wire writes it; anything else is a bad-request that names the field. */
    public static CardId of(String text) {
        return of("uuid", text);
    }

    /** The same where it stands in a field of another name. */
    public static CardId of(String field, String text) {
        return new CardId(UuidText.parse(field, text));
    }

    public static CardId random() {
        return new CardId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
