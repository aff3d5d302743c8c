package org.cardea.history;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** The table time_machine_job. Nothing in it was typed by a person. */
@Singleton
class MachineJobStore extends SqlStore {
    private static final int LISTED = 50;

    MachineJobStore(DataSource source) {
        super(source);
    }

    /** False where one is running in this book. */
    boolean add(MachineJob job) {
        Moment moment = job.moment();
        return update(
                        """
                        insert into time_machine_job (account_id, job_id, book_id, device_id, state, epoch, then_seq,
                                                      shown_seq, scope, scope_card, done, total, changed, first_seq,
                                                      last_seq, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, 0, 0, 0, 0, 0, ?) on conflict do nothing
                        """,
                        job.account(),
                        job.id(),
                        job.book(),
                        job.device(),
                        word(job.state()),
                        moment.epoch(),
                        moment.then(),
                        moment.shown(),
                        moment.scope().word(),
                        moment.card() == null ? null : moment.card().toString(),
                        job.created())
                == 1;
    }

    void keep(MachineJob job) {
        update(
                """
                update time_machine_job set state = ?, done = ?, total = ?, changed = ?, first_seq = ?, last_seq = ?
                where account_id = ? and job_id = ?
                """,
                word(job.state()),
                job.done(),
                job.total(),
                job.changed(),
                job.first(),
                job.last(),
                job.account(),
                job.id());
    }

    Optional<MachineJob> find(AccountId account, UUID id) {
        return first(
                "select * from time_machine_job where account_id = ? and job_id = ?",
                row -> job(account, row),
                account,
                id);
    }

    /** Newest first. */
    List<MachineJob> list(Grant grant) {
        return query("""
                select * from time_machine_job where account_id = ? and book_id = ?
                order by created_at desc, job_id limit ?
                """, row -> job(grant.account(), row), grant.account(), grant.book(), LISTED);
    }

    void forget(AccountId account, ServerTime before) {
        update(
                "delete from time_machine_job where account_id = ? and created_at < ? and state <> 'running'",
                account,
                before);
    }

    private static MachineJob job(AccountId account, ResultSet row) throws SQLException {
        UUID card = uuid(row, "scope_card");
        Moment moment = new Moment(
                row.getLong("epoch"),
                row.getLong("then_seq"),
                row.getLong("shown_seq"),
                Moment.Scope.of(row.getString("scope")),
                card == null ? null : new CardId(card));
        return new MachineJob(
                account,
                uuid(row, "job_id"),
                new BookId(uuid(row, "book_id")),
                device(row),
                MachineJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                moment,
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("changed"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                time(row, "created_at"));
    }

    static String word(MachineJob.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
