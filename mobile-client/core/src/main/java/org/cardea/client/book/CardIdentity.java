package org.cardea.client.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same UUID from the same UID, on every device: docs/normal-form.md, section 6. */
public final class CardIdentity {
    private static final Pattern UUID_TEXT = Pattern.compile(
            "(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    private CardIdentity() {}

    /** Empty when the UID is empty. */
    public static Optional<CardId> ofUid(String uid) {
        String text = uid.trim();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher uuid = UUID_TEXT.matcher(text);
        return Optional.of(uuid.matches() ? CardId.of(uuid.group(1)) : named(text));
    }

    private static CardId named(String text) {
        byte[] hash = Hex.sha256().digest(("cardea-uid:" + text).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & ~0xF000L | 0x8000L;
        long low = bits.getLong() & ~(3L << 62) | 1L << 63;
        return CardId.of(new UUID(high, low));
    }
}
