package org.cardea.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** Books thrown away whole: their rows stay, out of everybody's reach. */
@Singleton
public class BookTrashStore extends SqlStore {
    private final BookStore books;
    private final Clock clock;

    BookTrashStore(DataSource source, BookStore books, Clock clock) {
        super(source);
        this.books = books;
        this.clock = clock;
    }

    /** A book in the trash. */
    public record Discarded(BookStore.Named book, ServerTime at) {}

    /** Those in the trash, the one thrown away last first. */
    public List<Discarded> discarded(AccountId account) {
        return query(
                "select * from book where account_id = ? and deleted_at is not null order by deleted_at desc, book_id",
                row -> new Discarded(books.named(account, row), time(row, "deleted_at")),
                account);
    }

    /** Into the trash, whole; false where it is not there. */
    public boolean discard(Grant grant) {
        update("delete from device_progress where account_id = ? and book_id = ?", grant.account(), grant.book());
        return update(
                        "update book set deleted_at = ? where account_id = ? and book_id = ? and deleted_at is null",
                        ServerTime.now(clock),
                        grant.account(),
                        grant.book())
                == 1;
    }

    /** Out of the trash, as it was; false where it is not there. */
    public boolean takeBack(Grant grant) {
        return update(
                        "update book set deleted_at = null where account_id = ? and book_id = ? and deleted_at is not null",
                        grant.account(),
                        grant.book())
                == 1;
    }
}
