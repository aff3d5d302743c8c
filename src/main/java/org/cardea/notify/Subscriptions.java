package org.cardea.notify;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** Who listens on this instance, by account. */
@Singleton
class Subscriptions {
    private final Map<AccountId, Set<Subscription>> byAccount = new ConcurrentHashMap<>();

    void add(Subscription subscription) {
        byAccount.compute(subscription.account(), (account, all) -> {
            Set<Subscription> listening = all == null ? ConcurrentHashMap.newKeySet() : all;
            listening.add(subscription);
            return listening;
        });
    }

    void remove(Subscription subscription) {
        byAccount.computeIfPresent(subscription.account(), (account, listening) -> {
            listening.remove(subscription);
            return listening.isEmpty() ? null : listening;
        });
    }

    List<AccountId> accounts() {
        return List.copyOf(byAccount.keySet());
    }

    /** Tells all devices of the account but the author, unless that is a browser. */
    void tell(BookReached reached) {
        for (Subscription listening : of(reached.account())) {
            boolean own = reached.author().equals(Optional.of(listening.device()));
            if (!own || listening.hearsItself()) {
                listening.reached(reached);
            }
        }
    }

    void revoke(AccountId account, DeviceId device) {
        for (Subscription listening : of(account)) {
            if (listening.device().equals(device)) {
                listening.revoked();
            }
        }
    }

    @Scheduled(every = "20s")
    void keepLinesOpen() {
        byAccount.values().stream().flatMap(Collection::stream).forEach(Subscription::alive);
    }

    private Set<Subscription> of(AccountId account) {
        return byAccount.getOrDefault(account, Set.of());
    }
}
