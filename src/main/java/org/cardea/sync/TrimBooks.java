package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.cardea.accounts.Retention;
import org.cardea.activity.Activity;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.BookId;
import org.cardea.shared.ServerTime;

/** Every night, account by account, forgets what is older than its retention. */
@Singleton
class TrimBooks {
    private final AllAccounts accounts;
    private final RetentionStore store;
    private final Retention retention;
    private final Activity activity;
    private final Clock clock;

    TrimBooks(AllAccounts accounts, RetentionStore store, Retention retention, Activity activity, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.retention = retention;
        this.activity = activity;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * ?")
    void trimAll() {
        accounts.all().forEach(account -> QuarkusTransaction.requiringNew().run(() -> trim(account)));
    }

    void trim(AccountId account) {
        trim(account, new ServerTime(clock.instant().minus(retention.of(account))));
    }

    /** Under the locks of all its books, so that no upload finds a photo that is about to go. */
    void trim(AccountId account, ServerTime before) {
        int gone = 0;
        for (BookId book : store.lockBooks(account)) {
            gone += store.trim(account, book, store.seqBy(account, book, before));
        }
        gone += store.purgeBooks(account, before);
        if (gone > 0) {
            store.forgetPhotos(account);
        }
        store.forgetReceipts(account, before);
        activity.forget(account, before.value());
    }
}
