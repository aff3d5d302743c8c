package org.cardea.vault;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cardea.shared.AccountId;
import org.cardea.shared.FaultTrace;
import org.jboss.logging.Logger;

/**
 * Gives an account a new key: a version is added, at once in use for whatever is sealed from then on, and all other rows
 * are sealed again in the background, batch by batch. What was interrupted goes on within a minute of the next start. The
 * old versions open until no row needs them any more, and until no instance can still seal by them.
 */
@Singleton
public class RotateKeys {

    private static final Logger LOG = Logger.getLogger(RotateKeys.class);
    private static final Duration GRACE = Vault.KEYS_HELD.multipliedBy(3);
    private static final int BATCH = 200;

    private final Vault vault;
    private final AccountKeyStore keys;
    private final KeyRotationStore rotations;
    private final List<Resealable> sealedRows;
    private final Clock clock;

    public RotateKeys(
            Vault vault,
            AccountKeyStore keys,
            KeyRotationStore rotations,
            @All List<Resealable> sealedRows,
            Clock clock) {
        this.vault = vault;
        this.keys = keys;
        this.rotations = rotations;
        this.sealedRows = sealedRows;
        this.clock = clock;
    }

    /** Begins a rotation; where one is under way, that one goes on. */
    public void begin(AccountId account) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (rotations.begin(account)) {
                vault.add(account, vault.of(account).keyVersion() + 1);
            }
        });
        vault.forget(account);
    }

    /** How many rows are still to be sealed again; empty where no rotation is under way. */
    public OptionalLong left(AccountId account) {
        return rotations.underWay().containsKey(account) ? OptionalLong.of(rowsLeft(account)) : OptionalLong.empty();
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        rotations.underWay().forEach((account, since) -> {
            try {
                goOn(account, since);
            } catch (RuntimeException fault) {
                // One account's fault must not hold up the others; the next minute tries again.
                LOG.errorf("The key rotation of account %s waits: %s", account, FaultTrace.of(fault));
            }
        });
    }

    void goOn(AccountId account, Instant since) {
        sealedRows.forEach(rows -> resealAll(account, rows));
        boolean settled = Duration.between(since, clock.instant()).compareTo(GRACE) > 0;
        if (settled && rowsLeft(account) == 0) {
            QuarkusTransaction.requiringNew().run(() -> {
                keys.retireBelow(account, vault.of(account).keyVersion());
                rotations.end(account);
            });
            vault.forget(account);
            LOG.infof("The key of account %s is rotated.", account);
        }
    }

    private void resealAll(AccountId account, Resealable rows) {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(() -> rows.reseal(account, vault.of(account), BATCH));
        } while (sealed > 0);
    }

    private long rowsLeft(AccountId account) {
        int version = vault.of(account).keyVersion();
        return sealedRows.stream()
                .mapToLong(rows -> rows.left(account, version))
                .sum();
    }
}
