package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.sync.BookClient.put;
import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** What lies in the database of a book: nothing to read, and nothing to swap. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SealedBookTest {
    private final TestAccount account = TestAccount.open();
    private final BookClient client = new BookClient(account);

    @Inject
    DataSource database;

    @Test
    void nothingOfACardCanBeReadInTheDatabase() {
        byte[] photo = new byte[5_000];
        new Random(7).nextBytes(photo);
        String name = "Aurelia Silberstein-" + account.account().toString().substring(0, 8);
        CardId card = CardId.random();
        JsonNode receipt = client.upload(List.of(put(
                card,
                vcard(
                        "FN:" + name,
                        "TEL:+49 30 99887766",
                        "EMAIL:aurelia.silberstein@example.net",
                        "NOTE:likes Käsekuchen and 李小龍",
                        "PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo)),
                0)));
        client.upload(List.of(put(card, vcard("FN:" + name, "NOTE:only this"), 1)));
        String hash = receipt.get("items").get(0).get("hash").asText();
        Needles needles = Needles.ofTexts(List.of(
                        name,
                        "+49 30 99887766",
                        "aurelia.silberstein",
                        "Käsekuchen",
                        "李小龍",
                        "only this",
                        hash,
                        receipt.get("digest").asText()))
                .andBytes("the photo", photo)
                .andBytes("the content hash", java.util.HexFormat.of().parseHex(hash));
        Map<String, byte[]> dump = DatabaseDump.of(database);
        assertThat(dump).containsKey("ledger_entry (binary)");
        assertThat(dump)
                .allSatisfy((table, bytes) ->
                        assertThat(needles.foundIn(bytes)).as(table).isEmpty());
    }

    @Test
    void swappedCardsAreToldAsBrokenAndTheRestIsThere() throws SQLException {
        CardId first = CardId.random();
        CardId second = CardId.random();
        CardId third = CardId.random();
        client.upload(List.of(
                put(first, vcard("FN:One"), 0), put(second, vcard("FN:Two"), 0), put(third, vcard("FN:Three"), 0)));
        swapFirstTwo();
        Map<CardId, JsonNode> items = BookClient.byCard(client.download(null, 10));
        assertThat(items.get(first).get("broken").asBoolean()).isTrue();
        assertThat(items.get(second).get("broken").asBoolean()).isTrue();
        assertThat(items.get(first).has("vcard")).isFalse();
        assertThat(items.get(third).get("vcard").asText()).contains("FN:Three");
        JsonNode receipt = client.upload(List.of(put(first, vcard("FN:Uno"), 1), put(third, vcard("FN:Tre"), 3)));
        assertThat(receipt.get("items"))
                .extracting(item -> item.path("reason")
                        .path("code")
                        .asText(item.get("outcome").asText()))
                .containsExactly("applied", "applied");
        Map<CardId, JsonNode> manifest = BookClient.byCard(client.manifest());
        assertThat(manifest.get(first).has("hash")).isTrue();
        assertThat(manifest.get(second).get("broken").asBoolean()).isTrue();
    }

    private void swapFirstTwo() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement swap = connection.prepareStatement("""
                        update ledger_entry e set sealed_card = o.sealed_card, sealed_hash = o.sealed_hash
                        from ledger_entry o
                        where e.account_id = ? and o.account_id = e.account_id and e.seq + o.seq = 3
                        """)) {
            swap.setObject(1, account.account().value());
            assertThat(swap.executeUpdate()).isEqualTo(2);
        }
    }
}
