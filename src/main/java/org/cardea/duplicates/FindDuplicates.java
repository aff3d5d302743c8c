package org.cardea.duplicates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.people.Numbers;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;
import org.cardea.sync.ReadCards;

/** The suggestions of a book as it stands. Found once for each state of it, and for one book at a time. */
@Singleton
class FindDuplicates {
    static final int MOST = 10_000;

    private static final int PAGE = 500;
    private static final int BOOKS = 16;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final BookStore books;
    private final EntryStore entries;
    private final AccountStore accounts;
    private final Cache<Place, State> found =
            Caffeine.newBuilder().maximumSize(BOOKS).expireAfterAccess(KEPT).build();

    FindDuplicates(BookStore books, EntryStore entries, AccountStore accounts) {
        this.books = books;
        this.entries = entries;
        this.accounts = accounts;
    }

    private record Place(AccountId account, BookId book) {}

    private record State(long epoch, long seq, String region, List<Suggestion> suggestions) {
        boolean is(Head head, String now) {
            return epoch == head.epoch() && seq == head.seq() && region.equals(now);
        }
    }

    /** The likeliest first. */
    List<Suggestion> of(Grant grant) {
        Head head = books.head(grant);
        String region = accounts.region(grant.account());
        Place place = new Place(grant.account(), grant.book());
        State known = found.getIfPresent(place);
        return known != null && known.is(head, region) ? known.suggestions() : find(grant, head, region, place);
    }

    /** Whoever waits while another one finds the same has it then. */
    private synchronized List<Suggestion> find(Grant grant, Head head, String region, Place place) {
        State known = found.getIfPresent(place);
        if (known != null && known.is(head, region)) {
            return known.suggestions();
        }
        List<Suggestion> suggestions = find(grant, head, region);
        found.put(place, new State(head.epoch(), head.seq(), region, suggestions));
        return suggestions;
    }

    private List<Suggestion> find(Grant grant, Head head, String region) {
        FindPairs pairs = new FindPairs();
        Numbers numbers = new Numbers(region);
        for (List<Entry> page : new Pages(after -> entries.living(grant, head, after, PAGE))) {
            List<Entry> whole = page.stream().filter(entry -> !entry.broken()).toList();
            List<Card> cards =
                    whole.parallelStream().map(ReadCards::withoutBytes).toList();
            for (int i = 0; i < cards.size(); i++) {
                if (!cards.get(i).isGroup()) {
                    pairs.add(Face.of(whole.get(i).card(), whole.get(i).hash(), cards.get(i), numbers));
                }
            }
        }
        return pairs.best(MOST);
    }
}
