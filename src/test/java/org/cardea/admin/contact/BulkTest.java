package org.cardea.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to many contacts at once. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BulkTest {
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void manyAreGroupedAndDeletedAtOnce() {
        CardId ann = book.add("FN:Ann");
        CardId bob = book.add("FN:Bob");
        CardId choir = book.addGroup("Choir", ann);
        assertThat(bulk("add-to-group", choir, ann, bob, CardId.random())
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(book.get("contacts?group=" + choir).get("total").asInt()).isEqualTo(2);
        assertThat(bulk("remove-from-group", choir, ann).get("changed").asInt()).isEqualTo(1);
        JsonNode deleted = bulk("delete", null, ann, bob, choir);
        assertThat(deleted.get("changed").asInt()).isEqualTo(2);
        assertThat(deleted.get("held").isNull()).isTrue();
        ObjectNode restore = Book.json().put("batch", deleted.get("batch").asText());
        assertThat(book.post("trash/restore", restore).get("restored").asInt()).isEqualTo(2);
        assertThat(book.get("contacts").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void massDeletionWaitsForTheOwnersWord() {
        List<CardId> cards = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            cards.add(book.add("FN:P" + i));
        }
        JsonNode done = bulk("delete", null, cards.toArray(CardId[]::new));
        assertThat(done.get("changed").asInt()).isZero();
        assertThat(done.at("/held/count").asInt()).isEqualTo(25);
        BookClient.ok(book.client().post("held/" + done.at("/held/held").asText() + "/confirm", null));
        assertThat(book.get("contacts").get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|action",
                "{\"action\":\"delete\"}|cards",
                "{\"action\":\"delete\",\"cards\":[]}|cards",
                "{\"action\":\"burn\",\"cards\":[\"0190a000-0000-7000-8000-000000000001\"]}|action",
                "{\"action\":\"add-to-group\",\"cards\":[\"0190a000-0000-7000-8000-000000000001\"]}|group",
            })
    void badBulkIsRefusedByName(String body, String field) throws Exception {
        BookClient.Answer answer = book.client().post("contacts/bulk", BookClient.JSON.readTree(body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }

    private JsonNode bulk(String action, CardId group, CardId... cards) {
        ObjectNode body = Book.cards("cards", cards).put("action", action);
        return book.post("contacts/bulk", group == null ? body : body.put("group", group.toString()));
    }
}
