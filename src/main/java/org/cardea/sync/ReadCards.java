package org.cardea.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.shared.CardId;

/** Cards out of the ledger's rows. Those that cannot be opened are left out. */
@Singleton
public class ReadCards {
    private static final int AT_ONCE = 200;

    /** Texts, photos included, that are in memory together. */
    private static final int WHOLE_AT_ONCE = 40;

    private static final int NAME = 200;

    private final EntryStore entries;

    ReadCards(EntryStore entries) {
        this.entries = entries;
    }

    /** What to call the cards of these rows, however long they are called. */
    public Map<Long, String> names(Grant grant, Collection<Long> seqs) {
        Map<Long, String> names = new HashMap<>();
        for (List<Long> some : slices(List.copyOf(seqs), AT_ONCE)) {
            for (Entry entry : entries.at(grant, some)) {
                if (isWhole(entry)) {
                    names.put(entry.seq(), name(withoutBytes(entry)));
                }
            }
        }
        return names;
    }

    public static String name(Card card) {
        String name = card.name();
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME)) + "…";
    }

    /** The living ones, as they stand. */
    public Map<CardId, Entry> living(Grant grant, Collection<CardId> cards) {
        Map<CardId, Entry> living = new HashMap<>();
        for (List<Entry> page : new Pages(after -> entries.ofCards(grant, after, cards))) {
            page.stream().filter(ReadCards::isWhole).forEach(entry -> living.put(entry.card(), entry));
        }
        return living;
    }

    /** The rows' whole texts, photos inside, one after the other. */
    public void texts(Grant grant, Collection<Long> seqs, BiConsumer<Entry, String> taker) {
        for (List<Long> some : slices(List.copyOf(seqs), WHOLE_AT_ONCE)) {
            List<Entry> whole =
                    entries.at(grant, some).stream().filter(ReadCards::isWhole).toList();
            Map<PhotoName, byte[]> photos = entries.photos(grant, whole);
            for (Entry entry : whole) {
                if (photos.keySet().containsAll(entry.photos())) {
                    taker.accept(entry, EntryStore.join(entry, photos));
                }
            }
        }
    }

    /** A mark stands where bytes are. */
    public static Card withoutBytes(Entry entry) {
        try {
            return Card.of(new Photos(new String(entry.text(), UTF_8), List.of()).lines());
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    public static Card read(String stored) {
        try {
            return Card.read(stored);
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    private static boolean isWhole(Entry entry) {
        return !entry.deleted() && !entry.broken();
    }

    public static <T> List<List<T>> slices(List<T> all, int size) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            slices.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return slices;
    }
}
