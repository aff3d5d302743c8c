package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cardea.accounts.Grant;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;
import org.cardea.sync.PhotoName;

/** Goes through all living cards of a book as of one head, page by page, so that memory does not grow with the book. */
@Singleton
public class WalkBook {
    /** Few enough that hardly any of them live when young garbage is collected. */
    private static final int PAGE = 250;

    private static final int PHOTOS_AT_ONCE = 8;

    private final EntryStore entries;

    WalkBook(EntryStore entries) {
        this.entries = entries;
    }

    /** Takes what was made of a card. */
    @FunctionalInterface
    interface Taking<T> {
        void take(T made) throws IOException;
    }

    /**
     * All cards, groups among them.
     *
     * @param make is called by several threads at once
     * @param taking is called in the order of the book
     */
    <T> void all(Grant grant, Head head, boolean photos, Function<Opened, T> make, Taking<T> taking)
            throws IOException {
        walk(grant, photos, new Pages(after -> entries.living(grant, head, after, PAGE)), make, taking);
    }

    <T> void groups(Grant grant, Head head, boolean photos, Function<Opened, T> make, Taking<T> taking)
            throws IOException {
        walk(grant, photos, new Pages(after -> entries.groups(grant, head, after, PAGE)), make, taking);
    }

    private <T> void walk(Grant grant, boolean photos, Pages pages, Function<Opened, T> make, Taking<T> taking)
            throws IOException {
        for (List<Entry> page : pages) {
            List<Entry> left = page;
            while (!left.isEmpty()) {
                List<Entry> some = left.subList(0, photos ? fewPhotos(left) : left.size());
                take(open(grant, some, photos), make, taking);
                left = left.subList(some.size(), left.size());
            }
        }
    }

    private static <T> void take(List<Opened> cards, Function<Opened, T> make, Taking<T> taking) throws IOException {
        for (T made : cards.parallelStream().map(make).toList()) {
            taking.take(made);
        }
    }

    private List<Opened> open(Grant grant, List<Entry> some, boolean photos) {
        Map<PhotoName, byte[]> loaded = photos ? entries.photos(grant, some) : Map.of();
        return some.stream().map(entry -> open(entry, loaded, photos)).toList();
    }

    private static Opened open(Entry entry, Map<PhotoName, byte[]> loaded, boolean photos) {
        if (entry.broken()) {
            return new Opened(entry.card(), null, List.of(), false);
        }
        boolean there = photos && loaded.keySet().containsAll(entry.photos());
        List<byte[]> bytes = there ? entry.photos().stream().map(loaded::get).toList() : List.of();
        return new Opened(entry.card(), new String(entry.text(), UTF_8), bytes, there);
    }

    /** How many entries to take at once, so that not too many photos are in memory. */
    private static int fewPhotos(List<Entry> entries) {
        int photos = 0;
        for (int i = 0; i < entries.size(); i++) {
            photos += entries.get(i).photos().size();
            if (photos > PHOTOS_AT_ONCE && i > 0) {
                return i;
            }
        }
        return entries.size();
    }
}
