package org.cardea.vault;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cardea.shared.AccountId;
import org.jboss.logging.Logger;

/**
 * Puts all accounts' keys under the current master key after that was rotated: a new one stands before the old one in the
 * key file or the environment, or the transit engine has a new version. Runs in the background after a start that finds
 * older ones. It goes from the highest account to the lowest, so that the lowest tell whether it ever came to its end.
 */
@Singleton
public class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final int PAGE = 500;
    private static final int SAMPLE = 8;

    private final AllAccounts accounts;
    private final AccountKeyStore store;
    private final MasterKey master;
    private final AtomicBoolean current = new AtomicBoolean();

    public RewrapKeys(AllAccounts accounts, AccountKeyStore store, MasterKey master) {
        this.accounts = accounts;
        this.store = store;
        this.master = master;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onceAfterStart() {
        if (!current.get()) {
            String id = currentId();
            if (accounts.lowest(SAMPLE).stream().anyMatch(account -> isOlder(account, id))) {
                LOG.infof("%d account keys are now wrapped by master key %s.", rewrapAll(), id);
            }
            current.set(true);
        }
    }

    /** @return how many were under another master key; those that already are under this one are left alone */
    int rewrapAll() {
        String id = currentId();
        int rewrapped = 0;
        List<AccountId> page = accounts.below(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            rewrapped += page.stream().mapToInt(account -> rewrap(account, id)).sum();
            page = accounts.below(Optional.of(page.getLast()), PAGE);
        }
        return rewrapped;
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

    private boolean isOlder(AccountId account, String id) {
        return store.keysOf(account).values().stream()
                .anyMatch(wrapped -> !wrapped.masterKeyId().equals(id));
    }

    private String currentId() {
        return master.wrap(new byte[AccountKey.SECRET_LENGTH], new byte[0]).masterKeyId();
    }
}
