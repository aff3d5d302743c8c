package org.cardea.dav;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cardea.shared.CardId;

/**
 * What stands where a client wants to write.
 *
 * @param epoch of the book
 * @param href of the resource
 * @param name of the resource
 * @param known what is known of the card that was given that name, of the card whose name it is by itself, and of the card that is asked for
 * @param view how whoever looks sees groups
 */
record Spot(long epoch, String href, String name, List<Known> known, GroupView view) {

    Spot seenBy(GroupView other) {
        return new Spot(epoch, href, name, known, other);
    }

    /**
     * A card that has, may have or wants the name.
     *
     * @param named whether it was given the name
     * @param called what it was called instead of {@link Hrefs#nameOf}, if it was
     * @param seq 0 where the book never had it
     */
    record Known(CardId card, boolean named, Optional<Supplier<String>> called, long seq, boolean lives) {
        String name() {
            return called.map(Supplier::get).orElseGet(() -> Hrefs.nameOf(card));
        }
    }

    /** The card that has the name, living or not. */
    Optional<Known> holder() {
        return known.stream().filter(Known::named).findFirst().or(this::byItself);
    }

    private Optional<Known> byItself() {
        return known.stream()
                .filter(each ->
                        each.called().isEmpty() && Hrefs.nameOf(each.card()).equals(name))
                .findFirst();
    }

    Optional<Known> of(CardId card) {
        return known.stream().filter(each -> each.card().equals(card)).findFirst();
    }

    /** The resource, where there is one. */
    Optional<Found.Card> stored() {
        return holder().filter(holder -> holder.lives() && !view.hides(holder.card()))
                .map(holder -> new Found.Card(href, holder.card(), epoch, holder.seq(), view.mark(holder.card())));
    }

    boolean isHeldBy(CardId card) {
        return holder().filter(holder -> holder.card().equals(card)).isPresent();
    }

    /** Those whose given names are in the way of giving the card this one. */
    List<CardId> inTheWay(CardId card) {
        return known.stream()
                .filter(each -> each.called().isPresent())
                .filter(each -> each.named() || each.card().equals(card))
                .map(Known::card)
                .distinct()
                .toList();
    }
}
