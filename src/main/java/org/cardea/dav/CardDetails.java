package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;

/**
 * What a card's row or text must be looked at for (RFC 4918 sections 15.4 and 15.7). How long it is, is told to who names
 * it: it has to be put into words first, as a GET without wishes would.
 */
@Singleton
class CardDetails {
    private static final QName CHANGED = dav("getlastmodified");
    private static final QName LENGTH = dav("getcontentlength");

    private final EntryStore entries;

    CardDetails(EntryStore entries) {
        this.entries = entries;
    }

    /** Of each card, beside its usual properties. */
    Map<CardId, Map<QName, Property.Value>> of(Found.Book book, Collection<CardId> cards, Wanted wanted) {
        boolean changed = wanted.kind() == Wanted.Kind.ALL || wanted.names().contains(CHANGED);
        boolean length = wanted.names().contains(LENGTH);
        Map<CardId, Map<QName, Property.Value>> details = new HashMap<>();
        if (wanted.kind() == Wanted.Kind.NAMES) {
            cards.forEach(card -> details.put(card, Map.of(CHANGED, Property.text(""), LENGTH, Property.text(""))));
        }
        if (changed) {
            entries.times(book.grant(), cards)
                    .forEach((card, time) -> add(details, card, CHANGED, ResourceProperties.http(time)));
        }
        if (length) {
            lengths(book, cards, details);
        }
        return details;
    }

    private static void add(Map<CardId, Map<QName, Property.Value>> details, CardId card, QName property, String text) {
        details.computeIfAbsent(card, first -> new LinkedHashMap<>()).put(property, Property.text(text));
    }

    private void lengths(Found.Book book, Collection<CardId> cards, Map<CardId, Map<QName, Property.Value>> details) {
        Set<CardId> left = Set.copyOf(cards);
        long after = 0;
        EntryStore.Page page;
        do {
            page = entries.ofCards(book.grant(), after, left);
            for (Entry entry : page.entries()) {
                after = entry.seq();
                long length = length(book, entry);
                if (length > 0) {
                    add(details, entry.card(), LENGTH, String.valueOf(length));
                }
            }
        } while (page.more());
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
