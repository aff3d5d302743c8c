package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ConflictsTest {
    private Book book;
    private CardId ann;

    /** Phone and PC give Ann another note and another birthday. */
    @BeforeEach
    void disagree() {
        book = Book.open();
        ann = book.add("FN:Ann", "NOTE:one", "BDAY:2000-01-01", "ORG:Cardea\\;s;Sales");
        book.put(ann, 1, "FN:Ann", "NOTE:two\\, really", "BDAY:2000-01-02", "ORG:Cardea\\;s;Sales");
        new BookClient(book.account().link("phone"))
                .upload(List.of(BookClient.put(
                        ann,
                        BookClient.vcard("FN:Ann", "NOTE:three", "BDAY:2000-01-03", "ORG:Cardea\\;s;Sales", "TEL:1"),
                        1)));
    }

    private JsonNode conflict() {
        return book.get("conflicts").at("/items/0");
    }

    @Test
    void bothValuesAreTold() {
        JsonNode conflict = conflict();
        assertThat(conflict.get("name").asText()).isEqualTo("Ann");
        assertThat(conflict.get("values").toString())
                .contains("{\"field\":\"NOTE\",\"kept\":[\"three\"],\"lost\":[\"two, really\"]}")
                .contains("{\"field\":\"BDAY\",\"kept\":[\"2000-01-03\"],\"lost\":[\"2000-01-02\"]}");
        assertThat(conflict.at("/keptBy/name").asText()).isEqualTo("phone");
        assertThat(conflict.at("/lostBy/name").asText()).isEqualTo("first device");
    }

    @Test
    void otherValueIsPutBackAndTheConflictSettled() {
        String path = "conflicts/" + conflict().get("conflict").asText() + "/take-other";
        JsonNode taken = book.post(
                path, Book.json().set("fields", Book.json().arrayNode().add("NOTE")));

        assertThat(taken.get("seq").asLong()).isEqualTo(book.seq(ann));
        assertThat(book.text(ann)).contains("NOTE:two\\, really", "BDAY:2000-01-03", "TEL:1");
        assertThat(book.get("conflicts").get("items")).isEmpty();
        assertThat(book.client().post(path, null).status()).isEqualTo(404);
    }

    @Test
    void allIsPutBackWhereNothingIsNamed() {
        book.post("conflicts/" + conflict().get("conflict").asText() + "/take-other", null);
        assertThat(book.text(ann)).contains("NOTE:two\\, really", "BDAY:2000-01-02", "TEL:1");
    }

    @Test
    void fieldThatDidNotGiveWayIsRefused() {
        BookClient.Answer answer = book.client()
                .post(
                        "conflicts/" + conflict().get("conflict").asText() + "/take-other",
                        Book.json().set("fields", Book.json().arrayNode().add("TEL")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo("fields");
    }

    @Test
    void conflictOfADeletedContactCannotBeTaken() {
        book.delete(ann);
        JsonNode conflict = conflict();
        assertThat(conflict.get("name").asText()).isEqualTo("Ann");
        assertThat(book.client()
                        .post("conflicts/" + conflict.get("conflict").asText() + "/take-other", null)
                        .body()
                        .get("type")
                        .asText())
                .isEqualTo("urn:cardea:problem:conflict-gone");
    }
}
