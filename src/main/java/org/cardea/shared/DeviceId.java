package org.cardea.shared;

import java.util.Objects;
import java.util.UUID;

/** A phone, tablet or PC linked to an account. */
public record DeviceId(UUID value) {

    public DeviceId {
        Objects.requireNonNull(value);
    }

    /** Reads a UUID as the wire writes it; anything else is a bad-request that names the field. */
    public static DeviceId of(String text) {
        return new DeviceId(UuidText.parse("device", text));
    }

    public static DeviceId random() {
        return new DeviceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
