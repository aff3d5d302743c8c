package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.cardea.sync.ReadCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TrashTest {

    @Inject
    DataSource database;

    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void trashTellsNamesAndWhoDeleted() {
        CardId ann = book.add("FN:Ann", "TEL:1");
        CardId choir = book.addGroup("Choir", ann);
        book.delete(ann, choir);

        JsonNode trash = book.get("trash");

        assertThat(trash.get("items"))
                .extracting(item -> item.get("name").asText() + item.get("group"))
                .containsExactly("Choirtrue", "Annfalse");
        assertThat(trash.get("batches")).hasSize(1);
        JsonNode batch = trash.at("/batches/0");
        assertThat(batch.get("count").asInt()).isEqualTo(2);
        assertThat(batch.get("deviceName").asText()).isEqualTo("first device");
        assertThat(trash.get("items"))
                .allSatisfy(item -> assertThat(item.get("batch")).isEqualTo(batch.get("batch")));
    }

    @Test
    void longNameIsCut() {
        book.delete(book.add("FN:" + "😀".repeat(10_000)));
        assertThat(book.get("trash").at("/items/0/name").asText()).isEqualTo("😀".repeat(200) + "…");
    }

    @Test
    void deletionsOfAMinuteLaterAndOfAnotherDeviceAreBatchesOfTheirOwn() throws SQLException {
        CardId first = book.add("FN:First");
        CardId second = book.add("FN:Second");
        CardId third = book.add("FN:Third");
        book.delete(first);
        makeOlder(first, 120);
        book.delete(second);
        new BookClient(book.account().link("phone")).upload(List.of(BookClient.delete(third, book.seq(third))));

        JsonNode batches = book.get("trash").get("batches");

        assertThat(batches)
                .extracting(batch -> batch.get("deviceName").asText())
                .containsExactly("phone", "first device", "first device");
    }

    @Test
    void restoredCardIsAsItWasPhotoAndGroupsIncluded() {
        byte[] photo = new byte[40_000];
        new Random(1).nextBytes(photo);
        CardId ann = book.add(
                "FN:Ann", "PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo));
        CardId choir = book.addGroup("Choir", ann);
        String before = book.digest();
        book.delete(ann, choir);

        JsonNode done = book.post("trash/restore", Book.cards("cards", ann, choir));

        assertThat(done.toString()).isEqualTo("{\"restored\":2,\"skipped\":0}");
        assertThat(book.digest()).isEqualTo(before);
        assertThat(book.get("groups").at("/items/0/members/0").asText()).isEqualTo(ann.toString());
    }

    @Test
    void cardThatIsNotInTheTrashIsSkipped() {
        CardId lives = book.add("FN:Lives");
        JsonNode done = book.post("trash/restore", Book.cards("cards", lives, CardId.random()));
        assertThat(done.toString()).isEqualTo("{\"restored\":0,\"skipped\":2}");
    }

    @Test
    void batchOfManyComesBackWithoutWhatWasRestoredBefore() {
        List<ObjectNode> cards = new ArrayList<>();
        List<CardId> ids = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            ids.add(CardId.random());
            cards.add(BookClient.put(ids.get(i), BookClient.vcard("FN:Person " + i), 0));
        }
        slices(cards).forEach(book.client()::upload);
        String before = book.digest();
        List<ObjectNode> deletions = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            deletions.add(BookClient.delete(ids.get(i), i + 1));
        }
        slices(deletions).forEach(this::deleteForGood);
        String batch = book.get("trash").at("/batches/0/batch").asText();
        book.post("trash/restore", Book.cards("cards", ids.get(0), ids.get(700)));

        JsonNode done = book.post("trash/restore", Book.json().put("batch", batch));

        assertThat(done.toString()).isEqualTo("{\"restored\":1298,\"skipped\":0}");
        assertThat(book.digest()).isEqualTo(before);
        assertThat(book.get("trash").get("items")).isEmpty();
        assertThat(book.post("trash/restore", Book.json().put("batch", batch)).toString())
                .isEqualTo("{\"restored\":0,\"skipped\":0}");
    }

    private void deleteForGood(List<ObjectNode> deletions) {
        JsonNode held = book.client().upload(deletions).at("/items/0/held");
        if (held.isTextual()) {
            book.post("held/" + held.asText() + "/confirm", null);
        }
    }

    private static List<List<ObjectNode>> slices(List<ObjectNode> all) {
        return ReadCards.slices(all, 500);
    }

    @Test
    void whatIsNeitherCardsNorABatchIsRefused() {
        assertThat(refused(Book.json())).isEqualTo("cards");
        assertThat(refused(Book.cards("cards").put("batch", "1-2-x"))).isEqualTo("batch");
        assertThat(refused(Book.json().put("batch", "99999999999999999999-1-" + CardId.random())))
                .isEqualTo("batch");
        ObjectNode both = Book.cards("cards", CardId.random());
        assertThat(refused(both.put("batch", "1-2-" + CardId.random()))).isEqualTo("cards");
        ObjectNode many = Book.json();
        for (int i = 0; i <= 10_000; i++) {
            many.withArray("cards").add(CardId.random().toString());
        }
        assertThat(refused(many)).isEqualTo("cards");
    }

    private String refused(ObjectNode body) {
        BookClient.Answer answer = book.client().post("trash/restore", body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().get("field").asText();
    }

    private void makeOlder(CardId card, int seconds) throws SQLException {
        String sql = "update ledger_entry set server_time = server_time - make_interval(secs => ?)"
                + " where account_id = ? and uuid = ? and deleted";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, seconds);
            update.setObject(2, book.account().account().value());
            update.setObject(3, card.value());
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
