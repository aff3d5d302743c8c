package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** Forgets what is older than the retention. */
@Singleton
class RetentionStore extends SqlStore {

    private static final List<String> OF_A_BOOK = List.of(
            "ledger_entry",
            "conflict",
            "held_deletion",
            "device_progress",
            "activity_tally",
            "duplicate_dismissal",
            "card_merge",
            "dav_name",
            "dav_former_name",
            "dav_book",
            "push_subscription",
            "book");

    RetentionStore(DataSource source) {
        super(source);
    }

    /** Keeps writers out of all books of the account until the transaction ends. */
    List<BookId> lockBooks(AccountId account) {
        return query(
                "select book_id from book where account_id = ? order by book_id for update",
                row -> new BookId(uuid(row, "book_id")),
                account);
    }

    /** The highest seq written by a time; server time grows with seq. */
    long seqBy(AccountId account, BookId book, ServerTime time) {
        return first("""
                        select seq from ledger_entry where account_id = ? and book_id = ? and server_time <= ?
                        order by seq desc limit 1
                        """, row -> row.getLong("seq"), account, book, time).orElse(0L);
    }

    /** What was replaced or deleted by then goes, and cursors from before the last tombstone with it. */
    int trim(AccountId account, BookId book, long until) {
        update("""
                update book set trimmed_seq = greatest(trimmed_seq, coalesce((
                    select max(seq) from ledger_entry e
                    where e.account_id = ? and e.book_id = ? and e.deleted and e.superseded_by = 0 and e.seq <= ?), 0))
                where account_id = ? and book_id = ?
                """, account, book, until, account, book);
        update("""
                update book set groups_trimmed_seq = greatest(groups_trimmed_seq, coalesce((
                    select max(superseded_by) from ledger_entry e
                    where e.account_id = ? and e.book_id = ? and e.is_group and e.superseded_by between 1 and ?), 0))
                where account_id = ? and book_id = ?
                """, account, book, until, account, book);
        update("""
                update book set trimmed_seq = greatest(trimmed_seq, coalesce((
                    select max(seq) from dav_former_name where account_id = ? and book_id = ? and seq <= ?), 0))
                where account_id = ? and book_id = ?
                """, account, book, until, account, book);
        update("delete from dav_former_name where account_id = ? and book_id = ? and seq <= ?", account, book, until);
        return update("""
                delete from ledger_entry where account_id = ? and book_id = ? and seq <= ?
                  and (superseded_by between 1 and ? or (deleted and superseded_by = 0))
                """, account, book, until, until);
    }

    /** Books that were thrown away by then go for good, with all that was in them. */
    int purgeBooks(AccountId account, ServerTime before) {
        List<BookId> books = query(
                "select book_id from book where account_id = ? and deleted_at <= ?",
                row -> new BookId(uuid(row, "book_id")),
                account,
                before);
        for (BookId book : books) {
            OF_A_BOOK.forEach(
                    table -> update("delete from " + table + " where account_id = ? and book_id = ?", account, book));
        }
        return books.size();
    }

    void forgetPhotos(AccountId account) {
        update("""
                delete from photo where account_id = ? and hash not in (
                    select unnest(photos) from ledger_entry where account_id = ? and photos is not null)
                """, account, account);
    }

    void forgetReceipts(AccountId account, ServerTime before) {
        update("delete from receipt where account_id = ? and created_at <= ?", account, before);
        update("delete from conflict where account_id = ? and found_at <= ?", account, before);
    }
}
