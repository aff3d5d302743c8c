package org.cardea.dav.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.Sha256;

/** How what is subscribed to is called in messages: the same for ever, and nothing to learn from. Pure. */
public final class Topic {
    /** In the place of a book: the books there are. */
    public static final UUID HOME = new UUID(0, 0);

    private static final int LENGTH = 32;

    private Topic() {}

    /** @param book {@link #HOME} for the home */
    public static String of(AccountId account, UUID book) {
        return hash("cardea push topic " + (book.equals(HOME) ? "home " + account : "book " + book));
    }

    /** Of messages of which a later one says all that an earlier one said (RFC 8030 section 5.4). */
    static String replacing(String topic, boolean content, boolean said) {
        return hash(topic + (content ? " content" : "") + (said ? " said" : ""));
    }

    private static String hash(String text) {
        byte[] hash = Sha256.of(text.getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
    }
}
