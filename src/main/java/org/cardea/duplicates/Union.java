package org.cardea.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.Adoption;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.EditContact;
import org.cardea.contacts.view.FieldTexts;
import org.cardea.people.Numbers;
import org.cardea.shared.CardId;

/** What several contacts are as one: what there may be several of is united, of the rest the kept one's stays. Pure. */
final class Union {
    private final Card kept;
    private final List<Part> others;
    private final Numbers numbers;

    /** A contact that goes into the kept one. */
    record Part(CardId id, Card card) {}

    /** What of a contact is not in the result. */
    record GaveWay(CardId from, String field, List<String> values) {}

    Union(Card kept, List<Part> others, Numbers numbers) {
        this.kept = kept;
        this.others = List.copyOf(others);
        this.numbers = numbers;
    }

    Card result() {
        Optional<CardId> photo = photoOf();
        Card result = kept;
        for (Part other : others) {
            boolean takesPhoto = photo.filter(other.id()::equals).isPresent();
            Card given = takesPhoto ? other.card() : without(other.card(), "PHOTO");
            result = new Adoption(result, given, numbers::key).completed();
        }
        return result;
    }

    Card result(ContactEdit edit) {
        Card united = result();
        return edit == null ? united : Card.of(EditContact.edited(united.lines(), edit));
    }

    /** The contact whose picture the result gets: the largest, where the kept one has none. */
    private Optional<CardId> photoOf() {
        if (photo(kept) > 0) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> photo(other.card()) > 0)
                .max(Comparator.comparingInt(other -> photo(other.card())))
                .map(Part::id);
    }

    private static int photo(Card card) {
        return card.lines().stream()
                .filter(line -> line.is("PHOTO"))
                .mapToInt(line -> Photos.holdsBytes(line) ? 1_000 + line.value().length() : 1)
                .max()
                .orElse(0);
    }

    private static Card without(Card card, String property) {
        List<ContentLine> lines = new ArrayList<>(card.lines());
        return lines.removeIf(line -> line.is(property)) ? Card.of(lines) : card;
    }

    List<GaveWay> gaveWay(Card result) {
        var said = FieldTexts.of(EditContact.view(result.lines()));
        List<GaveWay> gaveWay = new ArrayList<>();
        for (Part other : others) {
            FieldTexts.of(EditContact.view(other.card().lines())).forEach((field, values) -> {
                List<String> lost = values.stream()
                        .filter(value -> !said.getOrDefault(field, List.of()).contains(value))
                        .toList();
                if (!lost.isEmpty()) {
                    gaveWay.add(new GaveWay(other.id(), field, lost));
                }
            });
            if (!photos(result).containsAll(photos(other.card()))) {
                gaveWay.add(new GaveWay(other.id(), "photo", List.of()));
            }
        }
        return gaveWay;
    }

    private static Set<String> photos(Card card) {
        return new LinkedHashSet<>(card.values("PHOTO"));
    }
}
