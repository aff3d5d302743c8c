package org.cardea.shared;

import java.util.Objects;
import java.util.UUID;

/** A set of contacts and groups with its own ledger. */
public record BookId(UUID value) {

    public BookId {
        Objects.requireNonNull(value);
    }

    /** Reads a UUID as the wire writes it; anything else is a bad-request that names the field. */
    public static BookId of(String text) {
        return new BookId(UuidText.parse("book", text));
    }

    public static BookId random() {
        return new BookId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
