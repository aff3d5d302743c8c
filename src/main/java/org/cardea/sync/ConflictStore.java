package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** The conflict inbox: merges in which a value gave way. */
@Singleton
public class ConflictStore extends SqlStore {

    ConflictStore(DataSource source) {
        super(source);
    }

    void add(Grant grant, List<Conflict> conflicts) {
        batch("""
                insert into conflict (account_id, book_id, conflict_id, uuid, seq, loser_seq, fields, found_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, conflicts, conflict -> new Object[] {
            grant.account(),
            grant.book(),
            conflict.id(),
            conflict.card(),
            conflict.seq(),
            conflict.loserSeq(),
            conflict.fields().toArray(String[]::new),
            conflict.at()
        });
    }

    /** Those not dismissed, newest first. */
    public List<Conflict> list(Grant grant, int limit) {
        return query("""
                select * from conflict where account_id = ? and book_id = ? and dismissed_at is null
                order by found_at desc, seq desc limit ?
                """, ConflictStore::conflict, grant.account(), grant.book(), limit);
    }

    /** One not dismissed. */
    public Optional<Conflict> find(Grant grant, UUID id) {
        return first("""
                select * from conflict
                where account_id = ? and book_id = ? and conflict_id = ? and dismissed_at is null
                """, ConflictStore::conflict, grant.account(), grant.book(), id);
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        return new Conflict(
                uuid(row, "conflict_id"),
                card(row),
                row.getLong("seq"),
                row.getLong("loser_seq"),
                List.of((String[]) row.getArray("fields").getArray()),
                time(row, "found_at"));
    }

    /** Whether there was such a conflict; dismissing twice changes nothing. */
    public boolean dismiss(Grant grant, UUID id, ServerTime at) {
        return update("""
                        update conflict set dismissed_at = coalesce(dismissed_at, ?)
                        where account_id = ? and book_id = ? and conflict_id = ?
                        """, at, grant.account(), grant.book(), id) > 0;
    }
}
