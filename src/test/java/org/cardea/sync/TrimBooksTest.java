package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.sync.BookClient.put;
import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Browser;
import org.cardea.accounts.Gate;
import org.cardea.accounts.Grant;
import org.cardea.accounts.Retention;
import org.cardea.accounts.TestAccount;
import org.cardea.activity.Activity;
import org.cardea.shared.AllAccounts;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TrimBooksTest {
    private final TestAccount account = TestAccount.open();
    private final BookClient client = new BookClient(account);
    private final CardId edited = CardId.random();
    private final CardId deleted = CardId.random();

    @Inject
    TrimBooks trim;

    @Inject
    AllAccounts accounts;

    @Inject
    RetentionStore store;

    @Inject
    Retention retention;

    @Inject
    Activity activity;

    @Inject
    BookStore books;

    @Inject
    BookTrashStore trash;

    @Inject
    DataSource database;

    private String first;
    private String head;
    private ServerTime between;
    private ServerTime then;

    @BeforeEach
    void fill() {
        first = client.upload(List.of(put(edited, vcard("FN:Ann", photo()), 0), put(deleted, vcard("FN:Bo"), 0)))
                .get("after")
                .asText();
        between = time(client.upload(List.of(put(edited, vcard("FN:Anne"), 1))));
        JsonNode last = client.upload(List.of(BookClient.delete(deleted, 2)));
        head = last.get("after").asText();
        then = time(last);
        client.upload(List.of(put(edited, vcard("FN:Anna"), 3)));
    }

    private static ServerTime time(JsonNode receipt) {
        return new ServerTime(Instant.parse(receipt.get("serverTime").asText()));
    }

    @Test
    void ownerDecidesHowLongThePastIsKept() throws SQLException {
        Instant inHundredDays = Instant.now().plus(Duration.ofDays(100));
        TrimBooks then =
                new TrimBooks(accounts, store, retention, activity, Clock.fixed(inHundredDays, ZoneOffset.UTC));
        QuarkusTransaction.requiringNew().run(() -> then.trim(account.account()));
        assertThat(count("ledger_entry")).isEqualTo(5);
        Browser.signedIn(account)
                .ask()
                .body(Map.of("retentionDays", 30))
                .patch("/me")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> then.trim(account.account()));
        assertThat(count("ledger_entry")).isOne();
    }

    @Test
    void whatIsOlderThanTheRetentionGoes() throws SQLException {
        trim(then);
        assertThat(BookClient.ok(client.get("cards/" + edited + "/versions")).get("items"))
                .extracting(item -> item.get("seq").asLong())
                .containsExactly(5L, 3L);
        assertThat(client.get("cards/" + deleted + "/versions").status()).isEqualTo(404);
        assertThat(BookClient.ok(client.get("trash")).get("items")).isEmpty();
        assertThat(count("photo")).isZero();
        assertThat(count("receipt")).isEqualTo(1);
    }

    @Test
    void cursorFromBeforeTheTombstoneStartsOverAndALaterOneGoesOn() {
        trim(then);
        assertThat(client.get("download?cursor=" + first).status()).isEqualTo(410);
        assertThat(client.download(head, 10).get("items")).hasSize(1);
        assertThat(client.download(null, 10).get("items")).hasSize(1);
        assertThat(client.get("download?since=2020-01-01T00:00:00Z").status()).isEqualTo(410);
    }

    @Test
    void nothingYoungerGoes() throws SQLException {
        trim(new ServerTime(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(client.download(first, 10).get("items")).hasSize(2);
        assertThat(count("ledger_entry")).isEqualTo(5);
        assertThat(count("photo")).isEqualTo(1);
        assertThat(count("receipt")).isEqualTo(4);
    }

    @Test
    void bookGoesOnAfterTrimming() {
        trim(then);
        JsonNode receipt = client.upload(UUID.randomUUID(), List.of(put(edited, vcard("FN:Anni"), 5)));
        assertThat(receipt.get("items").get(0).get("seq").asLong()).isEqualTo(6);
    }

    @Test
    void thrownAwayBookGoesWithTheNamesOfItsCards() throws SQLException {
        BookId second = BookId.random();
        Grant grant = new Gate().enter(account.caller(), second.toString());
        QuarkusTransaction.requiringNew().run(() -> books.found(account.account(), second, "Kegeln"));
        name(account.grant().book());
        name(second);
        QuarkusTransaction.requiringNew().run(() -> trash.discard(grant));
        trim(new ServerTime(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(count("dav_name")).isEqualTo(2);
        trim(new ServerTime(Instant.now().plusSeconds(60)));
        assertThat(count("dav_name")).isOne();
        assertThat(count("book")).isOne();
    }

    /** Who knew the name could not be told any more that it is gone. */
    @Test
    void formerNameGoesWithTheCursorsFromBefore() throws SQLException {
        trim(between);
        assertThat(client.download(first, 10).get("items")).hasSize(2);
        insert(
                "insert into dav_former_name (account_id, book_id, uuid, seq, key_version, sealed_name)"
                        + " values (?, ?, ?, 3, 1, 'b')",
                account.grant().book());
        trim(between);
        assertThat(count("dav_former_name")).isZero();
        assertThat(client.get("download?cursor=" + first).status()).isEqualTo(410);
        assertThat(client.download(head, 10).get("items")).hasSize(1);
    }

    private void name(BookId book) throws SQLException {
        insert(
                "insert into dav_name (account_id, book_id, uuid, name_hash, key_version, sealed_name)"
                        + " values (?, ?, ?, 'a', 1, 'b')",
                book);
    }

    private void insert(String sql, BookId book) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.account().value());
            statement.setObject(2, book.value());
            statement.setObject(3, edited.value());
            statement.execute();
        }
    }

    private void trim(ServerTime before) {
        QuarkusTransaction.requiringNew().run(() -> trim.trim(account.account(), before));
    }

    private static String photo() {
        byte[] photo = new byte[2_000];
        new Random(3).nextBytes(photo);
        return "PHOTO:data:image/png;base64," + Base64.getEncoder().encodeToString(photo);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where account_id = ?")) {
            statement.setObject(1, account.account().value());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
