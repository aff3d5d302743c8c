package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.Stored;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;
import org.cardea.sync.PhotoName;

/** The cards of a book, as a plan wants to see them. */
@Singleton
class BookCards {
    private static final int PAGE = 500;

    private final BookStore books;
    private final EntryStore entries;
    private final AccountStore accounts;
    private final RememberImports imports;
    private final ImportsConfig limits;

    BookCards(
            BookStore books, EntryStore entries, AccountStore accounts, RememberImports imports, ImportsConfig limits) {
        this.books = books;
        this.entries = entries;
        this.accounts = accounts;
        this.imports = imports;
        this.limits = limits;
    }

    /** @param each runs after every page */
    Known known(Grant grant, Runnable each) {
        Known known = new Known(
                accounts.region(grant.account()), limits.comparingBytes().asLongValue());
        Head head = books.head(grant);
        LongStream.Builder seqs = LongStream.builder();
        for (List<Entry> page : new Pages(after -> entries.living(grant, head, after, PAGE))) {
            List<Entry> whole = page.stream().filter(entry -> !entry.broken()).toList();
            List<Card> cards =
                    whole.parallelStream().map(BookCards::withoutBytes).toList();
            for (int i = 0; i < cards.size(); i++) {
                known.add(whole.get(i).card(), cards.get(i), whole.get(i).hash());
                seqs.add(whole.get(i).seq());
            }
            each.run();
        }
        imports.into(known, grant, seqs.build().toArray(), each);
        return known;
    }

    /** Those that live and can be opened. */
    List<Stored> stored(Grant grant, Collection<CardId> cards) {
        List<Stored> stored = new ArrayList<>();
        if (cards.isEmpty()) {
            return stored;
        }
        new Pages(after -> entries.ofCards(grant, after, cards)).forEach(page -> addTo(stored, grant, page));
        return stored;
    }

    List<Stored> groups(Grant grant) {
        List<Stored> groups = new ArrayList<>();
        Head head = books.head(grant);
        new Pages(after -> entries.groups(grant, head, after, PAGE)).forEach(page -> addTo(groups, grant, page));
        return groups;
    }

    private void addTo(List<Stored> stored, Grant grant, List<Entry> page) {
        List<Entry> whole = page.stream()
                .filter(entry -> !entry.deleted() && !entry.broken())
                .toList();
        Map<PhotoName, byte[]> photos = entries.photos(grant, whole);
        for (Entry entry : whole) {
            Card card = read(EntryStore.join(entry, photos));
            stored.add(new Stored(entry.card(), OptionalLong.of(entry.seq()), card));
        }
    }

    private static Card withoutBytes(Entry entry) {
        try {
            return new Photos(new String(entry.text(), UTF_8), List.of())
                    .without()
                    .card();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    static Card read(String stored) {
        try {
            return Card.read(stored);
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }
}
