package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import java.util.List;
import org.cardea.sync.Reason;

/**
 * More than there is room for. Beside the whole of a resource, whose limit clients are told, its parts have limits of their
 * own: who runs into one is told into which, and by how much.
 */
final class TooMuch {
    private TooMuch() {}

    static Refusal of(Reason reason) {
        return switch (reason.code()) {
            case "photo-too-large" ->
                Refusal.saying(
                        403,
                        List.of(card("max-resource-size"), card("max-image-size")),
                        "A picture of the contact is too large: " + reason.detail());
            case "group-too-large" -> resource("The group is too large: " + reason.detail());
            case "book-full" -> quota("The address book is full: " + reason.detail());
            default -> resource("The contact is too long, its pictures not counted: " + reason.detail());
        };
    }

    static Refusal ofCards(int most) {
        return quota("The address book is full: a book holds %d cards".formatted(most));
    }

    static Refusal ofBooks(int most) {
        return quota("There are %d address books already, as many as there may be".formatted(most));
    }

    /** Counted in cards and books; that there are limits in bytes is nowhere said (RFC 4331 section 6). */
    private static Refusal quota(String words) {
        return Refusal.saying(507, List.of(dav("quota-not-exceeded")), words);
    }

    static Refusal resource(String words) {
        return Refusal.saying(403, List.of(card("max-resource-size")), words);
    }
}
