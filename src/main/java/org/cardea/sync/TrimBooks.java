package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.cardea.activity.Activity;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.ServerTime;

/** Every night, account by account, forgets what is older than the retention. */
@Singleton
class TrimBooks {
    private final RetentionStore retention;
    private final Activity activity;
    private final LedgerConfig limits;
    private final Clock clock;

    TrimBooks(RetentionStore retention, Activity activity, LedgerConfig limits, Clock clock) {
        this.retention = retention;
        this.activity = activity;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * ?")
    void trimAll() {
        ServerTime before = new ServerTime(clock.instant().minus(limits.retention()));
        retention
                .accounts()
                .forEach(account -> QuarkusTransaction.requiringNew().run(() -> trim(account, before)));
    }

    /** Under the locks of all its books, so that no upload finds a photo that is about to go. */
    void trim(AccountId account, ServerTime before) {
        int gone = 0;
        for (BookId book : retention.lockBooks(account)) {
            gone += retention.trim(account, book, retention.seqBy(account, book, before));
        }
        if (gone > 0) {
            retention.forgetPhotos(account);
        }
        retention.forgetReceipts(account, before);
        activity.forget(account, before.value());
    }
}
