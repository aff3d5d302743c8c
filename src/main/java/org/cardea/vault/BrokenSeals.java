package org.cardea.vault;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.cardea.shared.AccountId;
import org.jboss.logging.Logger;

/** Raises the alarm when a seal does not open: in the log, by ids alone, and as the metric cardea_vault_broken_seals. */
@Singleton
public final class BrokenSeals {

    private static final Logger LOG = Logger.getLogger(BrokenSeals.class);

    private final Counter counter;

    public BrokenSeals(MeterRegistry metrics) {
        counter = Counter.builder("cardea.vault.broken.seals")
                .description("Sealed rows that did not open: changed, swapped, or without their key")
                .register(metrics);
    }

    SealBroken alarm(AccountId account, Place place, int keyVersion) {
        counter.increment();
        LOG.errorf(
                "ALARM: a seal is broken: account %s, %s %s, seq %d, key version %d",
                account, place.table(), place.row(), place.seq(), keyVersion);
        return new SealBroken(place);
    }
}
