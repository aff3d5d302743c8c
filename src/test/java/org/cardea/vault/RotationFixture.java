package org.cardea.vault;

import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.shared.AccountId;

/** The rotation of one account's key in the running service, as far as a test wants it to come. */
public record RotationFixture(AccountId account) {
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public void begin() {
        bean(RotateKeys.class).begin(account);
    }

    /** One row at a time, and in the middle of the one after that many the light goes out. False: there were no more. */
    public boolean isInterruptedAfter(int rows) {
        AtomicInteger left = new AtomicInteger(rows);
        List<Resealable> failing = sealedRows().stream()
                .<Resealable>map(each -> new Resealable() {
                    @Override
                    public int reseal(AccountId owner, AccountVault opened, int limit) {
                        int sealed = each.reseal(owner, opened, 1);
                        if (sealed > 0 && left.getAndDecrement() <= 0) {
                            throw new Interrupted();
                        }
                        return sealed;
                    }

                    @Override
                    public long left(AccountId owner, int keyVersion) {
                        return each.left(owner, keyVersion);
                    }
                })
                .toList();
        try {
            new RotateKeys(
                            bean(Vault.class),
                            bean(AccountKeyStore.class),
                            bean(KeyRotationStore.class),
                            failing,
                            bean(Clock.class))
                    .goOn(account, LONG_AGO);
            return false;
        } catch (Interrupted interrupted) {
            return true;
        }
    }

    public void finish() {
        bean(RotateKeys.class).goOn(account, LONG_AGO);
    }

    /** Of the keys that there are. */
    public List<Integer> versions() {
        return List.copyOf(bean(AccountKeyStore.class).keysOf(account).keySet());
    }

    /** The vault of another instance, which has read the keys and hears of no newer one for a minute. */
    public Vault ofAnotherInstance() {
        Vault vault = new Vault(bean(AccountKeyStore.class), bean(MasterKey.class), bean(BrokenSeals.class));
        vault.of(account);
        return vault;
    }

    private static List<Resealable> sealedRows() {
        return Arc.container().listAll(Resealable.class).stream()
                .map(handle -> handle.get())
                .toList();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
