package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Pages;

/**
 * What a card's row or text must be looked at for (RFC 4918 sections 15.4 and 15.7). How long it is, is told to who names
 * it: it has to be put into words first, as a GET without wishes would. Of who asks for neither nothing is looked at.
 */
@Singleton
class CardDetails {
    private static final QName CHANGED = dav("getlastmodified");
    private static final QName LENGTH = dav("getcontentlength");

    private final EntryStore entries;

    CardDetails(EntryStore entries) {
        this.entries = entries;
    }

    /** Of each card as a step left it; what is not known of just that state is not told. */
    Map<CardId, Map<QName, Property.Value>> of(Found.Book book, Wanted wanted, Collection<EntryStore.Step> steps) {
        return of(book, wanted, steps, Function.identity());
    }

    /** @param step asked of each of the items, where it has to be known */
    <T> Map<CardId, Map<QName, Property.Value>> of(
            Found.Book book, Wanted wanted, Collection<T> items, Function<T, EntryStore.Step> step) {
        boolean names = wanted.kind() == Wanted.Kind.NAMES;
        boolean changed = wanted.kind() == Wanted.Kind.ALL || wanted.names().contains(CHANGED);
        boolean length = wanted.names().contains(LENGTH);
        if (!names && !changed && !length) {
            return Map.of();
        }
        Map<CardId, Long> seqs = items.stream()
                .map(step)
                .filter(each -> !each.deleted())
                .collect(Collectors.toMap(EntryStore.Step::card, EntryStore.Step::seq, Math::max));
        Map<CardId, Map<QName, Property.Value>> details = new HashMap<>();
        if (names) {
            seqs.keySet().forEach(card -> add(details, card, CHANGED, ""));
            seqs.keySet().forEach(card -> add(details, card, LENGTH, ""));
        }
        if (changed) {
            entries.times(book.grant(), seqs.values())
                    .forEach((card, time) -> add(details, card, CHANGED, ResourceProperties.http(time)));
        }
        if (length) {
            lengths(book, seqs, details);
        }
        return details;
    }

    private static void add(Map<CardId, Map<QName, Property.Value>> details, CardId card, QName property, String text) {
        details.computeIfAbsent(card, first -> new HashMap<>()).put(property, Property.text(text));
    }

    /** One card's, and what a report tells of it besides. */
    static Map<QName, Property.Value> and(
            Map<CardId, Map<QName, Property.Value>> details, CardId card, Map<QName, Property.Value> more) {
        if (!details.containsKey(card)) {
            return more;
        }
        Map<QName, Property.Value> all = new HashMap<>(details.get(card));
        all.putAll(more);
        return all;
    }

    private void lengths(Found.Book book, Map<CardId, Long> seqs, Map<CardId, Map<QName, Property.Value>> details) {
        for (List<Entry> page : new Pages(after -> entries.ofCards(book.grant(), after, seqs.keySet()))) {
            for (Entry entry : page) {
                long length = entry.seq() == seqs.get(entry.card()) ? length(book, entry) : 0;
                if (length > 0) {
                    add(details, entry.card(), LENGTH, String.valueOf(length));
                }
            }
        }
    }

    /** 0 where it cannot be told. Card by card: the pictures of many would be much to hold. */
    private long length(Found.Book book, Entry entry) {
        if (entry.deleted() || entry.broken()) {
            return 0;
        }
        var photos = entries.photos(book.grant(), List.of(entry));
        return photos.keySet().containsAll(entry.photos())
                ? Rendering.USUAL
                        .data(book.view().shown(EntryStore.Text.of(entry)), photos)
                        .whole()
                        .length
                : 0;
    }
}
