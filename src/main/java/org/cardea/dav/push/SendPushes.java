package org.cardea.dav.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.notify.BookReached;
import org.cardea.notify.BooksChanged;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.FaultTrace;
import org.jboss.logging.Logger;

/**
 * Compares what subscribers were told with how things stand, soon after something happened here and every minute for
 * whatever an instance that is gone has left. So no change can be missed, by whichever door it came, and many changes make
 * one message. A row's claim sees to it that one instance sends.
 */
@Singleton
class SendPushes {
    private static final Logger LOG = Logger.getLogger(SendPushes.class);
    private static final int AT_ONCE = 16;
    private static final int AT_A_TIME = 500;
    /** More accounts than that are left to the minute's round. */
    private static final int REMEMBERED = 10_000;

    private final AllAccounts accounts;
    private final PushStore store;
    private final Deliver deliver;
    private final SyncTokens tokens;
    private final PushConfig config;
    private final Clock clock;
    private final Map<AccountId, Instant> expected = new ConcurrentHashMap<>();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService senders = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("push-", 0).daemon().factory());

    SendPushes(
            AllAccounts accounts, PushStore store, Deliver deliver, SyncTokens tokens, PushConfig config, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.deliver = deliver;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent stop) {
        senders.shutdownNow();
    }

    void reached(@Observes BookReached reached) {
        expect(reached.account());
    }

    void changed(@Observes BooksChanged changed) {
        expect(changed.account());
    }

    void revoked(@Observes DeviceRevoked revoked) {
        store.removeOf(revoked.account(), revoked.device());
    }

    private void expect(AccountId account) {
        expectAt(account, clock.instant().plus(config.settle()));
    }

    private void expectAt(AccountId account, Instant at) {
        if (config.enabled() && expected.size() < REMEMBERED) {
            expected.merge(account, at, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtExpected() {
        Instant now = clock.instant();
        List<AccountId> ripe = expected.entrySet().stream()
                .filter(each -> !each.getValue().isAfter(now) && expected.remove(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .limit(AT_A_TIME)
                .toList();
        if (!ripe.isEmpty()) {
            look(ripe);
        }
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtAll() {
        if (config.enabled()) {
            accounts.pages().forEach(page -> {
                store.removeDead(page, clock.instant());
                look(page);
            });
        }
    }

    private void look(List<AccountId> of) {
        for (Due due : store.due(of, clock.instant(), AT_A_TIME)) {
            Instant now = clock.instant();
            if (due.nextAt().isAfter(now)) {
                expectAt(due.account(), due.nextAt());
            } else if (!free.tryAcquire()) {
                expectAt(due.account(), now);
            } else {
                claim(due, now);
            }
        }
    }

    private void claim(Due due, Instant now) {
        Duration lease = config.patience().multipliedBy(3);
        boolean sends = false;
        try {
            if (store.claim(due, now, now.plus(lease))) {
                senders.execute(() -> send(due));
                sends = true;
            }
        } finally {
            if (!sends) {
                free.release();
            }
        }
    }

    private void send(Due due) {
        try {
            settle(due, deliver.deliver(due.receiver(), PushMessage.of(due, tokens), due.failures()));
        } catch (RuntimeException fault) {
            // The claim ends by itself, then it is tried again.
            LOG.errorf("A push message waits: %s", FaultTrace.of(fault));
        } finally {
            free.release();
        }
    }

    private void settle(Due due, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Delivered delivered
            when due.over() -> {
                store.remove(due.account(), due.id());
            }
            case Outcome.Delivered delivered -> {
                store.told(due, now.plus(config.pause()));
                expectAt(due.account(), now.plus(config.pause()));
            }
            case Outcome.Gone gone -> {
                store.remove(due.account(), due.id());
            }
            case Outcome.Later later -> {
                store.failed(due, now.plus(later.pause()));
                expectAt(due.account(), now.plus(later.pause()));
            }
        }
    }
}
