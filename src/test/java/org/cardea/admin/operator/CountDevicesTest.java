package org.cardea.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CountDevicesTest {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @Inject
    HealthStore store;

    @Inject
    CountDevices count;

    @Inject
    DataSource database;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        new BookOfCards(zoe).add(BookOfCards.card("Ann", ""));
    }

    @Test
    void eachDeviceCountsOnceByHowItDoes() throws SQLException {
        assertThat(devices(Duration.ZERO)).isEqualTo(new HealthStore.Devices(0, 0, 1, 0, 0));
        progress(zoe, 1);
        progress(zoe.link("phone"), 0);
        zoe.link("tablet");
        assertThat(devices(Duration.ZERO)).isEqualTo(new HealthStore.Devices(1, 1, 1, 0, 0));
        assertThat(devices(FORTNIGHT.plusMinutes(1))).isEqualTo(new HealthStore.Devices(0, 0, 1, 2, 0));
    }

    @Test
    void accountsAddUp() {
        TestAccount anna = TestAccount.open();
        HealthStore.Devices both = store.devices(
                List.of(zoe.account(), anna.account()), Instant.now().minus(FORTNIGHT), Instant.now());
        assertThat(both.never()).isEqualTo(2);
    }

    @Test
    void allAccountsAreWalkedAndNotAgainWithinAMinute() {
        CountDevices.Counted first = count.count(Instant.now());
        TestAccount.open();
        CountDevices.Counted second = count.count(Instant.now());
        assertThat(second.accounts()).isEqualTo(first.accounts() + 1);
        assertThat(second.devices().never()).isEqualTo(first.devices().never() + 1);
        assertThat(count.all()).isSameAs(count.all());
    }

    private HealthStore.Devices devices(Duration later) {
        Instant now = Instant.now().plus(later);
        return store.devices(List.of(zoe.account()), now.minus(FORTNIGHT), now);
    }

    private void progress(TestAccount device, long acked) throws SQLException {
        String sql =
                "insert into device_progress (account_id, device_id, book_id, acked_seq, in_step, failed, synced_at)"
                        + " values (?, ?, ?, ?, true, 0, now())";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, device.account().value());
            insert.setObject(2, device.device().value());
            insert.setObject(3, device.account().value());
            insert.setLong(4, acked);
            insert.executeUpdate();
        }
    }
}
