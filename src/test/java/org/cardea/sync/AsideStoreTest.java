package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.BookId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AsideStoreTest {
    /** The book itself, what its doors take along, and what ends with it. */
    private static final List<String> OTHERS =
            List.of("book", "dav_name", "dav_book", "device_progress", "push_subscription");

    @Inject
    DataSource database;

    @Inject
    AsideStore aside;

    @Inject
    BookStore books;

    @Inject
    BookTrashStore trash;

    @Test
    void everyTableThatNamesABookIsKnown() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.columns"
                        + " where table_schema = current_schema() and column_name = 'book_id'")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        all.removeAll(OTHERS);
        assertThat(AsideStore.TABLES).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void onlyABookInTheOwnersTrashIsMoved() {
        TestAccount owner = TestAccount.open();
        BookId book = BookId.random();
        Grant grant = new Gate().enter(owner.caller(), book.toString());
        QuarkusTransaction.requiringNew().run(() -> books.found(owner.account(), book, "Kegeln"));
        assertThat(moved(grant)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> trash.discard(grant));
        assertThat(moved(new Gate().enter(TestAccount.open().caller(), book.toString())))
                .isEmpty();
        BookId free = moved(grant).orElseThrow();
        assertThat(moved(grant)).isEmpty();
        assertThat(trash.discarded(owner.account()))
                .singleElement()
                .satisfies(discarded -> assertThat(discarded.book().book()).isEqualTo(free))
                .satisfies(discarded -> assertThat(discarded.book().name()).isEqualTo("Kegeln"));
    }

    private Optional<BookId> moved(Grant grant) {
        return QuarkusTransaction.requiringNew().call(() -> aside.move(grant));
    }
}
