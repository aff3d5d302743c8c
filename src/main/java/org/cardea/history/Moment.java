package org.cardea.history;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/**
 * Where the time machine goes to, and what the owner was shown of it.
 *
 * @param then the seq of the moment
 * @param shown the seq the book had reached when it was shown
 * @param card the group or the contact; null where it is the book
 */
record Moment(long epoch, long then, long shown, Scope scope, CardId card) {
    private static final Pattern TOKEN =
            Pattern.compile("(\\d{1,19})-(\\d{1,18})-(\\d{1,18})-(book|group|contact)(?:-([0-9a-f-]{36}))?");

    enum Scope {
        BOOK,
        GROUP,
        CONTACT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scope of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Binds what was shown; it is no secret, and gives no right that its bearer does not have. */
    String token() {
        return "%d-%d-%d-%s%s".formatted(epoch, then, shown, scope.word(), card == null ? "" : "-" + card);
    }

    static Moment of(String token) {
        return Optional.ofNullable(token)
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .filter(parts -> (parts.group(5) == null) == parts.group(4).equals("book"))
                .map(Moment::of)
                .orElseThrow(() ->
                        Problem.badRequest("This is no token of a preview.").with("field", "token"));
    }

    private static Moment of(Matcher parts) {
        try {
            return new Moment(
                    Long.parseLong(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    Long.parseLong(parts.group(3)),
                    Scope.of(parts.group(4)),
                    parts.group(5) == null ? null : CardId.of(parts.group(5)));
        } catch (NumberFormatException tooLarge) {
            return new Moment(0, 0, 0, Scope.BOOK, null);
        }
    }
}
