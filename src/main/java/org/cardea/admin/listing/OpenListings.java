package org.cardea.admin.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.accounts.Grant;
import org.cardea.accounts.NameOrder;
import org.cardea.accounts.Settings;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Head;

/**
 * Books that are open for looking through, within a bound of memory. Whoever asks gets the book as it stands: a listing
 * that is behind is brought up to date by what changed, once for all who wait for it. Of books too large for half of the
 * bound one is open at a time, beside others that fill the rest.
 */
@Singleton
public class OpenListings {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int BUILDS_AT_ONCE = 2;
    private static final int PERCENT = 100;
    private static final int CONTACT_BYTES = 600;

    private final BookStore books;
    private final AccountStore accounts;
    private final BuildListing build;
    private final long most;
    private final Cache<Key, Listing> open;
    private final ConcurrentMap<Key, CompletableFuture<Listing>> building = new ConcurrentHashMap<>();
    private final Semaphore builders = new Semaphore(BUILDS_AT_ONCE, true);

    OpenListings(BookStore books, AccountStore accounts, BuildListing build, ListingsConfig config) {
        this.books = books;
        this.accounts = accounts;
        this.build = build;
        long room = Math.max(2, Runtime.getRuntime().maxMemory() / PERCENT * config.heapPercent());
        this.most = Math.min(Integer.MAX_VALUE, room / 2);
        this.open = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((Key book, Listing listing) -> (int) Math.min(most, listing.bytes()))
                .expireAfterAccess(IDLE)
                .executor(Runnable::run)
                .build();
    }

    private record Key(AccountId account, BookId book) {}

    /** The book as it stands, or a little later. */
    public Listing of(Grant grant) {
        Head head = books.head(grant);
        Settings settings = accounts.settings(grant.account());
        Manner manner = new Manner(settings.nameOrder() == NameOrder.FAMILY_FIRST, settings.region());
        Key key = new Key(grant.account(), grant.book());
        while (true) {
            Listing listing = open.getIfPresent(key);
            if (listing != null && listing.isOf(head.epoch(), manner) && listing.seq() >= head.seq()) {
                return listing;
            }
            Listing shared = shared(grant, key, head, manner);
            if (shared.isOf(head.epoch(), manner) && shared.seq() >= head.seq()) {
                return shared;
            }
            head = books.head(grant); // the one that was waited for began before this caller came
        }
    }

    private Listing shared(Grant grant, Key key, Head head, Manner manner) {
        CompletableFuture<Listing> mine = new CompletableFuture<>();
        CompletableFuture<Listing> running = building.putIfAbsent(key, mine);
        if (running != null) {
            return joined(running);
        }
        try {
            Listing listing = built(grant, key, head, manner);
            mine.complete(listing);
            return listing;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            building.remove(key);
        }
    }

    private static Listing joined(CompletableFuture<Listing> running) {
        try {
            return running.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Listing built(Grant grant, Key key, Head head, Manner manner) {
        boolean large = (long) head.contacts() * CONTACT_BYTES > most;
        int places = large ? BUILDS_AT_ONCE : 1;
        builders.acquireUninterruptibly(places);
        try {
            Listing before = open.getIfPresent(key);
            // Tombstones up to the trimmed seq may be gone, and with them the word that a card went.
            boolean goesOn = before != null
                    && before.isOf(head.epoch(), manner)
                    && before.seq() >= head.trimmedSeq()
                    && !before.isWorn();
            if (large && !goesOn) {
                open.asMap().values().removeIf(other -> other.bytes() > most);
            }
            Listing listing = build.upTo(grant, head, goesOn ? before : Listing.empty(head.epoch(), manner));
            open.put(key, listing);
            return listing;
        } finally {
            builders.release(places);
        }
    }

    /** An account that is closed revokes its devices; nothing of it stays open. */
    void forget(@Observes DeviceRevoked revoked) {
        open.asMap().keySet().removeIf(key -> key.account().equals(revoked.account()));
    }
}
