package org.cardea.dav;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.accounts.DeviceChanged;
import org.cardea.accounts.Grant;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Head;
import org.cardea.sync.PastStore;
import org.cardea.sync.ProgressStore;

/**
 * What a client can have seen of a book: who comes with a token has come that far. So an edit that names no state is of
 * the state its author knew, and not of what others have made of the card since.
 */
@Singleton
class Seen {
    private static final int REMEMBERED = 50_000;

    private final ProgressStore progress;
    private final PastStore past;
    private final Clock clock;
    private final Cache<Key, Long> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Seen(ProgressStore progress, PastStore past, Clock clock) {
        this.progress = progress;
        this.past = past;
        this.clock = clock;
    }

    private record Key(UUID device, UUID book) {}

    /** A poll that tells nothing new writes nothing. */
    void upTo(Grant grant, long seq, Head head) {
        if (!isKnown(grant, seq)) {
            progress.record(grant, seq, seq == head.seq(), 0, ServerTime.now(clock));
            written.put(key(grant), seq);
        }
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
        return progress.acked(grant);
    }

    /** It begins anew, and what it says again has to be written again. */
    void forget(@Observes DeviceChanged changed) {
        written.asMap()
                .keySet()
                .removeIf(key -> key.device().equals(changed.device().value()));
    }

    /** The seq of the content the caller's edit without precondition is of; empty where there is no card. */
    OptionalLong base(Grant grant, Optional<Found.Card> stored) {
        if (stored.isEmpty()) {
            return OptionalLong.empty();
        }
        long standing = stored.get().seq();
        long reached = progress.acked(grant).orElse(standing);
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
