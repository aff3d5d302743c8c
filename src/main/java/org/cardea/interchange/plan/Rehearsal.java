package org.cardea.interchange.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.shared.CardId;

/**
 * Counts what a commit does where several persons of a file are, or may be, one card. It holds the texts of such cards
 * as the commit would leave them, and gives up where that is too much.
 */
public final class Rehearsal {
    private static final int MOST_CARDS = 50_000;
    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    private final Set<CardId> shared = new HashSet<>();
    private final Map<CardId, Stored> held = new HashMap<>();
    private boolean tangled;
    private long characters;
    private boolean tooMuch;

    private int fresh;
    private int changes;
    private int same;
    private int unsure;
    private int bad;
    private int added;
    private int changed;
    private int left;

    /** First all persons are found and aimed. */
    public void find(Aimed aimed, Known known) {
        Found found = aimed.found();
        boolean elsewhere = aimed.target()
                .filter(target -> !found.finding().cards().contains(target))
                .isPresent();
        tangled |= found.tie() != Found.Tie.NONE;
        boolean joined = aimed.way() != Aimed.Way.ADD && aimed.way() != Aimed.Way.LEAVE;
        boolean loose = found.tie() == Found.Tie.LOOSE && joined;
        if (found.tie() == Found.Tie.CLOSE || loose || elsewhere) {
            shared.add(found.asNew());
            aimed.target().ifPresent(shared::add);
            for (CardId card : found.finding().cards()) {
                shared.add(card);
                known.destination(card).ifPresent(shared::add);
            }
            tooMuch |= shared.size() > MOST_CARDS;
        }
    }

    /** False where each person is settled alone, or where there are too many to be told exactly. */
    public boolean isWanted() {
        return !shared.isEmpty() && !tooMuch;
    }

    /** Whether somebody is not alone: what other settings come to has to be looked at anew. */
    public boolean isTangled() {
        return tangled || !shared.isEmpty();
    }

    /** A row that is no person. */
    public void bad() {
        bad++;
    }

    /** The card as the packets before have left it. */
    public Optional<Stored> held(CardId card) {
        return Optional.ofNullable(held.get(card));
    }

    public void settled(Found found, Settled settled) {
        left += settled instanceof Settled.Left ? 1 : 0;
        switch (settled) {
            case Settled.Same all -> same++;
            case Settled.Bad no -> bad++;
            case Settled.Later group -> {}
            default -> {
                switch (found.finding()) {
                    case Finding.New alone -> fresh++;
                    case Finding.Changes certain -> changes++;
                    default -> unsure++;
                }
            }
        }
    }

    public void wrote(Collection<Write> writes) {
        for (Write write : writes) {
            if (!held.containsKey(write.card())) {
                added += write.base().isEmpty() ? 1 : 0;
                changed += write.base().isPresent() ? 1 : 0;
            }
            if (shared.contains(write.card())) {
                characters += write.content().text().length();
                tooMuch |= characters > MOST_CHARACTERS;
                held.put(write.card(), new Stored(write.card(), write.base(), write.content()));
            }
        }
    }

    /** Nothing where it had to give up, or was not wanted: then the tally tells for these settings. */
    public Optional<Counts> counts(int groups) {
        int persons = fresh + changes + same + unsure + bad;
        return isWanted()
                ? Optional.of(new Counts(persons, fresh, changes, same, unsure, bad, groups))
                : Optional.empty();
    }

    public Effect effect() {
        return new Effect(added, changed, left);
    }
}
