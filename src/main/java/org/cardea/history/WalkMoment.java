package org.cardea.history;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Group;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.EntryStore;
import org.cardea.sync.MomentStore;
import org.cardea.sync.MomentStore.Turn;
import org.cardea.sync.ReadCards;

/**
 * Finds what differs from a moment, page by page. A card that was written since the moment was shown is not found: so a
 * walk begun again after a crash finds just what is left, and edits made meanwhile are let alone.
 */
@Singleton
class WalkMoment {
    private static final int PAGE = 500;

    private final MomentStore moments;
    private final EntryStore entries;

    WalkMoment(MomentStore moments, EntryStore entries) {
        this.moments = moments;
        this.entries = entries;
    }

    void each(Grant grant, Moment moment, Consumer<List<Turn>> taker) {
        switch (moment.scope()) {
            case BOOK -> book(grant, moment, taker);
            case CONTACT -> cards(grant, moment, Set.of(moment.card()), taker);
            case GROUP -> cards(grant, moment, groupThen(grant, moment), taker);
        }
    }

    private void book(Grant grant, Moment moment, Consumer<List<Turn>> taker) {
        long after = moment.then();
        List<Turn> page;
        do {
            page = moments.changed(grant, moment.then(), moment.shown(), after, PAGE);
            if (!page.isEmpty()) {
                after = page.getLast().seq();
                taker.accept(page);
            }
        } while (page.size() == PAGE);
    }

    private void cards(Grant grant, Moment moment, Set<CardId> cards, Consumer<List<Turn>> taker) {
        for (List<CardId> some : ReadCards.slices(List.copyOf(cards), PAGE)) {
            taker.accept(moments.of(grant, moment.then(), moment.shown(), some));
        }
    }

    /** The group and those who were in it. */
    private Set<CardId> groupThen(Grant grant, Moment moment) {
        Turn group = moments.of(grant, moment.then(), Long.MAX_VALUE, List.of(moment.card())).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        Set<CardId> cards = new LinkedHashSet<>();
        entries.at(grant, List.of(group.then())).stream()
                .filter(entry -> !entry.deleted() && !entry.broken())
                .map(ReadCards::withoutBytes)
                .filter(org.cardea.contacts.Card::isGroup)
                .forEach(card -> cards.addAll(new Group(card).members()));
        if (!group.lived()) {
            throw Problem.badRequest("There was no such group then.").with("field", "group");
        }
        cards.add(moment.card());
        return cards;
    }
}
