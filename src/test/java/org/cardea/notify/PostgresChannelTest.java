package org.cardea.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one database. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PostgresChannelTest {
    private final List<Message> heardHere = new CopyOnWriteArrayList<>();
    private final List<Message> heardThere = new CopyOnWriteArrayList<>();
    private final AtomicInteger caughtUp = new AtomicInteger();
    private final AccountId account = AccountId.random();
    private final BookId book = BookId.random();

    @Inject
    DataSource database;

    private PostgresChannel here;
    private PostgresChannel there;

    @BeforeEach
    void open() {
        here = new PostgresChannel(database, heardHere::add, caughtUp::incrementAndGet);
        there = new PostgresChannel(database, heardThere::add, caughtUp::incrementAndGet);
        here.open();
        there.open();
        await().untilAtomic(caughtUp, org.hamcrest.Matchers.equalTo(2));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void oneHearsWhatTheOtherSaysButNotItself() {
        here.send(reached(7));
        here.send(new Message.Revoked(new DeviceRevoked(account, DeviceId.random())));
        await().until(() -> ours(heardThere).size() == 2);
        assertThat(ours(heardThere)).contains(reached(7));
        assertThat(ours(heardHere)).isEmpty();
    }

    @Test
    void newestOfATopicAlwaysArrives() {
        for (int seq = 1; seq <= 1000; seq++) {
            here.send(reached(seq));
        }
        await().until(() -> ours(heardThere).contains(reached(1000)));
    }

    @Test
    void interruptedListenerComesBackAndCatchesUp() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen cardea'");
        }
        await().until(() -> caughtUp.get() >= 4);
        here.send(reached(8));
        await().until(() -> ours(heardThere).contains(reached(8)));
    }

    private List<Message> ours(List<Message> heard) {
        return heard.stream()
                .filter(message -> message.topic().contains(account.toString()))
                .toList();
    }

    private Message reached(long seq) {
        return new Message.Book(new BookReached(account, book, Optional.empty(), seq, "1-" + seq));
    }
}
