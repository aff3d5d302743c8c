package org.cardea.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.cardea.shared.AccountId;

/**
 * Brings the lines about changed contacts up to the ledger, when somebody wants to read them: each row of the ledger is
 * counted once, and an upload does not wait for it.
 */
@Singleton
class TallyChanges {
    private static final int ROWS = 10_000;

    private final TallyStore tallies;
    private final ActivityStore activity;

    TallyChanges(TallyStore tallies, ActivityStore activity) {
        this.tallies = tallies;
        this.activity = activity;
    }

    void of(AccountId account) {
        for (TallyStore.Behind book : tallies.behind(account)) {
            while (QuarkusTransaction.requiringNew().call(() -> isBehindAfterMore(account, book))) {
                // until the head that was read at first
            }
        }
    }

    private boolean isBehindAfterMore(AccountId account, TallyStore.Behind behind) {
        long counted = tallies.lock(account, behind.book());
        long until = Math.min(behind.head(), counted + ROWS);
        if (until > counted) {
            tallies.count(account, behind.book(), counted, until)
                    .forEach(tally -> activity.add(account, behind.book(), tally));
            tallies.reach(account, behind.book(), until);
        }
        return until < behind.head();
    }
}
