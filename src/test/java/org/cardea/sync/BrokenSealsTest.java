package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.sync.BookClient.put;
import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.cardea.LogCapture;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no longer opens comes right again: the digest by itself, a card by the next device that brings it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BrokenSealsTest {
    private static final CardId ANN = CardId.random();
    private static final CardId BO = CardId.random();
    private static final String PHOTO =
            "PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo());

    private final TestAccount account = TestAccount.open();
    private final BookClient client = new BookClient(account);

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    private String cursor;
    private String digest;

    @BeforeEach
    void fillBook() {
        JsonNode receipt = client.upload(List.of(put(ANN, vcard("FN:Ann", PHOTO), 0), put(BO, vcard("FN:Bo"), 0)));
        cursor = receipt.get("after").asText();
        digest = receipt.get("digest").asText();
    }

    @Test
    void brokenDigestIsCountedAnewForAReader() throws SQLException {
        spoil("book", "sealed_digest", "seq = 2");
        double alarms = alarms();
        try (LogCapture log = new LogCapture()) {
            assertThat(client.download(null, 10).get("digest").asText()).isEqualTo(digest);
            assertThat(log.text()).contains("ALARM", "book.digest");
        }
        double after = alarms();
        assertThat(after).isGreaterThan(alarms);
        assertThat(client.manifest().get("digest").asText()).isEqualTo(digest);
        assertThat(alarms()).isEqualTo(after);
    }

    @Test
    void brokenDigestIsCountedAnewForAWriter() throws SQLException {
        spoil("book", "sealed_digest", "seq = 2");
        JsonNode receipt = client.upload(List.of(put(CardId.random(), vcard("FN:Cy"), 0)));
        assertThat(outcome(receipt)).isEqualTo("applied");
        assertThat(receipt.get("digest").asText()).isEqualTo(ofManifest());
    }

    @Test
    void cardWithoutItsHashTakesTheNextUpload() throws SQLException {
        spoil("ledger_entry", "sealed_hash", "seq = 2");
        JsonNode receipt = client.upload(List.of(put(BO, vcard("FN:Bob"), 0)));
        assertMended(receipt, BO, "FN:Bob");
    }

    @Test
    void cardWithoutItsTextTakesAnEditOfAnyBase() throws SQLException {
        spoil("ledger_entry", "sealed_card", "seq = 2");
        JsonNode receipt = client.upload(List.of(put(BO, vcard("FN:Bob"), 1)));
        assertMended(receipt, BO, "FN:Bob");
    }

    @Test
    void sameContentMendsTheCard() throws SQLException {
        spoil("ledger_entry", "sealed_card", "seq = 2");
        JsonNode receipt = client.upload(List.of(put(BO, vcard("FN:Bo"), 2)));
        assertMended(receipt, BO, "FN:Bo");
        assertThat(receipt.get("digest").asText()).isEqualTo(digest);
    }

    @Test
    void brokenPhotoTakesOnlyItsCardAlongAndIsMended() throws SQLException {
        spoil("photo", "sealed", "true");
        var items = BookClient.byCard(client.download(null, 10));
        assertThat(items.get(ANN).get("broken").asBoolean()).isTrue();
        assertThat(items.get(BO).get("vcard").asText()).contains("FN:Bo");
        JsonNode receipt = client.upload(List.of(put(ANN, vcard("FN:Ann", PHOTO), 1)));
        assertMended(receipt, ANN, "FN:Ann");
    }

    @Test
    void editThatKeepsABrokenPhotoBringsItAlong() throws SQLException {
        spoil("photo", "sealed", "true");
        JsonNode receipt = client.upload(List.of(put(ANN, vcard("FN:Anne", PHOTO), 1)));
        assertMended(receipt, ANN, "FN:Anne");
    }

    @Test
    void otherBrokenCardIsInNobodysWay() throws SQLException {
        spoil("ledger_entry", "sealed_hash", "true");
        assertMended(client.upload(List.of(put(BO, vcard("FN:Bob"), 0))), BO, "FN:Bob");
        JsonNode receipt = client.upload(List.of(put(ANN, vcard("FN:Ann", PHOTO), 0)));
        assertThat(receipt.get("contacts").asInt()).isEqualTo(2);
        assertMended(receipt, ANN, "FN:Ann");
    }

    @Test
    void brokenCardIsNotDeletedUnseen() throws SQLException {
        spoil("ledger_entry", "sealed_hash", "seq = 2");
        JsonNode receipt = client.upload(List.of(BookClient.delete(BO, 2)));
        assertThat(receipt.at("/items/0/reason/code").asText()).isEqualTo("card-broken");
    }

    private void assertMended(JsonNode receipt, CardId card, String line) {
        assertThat(outcome(receipt)).isEqualTo("applied");
        JsonNode item = BookClient.byCard(client.download(cursor, 10)).get(card);
        assertThat(item.path("vcard").asText()).contains(line);
        assertThat(receipt.get("digest").asText()).isEqualTo(ofManifest());
    }

    private static String outcome(JsonNode receipt) {
        return receipt.at("/items/0/outcome").asText();
    }

    private String ofManifest() {
        Digest sum = Digest.EMPTY;
        for (JsonNode item : client.manifest().get("items")) {
            if (item.has("hash")) {
                sum = sum.plus(
                        CardId.of(item.get("uuid").asText()),
                        ContentHash.of(item.get("hash").asText()));
            }
        }
        return sum.hex();
    }

    private double alarms() {
        return metrics.counter("cardea.vault.broken.seals").count();
    }

    private void spoil(String table, String column, String where) throws SQLException {
        String sql = "update %s set %s = set_byte(%2$s, 20, get_byte(%2$s, 20) # 1) where account_id = ? and %s"
                .formatted(table, column, where);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, account.account().value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static byte[] photo() {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
