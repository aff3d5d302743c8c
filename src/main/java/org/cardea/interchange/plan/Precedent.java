package org.cardea.interchange.plan;

import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.people.Hash;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/**
 * What an import made of a person, kept for the next import that brings the same.
 *
 * @param content of {@link #content}
 * @param card where the person went, or beside whom it was left out; empty where that was nobody
 */
public record Precedent(long content, Kind kind, Optional<CardId> card) {
    public enum Kind {
        /** It has its card. */
        SETTLED,
        /** It was certainly known, and those were left out. */
        KNOWN_LEFT,
        /** It was unsure, and those were left out. */
        UNSURE_LEFT,
        /** The user left out this very person. */
        DECIDED_LEFT,
        /** A group card, united with a group. */
        GROUP;

        boolean isLeft() {
            return this != SETTLED && this != GROUP;
        }
    }

    /** What a person says, its labels apart, as 64 bits. */
    static long content(ContentHash hash) {
        return Hash.mixed(Nodes.contentBits(hash) ^ Hash.mixed(Nodes.contentKey(hash)));
    }

    /** Nothing for what is no person, and for one that was left out like another before. */
    public static Optional<Precedent> of(Aimed aimed, Settled settled, Known known) {
        Found found = aimed.found();
        if (aimed.way() != Aimed.Way.LEAVE) {
            return settled.standsFor().map(card -> new Precedent(content(found), Kind.SETTLED, Optional.of(card)));
        }
        if (found.finding() instanceof Finding.Same) {
            return Optional.empty();
        }
        Optional<CardId> beside =
                aimed.target().or(() -> found.finding().likeliest().flatMap(known::destination));
        return Optional.of(new Precedent(content(found), left(aimed), beside));
    }

    static Precedent ofGroup(Found found, CardId group) {
        return new Precedent(content(found), Kind.GROUP, Optional.of(group));
    }

    private static long content(Found found) {
        return content(found.card().map(Card::hash).orElseThrow());
    }

    private static Kind left(Aimed aimed) {
        if (aimed.decided()) {
            return Kind.DECIDED_LEFT;
        }
        Optional<Kind> before = aimed.found().precedent().map(Precedent::kind).filter(kind -> kind != Kind.SETTLED);
        return before.orElse(aimed.target().isPresent() ? Kind.KNOWN_LEFT : Kind.UNSURE_LEFT);
    }
}
