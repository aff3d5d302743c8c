package org.cardea.shared;

import java.util.Objects;
import java.util.UUID;

/** One person's login and all that belongs to it. */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value);
    }

    /** Reads a UUID as the wire writes it; anything else is a bad-request that names the field. */
    public static AccountId of(String text) {
        return new AccountId(UuidText.parse("account", text));
    }

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
