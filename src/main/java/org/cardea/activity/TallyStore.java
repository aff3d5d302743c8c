package org.cardea.activity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.SqlStore;

/** Counts rows of the ledger, which the ledger's room has written, and remembers up to where. Opens no card. */
@Singleton
class TallyStore extends SqlStore {

    TallyStore(DataSource source) {
        super(source);
    }

    /** A book with rows that are not counted yet, and the last of them. */
    record Behind(BookId book, long head) {}

    List<Behind> behind(AccountId account) {
        return query("""
                select b.book_id, b.seq from book b
                left join activity_tally t on t.account_id = b.account_id and t.book_id = b.book_id
                where b.account_id = ? and b.seq > coalesce(t.seq, 0) order by b.book_id
                """, row -> new Behind(new BookId(uuid(row, "book_id")), row.getLong("seq")), account);
    }

    /** Up to which seq the book is counted. Nobody else counts it until the transaction ends. */
    long lock(AccountId account, BookId book) {
        update(
                "insert into activity_tally (account_id, book_id, seq) values (?, ?, 0) on conflict do nothing",
                account,
                book);
        return first(
                        "select seq from activity_tally where account_id = ? and book_id = ? for update",
                        row -> row.getLong("seq"),
                        account,
                        book)
                .orElseThrow();
    }

    void reach(AccountId account, BookId book, long seq) {
        update("update activity_tally set seq = ? where account_id = ? and book_id = ?", seq, account, book);
    }

    /** What came after one seq, up to another. A card that was not there before, or was deleted, is added. */
    List<Tally> count(AccountId account, BookId book, long after, long until) {
        return query("""
                select entry.device_id, min(entry.server_time) as since, max(entry.server_time) as until,
                  count(*) filter (where not is_group and not entry.deleted and coalesce(before.deleted, true)) as added,
                  count(*) filter (where not is_group and not entry.deleted and not before.deleted) as changed,
                  count(*) filter (where not is_group and entry.deleted) as deleted,
                  count(*) filter (where is_group) as groups
                from (
                  select seq, uuid, server_time, device_id, is_group, deleted from ledger_entry
                  where account_id = ? and book_id = ? and seq > ? and seq <= ? order by seq limit ?) entry
                left join lateral (
                  select deleted from ledger_entry
                  where account_id = ? and book_id = ? and uuid = entry.uuid and superseded_by = entry.seq limit 1
                ) before on true
                group by entry.device_id, date_trunc('hour', entry.server_time, 'UTC') order by since
                """, TallyStore::tally, account, book, after, until, until - after, account, book);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                device(row),
                instant(row, "since"),
                instant(row, "until"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("deleted"),
                row.getInt("groups"));
    }
}
