package org.cardea.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ActivityTest {

    @Inject
    Activity activity;

    @Inject
    ActivityStore store;

    @Inject
    Ledger ledger;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
    }

    @Test
    void ledgerIsCountedByWhatBecameOfEachContact() throws SQLException {
        CardId ann = CardId.random();
        CardId bob = CardId.random();
        apply(zoe, put(ann, "Ann", 0), put(bob, "Bob", 0), put(CardId.random(), "Friends\r\nKIND:group", 0));
        apply(zoe, put(ann, "Anna", 1), new Change.Delete(bob, OptionalLong.of(2)));
        apply(zoe, put(bob, "Bob again", 0));
        setTime(zoe, "2026-01-02T03:04:05Z");
        assertThat(changes(zoe)).singleElement().satisfies(line -> {
            assertThat(line.details()).isEqualTo(Map.of("added", 3, "changed", 1, "deleted", 1, "groups", 1));
            assertThat(line.count()).isEqualTo(5);
            assertThat(line.device()).isEqualTo(zoe.device());
            assertThat(line.book()).isEqualTo(zoe.grant().book());
            assertThat(line.at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        });
    }

    @Test
    void eachRowIsCountedOnceHoweverOftenItIsLookedAt() throws SQLException {
        CardId ann = CardId.random();
        apply(zoe, put(ann, "Ann", 0));
        setTime(zoe, "2026-01-02T03:04:05Z");
        assertThat(changes(zoe)).isEqualTo(changes(zoe));
        apply(zoe, put(ann, "Anna", 1));
        setTime(zoe, "2026-01-02T03:59:59Z");
        assertThat(changes(zoe)).singleElement().satisfies(line -> {
            assertThat(line.at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(line.until()).isEqualTo(Instant.parse("2026-01-02T03:59:59Z"));
            assertThat(line.count()).isEqualTo(2);
        });
    }

    @Test
    void eachDeviceAndEachHourHasItsLine() throws SQLException {
        TestAccount phone = zoe.link("phone");
        apply(zoe, put(CardId.random(), "Ann", 0));
        setTime(zoe, "2026-01-02T03:59:59Z");
        assertThat(changes(zoe)).hasSize(1);
        apply(phone, put(CardId.random(), "Bob", 0));
        setTime(phone, "2026-01-02T04:00:00Z");
        assertThat(changes(zoe)).hasSize(2);
        apply(zoe, put(CardId.random(), "Cid", 0));
        setTime(zoe, "2026-01-02T04:00:01Z");
        assertThat(changes(zoe)).extracting(Line::device).containsExactly(zoe.device(), phone.device(), zoe.device());
    }

    @Test
    void largePacketsAreCountedInTheirHours() {
        for (int packet = 0; packet < 3; packet++) {
            apply(
                    zoe,
                    IntStream.range(0, 500)
                            .mapToObj(i -> put(CardId.random(), "P" + i, 0))
                            .toArray(Change[]::new));
        }
        assertThat(changes(zoe))
                .extracting(Line::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(count -> count).sum())
                        .isEqualTo(1500));
        assertThat(activity.uploads(zoe.account(), clock.instant().minus(Duration.ofDays(30))))
                .singleElement()
                .satisfies(upload -> {
                    assertThat(upload.device()).isEqualTo(zoe.device());
                    assertThat(upload.contacts()).isEqualTo(1500);
                });
    }

    @Test
    void oldUploadsAreNotTold() throws SQLException {
        apply(zoe, put(CardId.random(), "Ann", 0));
        setTime(zoe, "2026-01-02T03:04:05Z");
        assertThat(activity.uploads(zoe.account(), Instant.parse("2026-01-02T03:04:06Z")))
                .isEmpty();
        assertThat(activity.uploads(zoe.account(), Instant.parse("2026-01-02T03:04:05Z")))
                .hasSize(1);
    }

    @Test
    void whatIsNotedIsToldNewestFirstAndInPages() {
        TestAccount anna = TestAccount.open();
        List<Line> born = activity.list(anna.account(), Optional.empty(), 10);
        store.add(Happening.of(anna.account(), Kind.EXPORTED), clock.instant().plusSeconds(1));
        store.add(
                Happening.of(anna.account(), Kind.IMPORT_DONE)
                        .by(anna.device())
                        .in(anna.grant().book())
                        .of(7)
                        .with("file", "Kegelclub.csv"),
                clock.instant().plusSeconds(2));
        List<Line> first = activity.list(anna.account(), Optional.empty(), 1);
        assertThat(first).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.IMPORT_DONE);
            assertThat(line.count()).isEqualTo(7);
            assertThat(line.details()).isEqualTo(Map.of("file", "Kegelclub.csv"));
        });
        List<Line> rest =
                activity.list(anna.account(), Optional.of(first.getFirst().id()), 10);
        assertThat(rest).hasSize(1 + born.size()).first().extracting(Line::kind).isEqualTo(Kind.EXPORTED);
    }

    @Test
    void detailsOpenUnderANewKeyAndInNoOtherPlace() throws SQLException {
        activity.note(Happening.of(zoe.account(), Kind.IMPORT_DONE).with("file", "a.csv"));
        store.reseal(zoe.account(), vault.of(zoe.account()), 10);
        assertThat(details(zoe)).contains(Map.of("file", "a.csv"));
        run(
                "update activity set id = '019c0000-0000-7000-8000-000000000001' where account_id = ? and sealed is not null");
        assertThat(details(zoe)).doesNotContain(Map.of("file", "a.csv"));
    }

    @Test
    void whatIsOlderThanTheRetentionIsForgotten() {
        store.add(Happening.of(zoe.account(), Kind.EXPORTED), Instant.parse("2026-01-02T03:04:05Z"));
        activity.forget(zoe.account(), Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(kinds(zoe)).contains(Kind.EXPORTED);
        activity.forget(zoe.account(), Instant.parse("2026-01-02T03:04:06Z"));
        assertThat(kinds(zoe)).doesNotContain(Kind.EXPORTED);
    }

    @Test
    void nobodyReadsAnothersActivity() {
        TestAccount mallory = TestAccount.open();
        activity.note(Happening.of(zoe.account(), Kind.EXPORTED));
        apply(zoe, put(CardId.random(), "Ann", 0));
        assertThat(kinds(mallory)).doesNotContain(Kind.EXPORTED, Kind.CONTACTS_CHANGED);
        assertThat(activity.uploads(mallory.account(), Instant.EPOCH)).isEmpty();
    }

    private List<Line> changes(TestAccount account) {
        return activity.list(account.account(), Optional.empty(), 100).stream()
                .filter(line -> line.kind() == Kind.CONTACTS_CHANGED)
                .toList();
    }

    private List<Kind> kinds(TestAccount account) {
        return activity.list(account.account(), Optional.empty(), 100).stream()
                .map(Line::kind)
                .toList();
    }

    private List<Map<String, Object>> details(TestAccount account) {
        return activity.list(account.account(), Optional.empty(), 100).stream()
                .map(Line::details)
                .toList();
    }

    private void apply(TestAccount account, Change... changes) {
        ledger.apply(account.grant(), Packet.of(UUID.randomUUID(), List.of(changes)));
    }

    private static Change put(CardId card, String name, long base) {
        OptionalLong from = base == 0 ? OptionalLong.empty() : OptionalLong.of(base);
        return new Change.Put(card, BookOfCards.card(name, ""), from);
    }

    /** Of all that the device has written and that is not counted yet. */
    private void setTime(TestAccount account, String time) throws SQLException {
        run("update ledger_entry e set server_time = '" + time + "' where account_id = ? and device_id = '"
                + account.device() + "' and seq > coalesce((select max(seq) from activity_tally t"
                + " where t.account_id = e.account_id), 0)");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, zoe.account().value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
