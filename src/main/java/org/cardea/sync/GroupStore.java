package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;

/** Which rows of the ledger are groups, now and at earlier moments. Opens no card. */
@Singleton
public class GroupStore extends SqlStore {
    private static final String ROWS =
            "select uuid, seq, deleted from ledger_entry where account_id = ? and book_id = ? and is_group ";

    GroupStore(DataSource source) {
        super(source);
    }

    /** The groups that lived at a seq: two readings, each with an index of its own. */
    public List<EntryStore.Step> at(Grant grant, long seq) {
        return query(
                ROWS + "and superseded_by = 0 and not deleted and seq <= ? union all " + ROWS
                        + "and superseded_by > 0 and superseded_by > ? and not deleted and seq <= ?",
                GroupStore::step,
                grant.account(),
                grant.book(),
                seq,
                grant.account(),
                grant.book(),
                seq,
                seq);
    }

    /** What became of groups after one seq and up to another: as they were then, tombstones included. */
    public List<EntryStore.Step> changed(Grant grant, long from, long to) {
        return query(
                ROWS + "and superseded_by = 0 and seq > ? and seq <= ? union all " + ROWS
                        + "and superseded_by > 0 and superseded_by > ? and seq > ? and seq <= ?",
                GroupStore::step,
                grant.account(),
                grant.book(),
                from,
                to,
                grant.account(),
                grant.book(),
                to,
                from,
                to);
    }

    /** The groups that lived at one seq and were changed, deleted or made something else up to another. */
    public List<EntryStore.Step> superseded(Grant grant, long from, long to) {
        return query(
                ROWS
                        + "and superseded_by > 0 and superseded_by > ? and superseded_by <= ? and seq <= ? and not deleted",
                GroupStore::step,
                grant.account(),
                grant.book(),
                from,
                to,
                from);
    }

    /** Whether another device than the caller's own has written a group after one seq and up to another. */
    public boolean changedByOthers(Grant grant, long from, long to) {
        return first(
                        """
                        select 1 from ledger_entry
                        where account_id = ? and book_id = ? and is_group and superseded_by = 0 and seq > ? and seq <= ?
                          and device_id <> ?
                        union all select 1 from ledger_entry
                        where account_id = ? and book_id = ? and is_group and superseded_by > 0 and superseded_by > ?
                          and seq > ? and seq <= ? and device_id <> ?
                        limit 1
                        """,
                        row -> true,
                        grant.account(),
                        grant.book(),
                        from,
                        to,
                        grant.device(),
                        grant.account(),
                        grant.book(),
                        from,
                        from,
                        to,
                        grant.device())
                .isPresent();
    }

    /** Those of the cards that were contacts at a seq, as they were then. */
    public List<EntryStore.Step> contactsAt(Grant grant, long seq, Collection<CardId> cards) {
        return cards.isEmpty()
                ? List.of()
                : query(
                        """
                        select entry.* from unnest(?) as wanted (card) cross join lateral (
                          select uuid, seq, deleted from ledger_entry
                          where account_id = ? and book_id = ? and uuid = wanted.card and seq <= ?
                            and (superseded_by = 0 or superseded_by > ?) and not is_group and not deleted limit 1) entry
                        """,
                        GroupStore::step,
                        cards.stream().map(CardId::value).toArray(UUID[]::new),
                        grant.account(),
                        grant.book(),
                        seq,
                        seq);
    }

    /** Of moments before this seq not all groups are known any more. */
    public long trimmed(Grant grant) {
        return first(
                        "select groups_trimmed_seq from book where account_id = ? and book_id = ?",
                        row -> row.getLong(1),
                        grant.account(),
                        grant.book())
                .orElse(0L);
    }

    private static EntryStore.Step step(ResultSet row) throws SQLException {
        return new EntryStore.Step(card(row), row.getLong("seq"), row.getBoolean("deleted"));
    }
}
