package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private static final String PUSH = "push";
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    /** What a path names. */
    sealed interface Where {
        record Root() implements Where {}

        record Principal() implements Where {}

        record Home() implements Where {}

        /** @param segment as the client wrote it */
        record Book(String segment, BookId id) implements Where {}

        record Card(Book book, String name) implements Where {}

        /** A client's registration for being woken. */
        record Push(UUID id) implements Where {}
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

    String push(UUID id) {
        return principal() + PUSH + "/" + id;
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
        String local = local(path);
        if (!local.equals("/dav") && !local.startsWith(ROOT)) {
            return Optional.empty();
        }
        try {
            return where(steps(local));
        } catch (IllegalArgumentException notEncodedRight) {
            return Optional.empty();
        }
    }

    /** Whatever is there. */
    boolean isBelowHome(String path) {
        String local = local(path);
        return local.startsWith(home()) || local.startsWith(ROOT + ME + "/" + BOOKS + "/");
    }

    private static String local(String path) {
        if (!path.startsWith("http://") && !path.startsWith("https://")) {
            return path;
        }
        int slash = path.indexOf('/', "https://".length());
        return slash < 0 ? "" : path.substring(slash);
    }

    private static List<String> steps(String local) {
        List<String> steps = new ArrayList<>(4);
        for (int from = ROOT.length(); from < local.length(); ) {
            int slash = local.indexOf('/', from);
            int end = slash < 0 ? local.length() : slash;
            if (end > from) {
                steps.add(decode(local.substring(from, end)));
            }
            from = end + 1;
        }
        return steps;
    }

    private Optional<Where> where(List<String> steps) {
        if (steps.isEmpty()) {
            return Optional.of(new Where.Root());
        }
        if (steps.size() == 3 && isOwn(steps.getFirst()) && steps.get(1).equals(PUSH)) {
            return Optional.of(new Where.Push(UUID.fromString(steps.get(2))));
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
        return step.indexOf('%') < 0 ? step : URLDecoder.decode(step.replace("+", "%2B"), UTF_8);
    }

    static String encode(String step) {
        if (step.chars().allMatch(Hrefs::isPlain)) {
            return step;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte each : step.getBytes(UTF_8)) {
            char c = (char) (each & 0xFF);
            encoded.append(isPlain(c) ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }
}
