package org.cardea.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DuplicatesTest {
    private Book book;
    private CardId anna;
    private CardId twin;
    private CardId choir;

    @BeforeEach
    void twins() {
        book = Book.open();
        anna = book.add("FN:Anna Brandt", "TEL:+49 30 901820", "NOTE:mine");
        twin = book.add("FN:Brandt\\, Anna", "TEL:030 901820", "EMAIL:anna@example.org", "NOTE:theirs");
        choir = book.addGroup("Choir", twin);
        book.add("FN:Somebody Else", "TEL:+49 30 777777");
    }

    private ObjectNode merging() {
        return Book.cards("from", twin).put("into", anna.toString());
    }

    private JsonNode merge() {
        return book.post("duplicates/merge", merging());
    }

    @Test
    void pairIsSuggestedWithBothContacts() {
        JsonNode found = book.get("duplicates");
        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode item = found.at("/items/0");
        assertThat(item.get("score").asInt()).isGreaterThan(90);
        assertThat(item.get("reasons").toString()).isEqualTo("[\"number\",\"name\"]");
        assertThat(item.get("contacts"))
                .extracting(contact -> contact.get("uuid").asText())
                .containsExactlyInAnyOrder(anna.toString(), twin.toString());
        assertThat(book.get("duplicates?offset=1").get("items")).isEmpty();
    }

    @Test
    void previewTellsTheResultAndWhatGivesWayAndWritesNothing() {
        String digest = book.digest();
        JsonNode preview = book.get("duplicates/preview?into=" + anna + "&from=" + twin);
        assertThat(preview.at("/result/name/full").asText()).isEqualTo("Anna Brandt");
        assertThat(preview.at("/result/phones")).hasSize(1);
        assertThat(preview.at("/result/emails/0/address").asText()).isEqualTo("anna@example.org");
        assertThat(preview.at("/result/groups/0/name").asText()).isEqualTo("Choir");
        assertThat(preview.get("gaveWay").toString()).contains("theirs", "Brandt, Anna");
        assertThat(book.digest()).isEqualTo(digest);
    }

    @Test
    void mergeIsOnePacketAndGroupsFollow() {
        long head = book.client().manifest().get("items").size();
        JsonNode done = merge();
        assertThat(done.get("contact").asText()).isEqualTo(anna.toString());
        assertThat(done.get("seq").asLong()).isEqualTo(book.seq(anna)).isEqualTo(head + 1);
        assertThat(book.text(anna)).contains("anna@example.org", "NOTE:mine");
        assertThat(book.text(twin)).isNull();
        assertThat(book.text(choir)).contains(anna.toString()).doesNotContain(twin.toString());
        assertThat(book.get("duplicates").get("total").asInt()).isZero();
        assertThat(book.get("trash").at("/items/0/uuid").asText()).isEqualTo(twin.toString());
    }

    @Test
    void undoneMergeLeavesEverythingAsItWas() {
        String digest = book.digest();
        String merge = merge().get("merge").asText();
        JsonNode told = book.get("merges").at("/items/0");
        assertThat(told.get("name").asText()).isEqualTo("Anna Brandt");
        assertThat(told.at("/from/0/name").asText()).isEqualTo("Brandt, Anna");
        assertThat(told.get("undone").asBoolean()).isFalse();

        book.post("merges/" + merge + "/undo", null);
        book.post("merges/" + merge + "/undo", null);

        assertThat(book.digest()).isEqualTo(digest);
        assertThat(book.get("merges").at("/items/0/undone").asBoolean()).isTrue();
    }

    @Test
    void laterEditsSurviveTheUndoing() {
        String merge = merge().get("merge").asText();
        String edited = book.text(anna).replace("END:VCARD", "EMAIL:later@example.org\r\nEND:VCARD");
        book.client().upload(java.util.List.of(BookClient.put(anna, edited, book.seq(anna))));

        new Book(book.account(), new BookClient(book.account().link("phone"))).post("merges/" + merge + "/undo", null);

        assertThat(book.text(anna)).contains("later@example.org").doesNotContain("anna@example.org");
        assertThat(book.text(twin)).contains("anna@example.org");
        assertThat(book.text(choir)).contains(twin.toString()).doesNotContain(anna.toString());
    }

    @Test
    void resultMayBeEditedAlong() {
        ObjectNode body = merging();
        body.set("fields", Book.json().set("name", Book.json().put("full", "Anna B.")));
        book.post("duplicates/merge", body);
        assertThat(book.text(anna)).contains("FN:Anna B.", "anna@example.org");
    }

    @Test
    void dismissedPairIsNotSuggestedUntilThatIsTakenBack() {
        assertThat(book.client()
                        .post("duplicates/dismiss", Book.cards("cards", twin, anna))
                        .status())
                .isEqualTo(204);
        assertThat(book.get("duplicates").get("total").asInt()).isZero();
        JsonNode said = book.get("duplicates/dismissed").at("/items/0");
        assertThat(said.get("contacts")).hasSize(2);
        String path = "duplicates/dismissed/" + said.get("pair").asText();
        assertThat(book.client().send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(book.client().send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(book.get("duplicates").get("total").asInt()).isEqualTo(1);
    }

    /** More than the guard lets a device delete unasked: each was the owner's word. */
    @Test
    void manyMergesAreNotHeld() {
        for (int i = 0; i < 30; i++) {
            CardId more = book.add("FN:Anna Brandt", "TEL:030 901820", "EMAIL:a" + i + "@example.org");
            book.post("duplicates/merge", Book.cards("from", more).put("into", anna.toString()));
        }
        assertThat(book.get("held").get("items")).isEmpty();
        assertThat(book.text(anna)).contains("a29@example.org");
    }

    @Test
    void mergeThatTheBookWouldNotTakeChangesNothing() {
        CardId large = book.add("FN:Large", "X-ONE:" + "x".repeat(200_000));
        CardId larger = book.add("FN:Larger", "X-TWO:" + "y".repeat(200_000));
        String digest = book.digest();
        BookClient.Answer answer = book.client()
                .post("duplicates/merge", Book.cards("from", larger).put("into", large.toString()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asText()).isEqualTo("urn:cardea:problem:card-refused");
        assertThat(book.digest()).isEqualTo(digest);
        assertThat(book.get("merges").get("items")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(status(Book.cards("from", anna).put("into", anna.toString())))
                .isEqualTo(400);
        assertThat(status(Book.cards("from").put("into", anna.toString()))).isEqualTo(400);
        assertThat(status(Book.json().put("into", anna.toString()))).isEqualTo(400);
        assertThat(status(Book.cards("from", CardId.random()).put("into", anna.toString())))
                .isEqualTo(404);
        assertThat(status(Book.cards("from", choir).put("into", anna.toString())))
                .isEqualTo(404);
        ObjectNode body = merging();
        body.set("fields", Book.json().set("notes", Book.json().arrayNode().addNull()));
        assertThat(status(body)).isEqualTo(400);
        assertThat(book.client()
                        .post("duplicates/dismiss", Book.cards("cards", anna, anna))
                        .status())
                .isEqualTo(400);
        assertThat(book.client().get("duplicates?limit=101").status()).isEqualTo(400);
        assertThat(book.client().get("duplicates?offset=-1").status()).isEqualTo(400);
        assertThat(book.client().send("DELETE", "duplicates/dismissed/x", null).status())
                .isEqualTo(400);
        assertThat(book.client().get("duplicates/preview").status()).isEqualTo(400);
        assertThat(book.client()
                        .post("merges/" + CardId.random() + "/undo", null)
                        .status())
                .isEqualTo(404);
    }

    private int status(ObjectNode body) {
        return book.client().post("duplicates/merge", body).status();
    }
}
