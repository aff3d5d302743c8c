package org.cardea.dav;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cardea.accounts.DeviceChanged;
import org.cardea.accounts.Grant;
import org.cardea.shared.FaultTrace;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Head;
import org.cardea.sync.PastStore;
import org.cardea.sync.ProgressStore;
import org.jboss.logging.Logger;

/**
 * What a client can have seen of a book: who comes with a token has come that far. So an edit that names no state is of
 * the state its author knew, and not of what others have made of the card since.
 */
@Singleton
class Seen {
    private static final Logger LOG = Logger.getLogger(Seen.class);
    private static final int REMEMBERED = 50_000;
    private static final int SECONDS_TO_END = 5;

    private final ProgressStore progress;
    private final PastStore past;
    private final Clock clock;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("clients' progress").daemon().factory());
    private final Map<Key, Word> waiting = new ConcurrentHashMap<>();
    private final Cache<Key, Long> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Seen(ProgressStore progress, PastStore past, Clock clock) {
        this.progress = progress;
        this.past = past;
        this.clock = clock;
    }

    private record Key(UUID device, UUID book) {}

    private record Word(Grant grant, long seq, boolean inStep, ServerTime time) {}

    /**
     * A poll that tells nothing new writes nothing. Nobody waits for the writing: what is lost with the process is said
     * again with the client's next token, and till then the client is believed to know less than it does.
     */
    void upTo(Grant grant, long seq, Head head) {
        if (!isKnown(grant, seq)) {
            Key key = key(grant);
            written.put(key, seq);
            Word word = new Word(grant, seq, seq == head.seq(), ServerTime.now(clock));
            if (waiting.put(key, word) == null) {
                writing.execute(() -> write(key));
            }
        }
    }

    /** The last word is the one that stays. */
    private void write(Key key) {
        Word word;
        do {
            word = waiting.get(key);
            if (word != null) {
                write(key, word);
            }
        } while (word != null && !waiting.remove(key, word));
    }

    private void write(Key key, Word word) {
        try {
            progress.record(word.grant(), word.seq(), word.inStep(), 0, word.time());
        } catch (RuntimeException failed) {
            written.invalidate(key);
            LOG.warnf("How far a client has come is not written: %s", FaultTrace.of(failed));
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        writing.shutdown();
        writing.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /** Whether there is nothing to be written. */
    boolean isKnown(Grant grant, long seq) {
        Long before = written.getIfPresent(key(grant));
        return seq == 0 || before != null && before == seq;
    }

    private static Key key(Grant grant) {
        return new Key(grant.device().value(), grant.book().value());
    }

    /** How far the caller has come; empty where it never said. */
    OptionalLong reached(Grant grant) {
        Word word = waiting.get(key(grant));
        return word == null ? progress.acked(grant) : OptionalLong.of(word.seq());
    }

    /** It begins anew, and what it says again has to be written again. */
    void forget(@Observes DeviceChanged changed) {
        Predicate<Key> itsOwn = key -> key.device().equals(changed.device().value());
        waiting.keySet().removeIf(itsOwn);
        written.asMap().keySet().removeIf(itsOwn);
    }

    /** The seq of the content the caller's edit without precondition is of; empty where there is no card. */
    OptionalLong base(Grant grant, Optional<Found.Card> stored) {
        if (stored.isEmpty()) {
            return OptionalLong.empty();
        }
        long standing = stored.get().seq();
        long reached = reached(grant).orElse(standing);
        return standing <= reached ? OptionalLong.of(standing) : known(grant, stored.get(), reached);
    }

    /** Where only the caller itself has written since, it knows what stands; what it never saw it has not edited. */
    private OptionalLong known(Grant grant, Found.Card card, long reached) {
        List<PastStore.Version> versions = past.versions(grant, card.card());
        boolean onlyItself = versions.stream()
                .filter(version -> version.seq() > reached)
                .allMatch(version -> version.device().equals(grant.device()));
        if (onlyItself) {
            return OptionalLong.of(card.seq());
        }
        return versions.stream()
                .filter(version -> !version.deleted() && version.seq() <= reached)
                .mapToLong(PastStore.Version::seq)
                .findFirst();
    }
}
