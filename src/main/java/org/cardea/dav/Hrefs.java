package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** Where things are for one account, there and back. Nothing of another account has an address here. */
record Hrefs(AccountId account) {
    static final String ROOT = "/dav/";
    /** Whose address it is, for who writes addresses by hand and knows no UUID; answers name the UUID. */
    private static final String ME = "me";

    private static final String BOOKS = "books";
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    /** What a path names. */
    sealed interface Where {
        record Root() implements Where {}

        record Principal() implements Where {}

        record Home() implements Where {}

        /** @param segment as the client wrote it */
        record Book(String segment, BookId id) implements Where {}

        record Card(Book book, String name) implements Where {}
    }

    String principal() {
        return ROOT + account + "/";
    }

    String home() {
        return principal() + BOOKS + "/";
    }

    String book(Where.Book book) {
        return home() + encode(book.segment()) + "/";
    }

    String card(Where.Book book, String name) {
        return book(book) + encode(name);
    }

    static Where.Book book(BookId id) {
        return new Where.Book(id.toString(), id);
    }

    /** The name of a card that no client has named. */
    static String nameOf(CardId card) {
        return card + ".vcf";
    }

    /** @param path percent-encoded, or an address with a host before it; empty where there is nothing of this account */
    Optional<Where> where(String path) {
        String local = path.replaceFirst("^https?://[^/]*", "");
        if (!local.equals("/dav") && !local.startsWith(ROOT)) {
            return Optional.empty();
        }
        List<String> steps = Arrays.stream(local.substring("/dav".length()).split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
        try {
            return where(steps.stream().map(Hrefs::decode).toList());
        } catch (IllegalArgumentException notEncodedRight) {
            return Optional.empty();
        }
    }

    private Optional<Where> where(List<String> steps) {
        if (steps.isEmpty()) {
            return Optional.of(new Where.Root());
        }
        if (!isOwn(steps.getFirst()) || steps.size() > 1 && !steps.get(1).equals(BOOKS)) {
            return Optional.empty();
        }
        return switch (steps.size()) {
            case 1 -> Optional.of(new Where.Principal());
            case 2 -> Optional.of(new Where.Home());
            case 3 -> Optional.of(bookAt(steps.get(2)));
            case 4 -> Optional.of(new Where.Card(bookAt(steps.get(2)), steps.get(3)));
            default -> Optional.empty();
        };
    }

    private boolean isOwn(String step) {
        return step.equals(account.toString()) || step.equals(ME);
    }

    /** A client may make a book under any name; the same name is the same book. */
    private static Where.Book bookAt(String segment) {
        try {
            return new Where.Book(segment, BookId.of(segment));
        } catch (Problem notAUuid) {
            return new Where.Book(segment, new BookId(OwnCards.card(segment).value()));
        }
    }

    private static String decode(String step) {
        return URLDecoder.decode(step.replace("+", "%2B"), UTF_8);
    }

    static String encode(String step) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : step.getBytes(UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
