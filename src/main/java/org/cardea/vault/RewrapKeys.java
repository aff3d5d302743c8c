package org.cardea.vault;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.jboss.logging.Logger;

/**
 * Puts all accounts' keys, and the service's own, under the current master key after that was rotated: a new one stands before the old one in the
 * key file or the environment, or the transit engine has a new version. Runs in the background after a start that finds
 * older ones, and after a rotation. It goes from the highest account to the lowest, so that the lowest tell whether it
 * ever came to its end.
 */
@Singleton
public class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final int SAMPLE = 8;

    private final AllAccounts accounts;
    private final AccountKeyStore store;
    private final MasterKey master;
    private final ServiceKeyStore services;
    private final AtomicReference<Stand> stand = new AtomicReference<>(Stand.UNKNOWN);

    private enum Stand {
        UNKNOWN,
        RUNNING,
        DONE
    }

    public RewrapKeys(AllAccounts accounts, AccountKeyStore store, MasterKey master, ServiceKeyStore services) {
        this.accounts = accounts;
        this.store = store;
        this.master = master;
        this.services = services;
    }

    /** Seen by the next look, within seconds. */
    void start() {
        stand.set(Stand.RUNNING);
    }

    boolean isRunning() {
        return stand.get() == Stand.RUNNING;
    }

    /**
     * Ends with a walk that found nothing left to do: a key that was on its way into the database under the older master
     * key while a walk passed is found by the next.
     */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void goOn() {
        if (stand.get() == Stand.UNKNOWN) {
            stand.compareAndSet(Stand.UNKNOWN, isOlderInSample() ? Stand.RUNNING : Stand.DONE);
        }
        if (isRunning()) {
            int rewrapped = rewrapAll();
            LOG.infof("%d account keys are now wrapped by master key %s.", rewrapped, currentId());
            if (rewrapped == 0) {
                stand.set(Stand.DONE);
            }
        }
    }

    /** @return how many were under another master key; those that already are under this one are left alone */
    int rewrapAll() {
        String id = currentId();
        return services.rewrap(id)
                + accounts.all().mapToInt(account -> rewrap(account, id)).sum();
    }

    AccountKeyStore.Counts count() {
        String id = currentId();
        return accounts.pages()
                .map(page -> store.count(page, id))
                .reduce(services.count(id), AccountKeyStore.Counts::plus);
    }

    private int rewrap(AccountId account, String id) {
        int rewrapped = 0;
        for (var key : store.keysOf(account).entrySet()) {
            if (!key.getValue().masterKeyId().equals(id)) {
                byte[] bound = AccountKey.bound(account, key.getKey());
                byte[] secret = master.unwrap(key.getValue(), bound);
                store.rewrap(account, key.getKey(), master.wrap(secret, bound));
                rewrapped++;
            }
        }
        return rewrapped;
    }

    private boolean isOlderInSample() {
        String id = currentId();
        AccountKeyStore.Counts ofTheService = services.count(id);
        return ofTheService.current() < ofTheService.total()
                || accounts.lowest(SAMPLE).stream()
                        .flatMap(account -> store.keysOf(account).values().stream())
                        .anyMatch(wrapped -> !wrapped.masterKeyId().equals(id));
    }

    String currentId() {
        return master.wrap(new byte[AccountKey.SECRET_LENGTH], new byte[0]).masterKeyId();
    }
}
