package org.cardea.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.shared.AccountId;

/** What happened in an account: noted by whoever did it, in the running transaction where there is one, and told again. */
@Singleton
public class Activity {
    private final ActivityStore store;
    private final TallyChanges tally;
    private final Clock clock;

    Activity(ActivityStore store, TallyChanges tally, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    public void note(Happening happening) {
        store.add(happening, clock.instant());
    }

    /**
     * Newest first.
     *
     * @param before the last one of the page before; empty for the first page
     */
    public List<Line> list(AccountId account, Optional<UUID> before, int limit) {
        if (before.isEmpty()) {
            tally.of(account);
        }
        return store.list(account, before, limit);
    }

    /** How many changes of contacts each device has brought since a moment; those that brought none are not told. */
    public List<Upload> uploads(AccountId account, Instant since) {
        tally.of(account);
        return store.uploads(account, since);
    }

    /** Forgets what happened before a moment, in the running transaction. */
    public void forget(AccountId account, Instant before) {
        store.forget(account, before);
    }
}
