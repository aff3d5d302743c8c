package org.cardea.interchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cardea.accounts.Retention;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.ServerTime;

/** Every night, account by account, forgets files and imports that are old, and what a broken upload left. */
@Singleton
class ForgetImports {
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    private final AllAccounts accounts;
    private final JobStore jobs;
    private final FileStore files;
    private final ImportsConfig limits;
    private final Retention retention;
    private final Clock clock;

    ForgetImports(
            AllAccounts accounts,
            JobStore jobs,
            FileStore files,
            ImportsConfig limits,
            Retention retention,
            Clock clock) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.files = files;
        this.limits = limits;
        this.retention = retention;
        this.clock = clock;
    }

    /** Before the ledger is trimmed: an import that could not be undone any more is gone by then. */
    @Scheduled(cron = "0 7 3 * * ?")
    void forgetAll() {
        Instant now = clock.instant();
        accounts.all().forEach(account -> QuarkusTransaction.requiringNew().run(() -> forget(account, now)));
    }

    void forget(AccountId account, Instant now) {
        Duration kept = retention.of(account);
        for (JobStore.Old old : jobs.old(account, new ServerTime(now.minus(shortest())))) {
            Duration age = Duration.between(old.created().value(), now);
            if (age.compareTo(kept) >= 0 || isBrokenUpload(old, age)) {
                jobs.delete(account, old.id());
            } else if (age.compareTo(limits.files()) >= 0 && old.state().rests()) {
                forgetFile(account, old);
            }
        }
    }

    /** A draft is nothing without its file. */
    private void forgetFile(AccountId account, JobStore.Old old) {
        if (old.state().isOneOf(State.DRAFT, State.REFUSED)) {
            jobs.delete(account, old.id());
        } else {
            files.drop(account, old.id());
        }
    }

    private static boolean isBrokenUpload(JobStore.Old old, Duration age) {
        return old.state() == State.RECEIVING && age.compareTo(LONGEST_UPLOAD) >= 0;
    }

    private Duration shortest() {
        return limits.files().compareTo(LONGEST_UPLOAD) < 0 ? limits.files() : LONGEST_UPLOAD;
    }
}
