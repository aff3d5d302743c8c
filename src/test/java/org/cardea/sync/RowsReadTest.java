package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Caller;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Role;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A change costs what it changes and not what the book holds, whatever the planner believes: with statistics that know
 * only small books, reading a big one whole looks cheap to it.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RowsReadTest {
    private static final int BOOK = 3_000;
    private static final int PACKET = 200;

    @Inject
    BookStore books;

    @Inject
    EntryStore entries;

    @Inject
    StandingStore standings;

    @Inject
    PastStore past;

    @Inject
    DataSource database;

    @Inject
    Gate gate;

    private Grant grant;
    private BookClient client;
    private final List<CardId> cards = new ArrayList<>();

    @BeforeEach
    void fillBook() {
        TestAccount account = TestAccount.open();
        client = new BookClient(account);
        grant = gate.enter(new Caller(account.account(), account.device(), Role.MEMBER), "default");
        for (int from = 0; from < BOOK; from += 500) {
            List<ObjectNode> changes = IntStream.range(from, from + 500)
                    .mapToObj(i -> BookClient.put(fresh(), BookClient.vcard("FN:Person " + i), 0))
                    .toList();
            client.upload(changes);
        }
    }

    @Test
    void cardsOfAPacketAreFoundWithoutReadingTheBook() {
        List<CardId> some = cards.subList(0, PACKET);
        assertThat(rowsRead(() -> standings.lock(grant, some))).isLessThan(2 * PACKET);
    }

    @Test
    void cardsFetchedAreReadWithoutReadingTheBook() {
        List<CardId> some = cards.subList(BOOK - PACKET, BOOK);
        assertThat(rowsRead(() -> entries.ofCards(grant, 0, some))).isLessThan(2 * PACKET);
    }

    @Test
    void versionsAreReadWithoutReadingTheBook() {
        List<Long> seqs = List.of(1L, (long) BOOK / 2, (long) BOOK);
        assertThat(rowsRead(() -> entries.at(grant, seqs))).isLessThan(10);
    }

    @Test
    void changesAfterACursorAreReadWithoutReadingTheBook() {
        JsonNode receipt = client.upload(List.of(BookClient.put(cards.getFirst(), BookClient.vcard("FN:New"), 1)));
        assertThat(receipt.at("/items/0/outcome").asText()).isEqualTo("applied");
        Head head = QuarkusTransaction.requiringNew().call(() -> books.head(grant));
        assertThat(rowsRead(() -> entries.changes(grant, head, BOOK, 500))).isLessThan(10);
    }

    @Test
    void stepsOfAnImportAreFoundWithoutReadingTheBook() {
        client.upload(List.of(BookClient.put(cards.getFirst(), BookClient.vcard("FN:New"), 1)));
        assertThat(rowsRead(() -> past.steps(grant, BOOK - PACKET, BOOK + 1))).isLessThan(3 * PACKET);
        assertThat(rowsRead(() -> past.steps(grant, List.of(1L, (long) BOOK + 1))))
                .isLessThan(10);
    }

    private CardId fresh() {
        cards.add(CardId.random());
        return cards.getLast();
    }

    /** Rows of the ledger that were fetched, by an index or without one, while this ran. */
    private long rowsRead(Runnable reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            reading.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet counted = connection
                        .createStatement()
                        .executeQuery("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                                + " from pg_stat_xact_user_tables where relname = 'ledger_entry'")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
