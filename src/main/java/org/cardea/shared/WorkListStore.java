package org.cardea.shared;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/** A table of work that wants a worker: whose it is for the moment, and until when that holds. */
public abstract class WorkListStore extends SqlStore {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SEEN = 20;

    private final String table;
    private final String id;

    /** @param id the column that names a piece of work beside the account */
    protected WorkListStore(DataSource source, String table, String id) {
        super(source);
        this.table = table;
        this.id = id;
    }

    public record Due(AccountId account, UUID id) {}

    public void add(AccountId account, UUID work, Instant now) {
        update("""
                insert into %s (account_id, %s, since, leased_by, leased_until, attempts)
                values (?, ?, ?, ?, ?, 0) on conflict (account_id, %s) do nothing
                """.formatted(table, id, id), account, work, now, NOBODY, now);
    }

    /** Those nobody holds, over all accounts, in the order in which they came. */
    public List<Due> due(Instant now) {
        return query(
                "select account_id, %s from %s where leased_until <= ? order by since limit ?".formatted(id, table),
                row -> new Due(new AccountId(uuid(row, "account_id")), uuid(row, id)),
                now,
                SEEN);
    }

    /** How often it has been taken since it last got on; empty where somebody else was faster. */
    public OptionalInt claim(Due due, UUID worker, Instant now, Instant until) {
        return query("""
                        update %s set leased_by = ?, leased_until = ?, attempts = attempts + 1
                        where account_id = ? and %s = ? and leased_until <= ? returning attempts
                        """.formatted(table, id), row -> row.getInt(1), worker, until, due.account(), due.id(), now)
                .stream()
                .mapToInt(attempts -> attempts)
                .findFirst();
    }

    /** False where the work is another worker's by now, or nobody's any more. Holds the row until the transaction ends. */
    public boolean renew(Due due, UUID worker, Instant until, boolean gotOn) {
        return update("""
                        update %s set leased_until = ?, attempts = case when ? then 0 else attempts end
                        where account_id = ? and %s = ? and leased_by = ?
                        """.formatted(table, id), until, gotOn, due.account(), due.id(), worker) == 1;
    }

    /** Before the job's own row, as a worker does; nothing where there is no work. */
    public void lock(AccountId account, UUID work) {
        query(
                "select 1 from %s where account_id = ? and %s = ? for update".formatted(table, id),
                row -> true,
                account,
                work);
    }

    public void remove(Due due) {
        update("delete from %s where account_id = ? and %s = ?".formatted(table, id), due.account(), due.id());
    }
}
