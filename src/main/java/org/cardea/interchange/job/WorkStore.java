package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table import_work: which imports want a worker, and whose they are for the moment. */
@Singleton
class WorkStore extends SqlStore {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SEEN = 20;

    WorkStore(DataSource source) {
        super(source);
    }

    record Due(AccountId account, UUID id) {}

    void add(AccountId account, UUID id, Instant now) {
        update("""
                insert into import_work (account_id, import_id, since, leased_by, leased_until, attempts)
                values (?, ?, ?, ?, ?, 0) on conflict (account_id, import_id) do nothing
                """, account, id, now, NOBODY, now);
    }

    /** Those nobody holds, over all accounts, in the order in which they came. */
    List<Due> due(Instant now) {
        return query(
                "select account_id, import_id from import_work where leased_until <= ? order by since limit ?",
                row -> new Due(new AccountId(uuid(row, "account_id")), uuid(row, "import_id")),
                now,
                SEEN);
    }

    /** How often it has been taken since it last got on; empty where somebody else was faster. */
    OptionalInt claim(Due due, UUID worker, Instant now, Instant until) {
        return query("""
                        update import_work set leased_by = ?, leased_until = ?, attempts = attempts + 1
                        where account_id = ? and import_id = ? and leased_until <= ? returning attempts
                        """, row -> row.getInt(1), worker, until, due.account(), due.id(), now).stream()
                .mapToInt(attempts -> attempts)
                .findFirst();
    }

    /** False where the import is another worker's by now, or nobody's any more. Holds the row until the transaction ends. */
    boolean renew(Due due, UUID worker, Instant until, boolean gotOn) {
        return update("""
                        update import_work set leased_until = ?, attempts = case when ? then 0 else attempts end
                        where account_id = ? and import_id = ? and leased_by = ?
                        """, until, gotOn, due.account(), due.id(), worker) == 1;
    }

    /** Before the job's own row, as a worker does; nothing where there is no work. */
    void lock(AccountId account, UUID id) {
        query("select 1 from import_work where account_id = ? and import_id = ? for update", row -> true, account, id);
    }

    void remove(Due due) {
        update("delete from import_work where account_id = ? and import_id = ?", due.account(), due.id());
    }
}
