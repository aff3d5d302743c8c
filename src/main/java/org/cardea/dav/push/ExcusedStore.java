package org.cardea.dav.push;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.SqlStore;
import org.cardea.sync.Cursor;
import org.cardea.sync.Receipt;

/**
 * Moves what the excused were told from how things stood before a change to how they stand after it; who was owed a message
 * anyway is left alone. Where there is more than the ledger's word for it, before and after are read by one statement, so
 * that nobody is excused from what somebody else does meanwhile.
 */
@Singleton
class ExcusedStore extends SqlStore {
    private static final String BOOKS = """
            select coalesce(md5(string_agg(b.book_id::text, ',' order by b.book_id)), '')
            from book b where b.account_id = ? and """;

    ExcusedStore(DataSource source) {
        super(source);
    }

    void fromCards(Grant grant, Receipt receipt, Excused excused) {
        update(
                """
                update push_subscription set told_content = ?
                where account_id = ? and book_id = ? and (? or push_id = any(?)) and told_content = ?
                """,
                content(receipt.after()),
                grant.account(),
                grant.book(),
                excused.all(),
                excused.named(),
                content(receipt.before()));
    }

    /** As PushStore tells how a book's cards stand. */
    private static String content(Cursor cursor) {
        return cursor.epoch() + "-" + cursor.seq();
    }

    /** In the transaction in which it was counted that something is said. */
    void fromWhatIsSaid(Grant grant, Excused excused) {
        update("""
                update push_subscription s set told_said = b.said from book b
                where s.account_id = ? and s.book_id = ? and (? or s.push_id = any(?))
                  and b.account_id = s.account_id and b.book_id = s.book_id and s.told_said = b.said - 1
                """, grant.account(), grant.book(), excused.all(), excused.named());
    }

    /** That the home has the book, or has it no more; in the transaction in which it came to be so. */
    void fromBook(Grant grant, Excused excused) {
        update(
                """
                update push_subscription set told_content = (%s b.deleted_at is null)
                where account_id = ? and book_id = ? and (? or push_id = any(?))
                  and told_content = (%s (b.deleted_at is null) <> (b.book_id = ?))
                """.formatted(BOOKS, BOOKS),
                grant.account(),
                grant.account(),
                Topic.HOME,
                excused.all(),
                excused.named(),
                grant.account(),
                grant.book());
    }

    /** The last message of a book is that it is gone: without it the subscription ends. */
    void fromEnd(Grant grant, Excused excused) {
        update(
                "delete from push_subscription where account_id = ? and book_id = ? and (? or push_id = any(?))",
                grant.account(),
                grant.book(),
                excused.all(),
                excused.named());
    }
}
