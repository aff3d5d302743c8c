package org.cardea.client.book;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;

/** The UUID of a card: its identity on every side. */
public final class CardId implements Comparable<CardId> {
    private final UUID uuid;

    private CardId(UUID uuid) {
        this.uuid = uuid;
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its 36 character form */
    public static CardId of(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return new CardId(UUID.fromString(text));
    }

    public static CardId of(UUID uuid) {
        return new CardId(uuid);
    }

    public static CardId random() {
        return new CardId(UUID.randomUUID());
    }

    /** 16 bytes, big-endian. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    @Override
    public int compareTo(CardId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardId && uuid.equals(((CardId) other).uuid);
    }

    @Override
    public int hashCode() {
        return uuid.hashCode();
    }

    /** Lower case, as on the wire. */
    @Override
    public String toString() {
        return uuid.toString().toLowerCase(Locale.ROOT);
    }
}
