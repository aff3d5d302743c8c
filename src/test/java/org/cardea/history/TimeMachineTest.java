package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TimeMachineTest {
    private Book book;
    private Journey journey;
    private CardId kept;
    private CardId edited;
    private CardId deleted;
    private CardId choir;
    private String then;
    private String before;
    private CardId added;

    /** A book of which one contact was edited, one deleted, one added, and the group got the added one. */
    @BeforeEach
    void live() {
        book = Book.open();
        journey = new Journey(book);
        kept = book.add("FN:Kept");
        edited = book.add("FN:Edited", "TEL:1");
        deleted = book.add("FN:Deleted");
        choir = book.addGroup("Choir", edited, deleted);
        before = book.digest();
        then = journey.now();
        book.put(edited, book.seq(edited), "FN:Edited later", "TEL:2");
        book.delete(deleted);
        added = book.add("FN:Added");
        book.put(choir, book.seq(choir), "KIND:group", "FN:Choir", "MEMBER:urn:uuid:" + added);
    }

    @Test
    void previewCountsAndNamesAndWritesNothing() {
        String now = book.digest();
        JsonNode preview = journey.preview(then);
        assertThat(preview.get("returned").asInt()).isEqualTo(1);
        assertThat(preview.get("changed").asInt()).isEqualTo(2);
        assertThat(preview.get("removed").asInt()).isEqualTo(1);
        assertThat(preview.get("unchanged").asInt()).isEqualTo(1);
        assertThat(preview.get("items"))
                .extracting(item ->
                        item.get("what").asText() + " " + item.get("name").asText() + " " + item.get("group"))
                .containsExactly(
                        "changed Edited later false",
                        "returned Deleted false",
                        "removed Added false",
                        "changed Choir true");
        assertThat(book.digest()).isEqualTo(now);
    }

    @Test
    void bookIsAsItWasAndWhatWasRemovedLiesInTheTrash() {
        JsonNode arrived = journey.go(journey.preview(then));

        assertThat(book.digest()).isEqualTo(before);
        assertThat(arrived.get("state").asText()).isEqualTo("done");
        assertThat(List.of(
                        arrived.get("done").asInt(),
                        arrived.get("total").asInt(),
                        arrived.get("changed").asInt()))
                .containsOnly(4);
        assertThat(book.get("trash").at("/items/0/name").asText()).isEqualTo("Added");
        assertThat(book.get("trash").at("/items/0/uuid").asText()).isEqualTo(added.toString());
        ObjectNode batch = Book.json().put("batch", arrived.get("batch").asText());
        assertThat(book.post("trash/restore", batch).get("restored").asInt()).isOne();
        assertThat(book.get("time-machine").at("/items/0/job")).isEqualTo(arrived.get("job"));
    }

    @Test
    void journeyIsTakenBackByAJourneyToItsStart() {
        String digest = book.digest();
        JsonNode arrived = journey.go(journey.preview(then));
        journey.go(journey.preview(arrived.get("startedAt").asText()));
        assertThat(book.digest()).isEqualTo(digest);
    }

    @Test
    void groupGetsItsMembersOfThenAndTheirContentsAndNobodyElseIsTouched() {
        book.put(kept, book.seq(kept), "FN:Kept and edited");
        JsonNode preview = journey.preview(Book.json().put("at", then).put("group", choir.toString()));
        assertThat(preview.get("returned").asInt()).isEqualTo(1);
        assertThat(preview.get("changed").asInt()).isEqualTo(2);
        assertThat(preview.get("removed").asInt()).isZero();

        journey.go(preview);

        assertThat(book.text(choir))
                .contains(edited.toString(), deleted.toString())
                .doesNotContain(added.toString());
        assertThat(book.text(edited)).contains("FN:Edited\r\n", "TEL:1");
        assertThat(book.text(deleted)).contains("FN:Deleted");
        assertThat(book.text(added)).contains("FN:Added");
        assertThat(book.text(kept)).contains("Kept and edited");
    }

    @Test
    void oneContactGoesBackAlone() {
        JsonNode preview = journey.preview(Book.json().put("at", then).put("contact", edited.toString()));
        journey.go(preview);
        assertThat(book.text(edited)).contains("FN:Edited\r\n");
        assertThat(book.text(deleted)).isNull();
        assertThat(book.text(added)).isNotNull();
    }

    /** That the owner has seen the counts is its word on a mass deletion. */
    @Test
    void manyThatCameLaterAreRemovedWithoutBeingHeld() {
        for (int i = 0; i < 40; i++) {
            book.add("FN:Later " + i);
        }
        journey.go(journey.preview(then));
        assertThat(book.digest()).isEqualTo(before);
        assertThat(book.get("held").get("items")).isEmpty();
    }

    @Test
    void bookThatMovedOnIsNotTakenBackUnseen() {
        JsonNode preview = journey.preview(then);
        book.add("FN:Meanwhile");
        BookClient.Answer answer = journey.begin(preview);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asText()).isEqualTo("urn:cardea:problem:preview-stale");
    }

    @Test
    void momentsOfNoUseAreRefused() {
        Instant now = Instant.now();
        assertThat(refused(Book.json())).isEqualTo("at");
        assertThat(refused(Book.json().put("at", "yesterday"))).isEqualTo("at");
        assertThat(refused(Book.json().put("at", now.plus(Duration.ofHours(1)).toString())))
                .isEqualTo("at");
        assertThat(refused(Book.json().put("at", now.minus(Duration.ofDays(181)).toString())))
                .isEqualTo("at");
        ObjectNode both = Book.json().put("at", then).put("group", choir.toString());
        assertThat(refused(both.put("contact", kept.toString()))).isEqualTo("group");
        CardId later = book.addGroup("Later");
        assertThat(refused(Book.json().put("at", then).put("group", later.toString())))
                .isEqualTo("group");
        assertThat(book.client()
                        .post(
                                "time-machine/preview",
                                Book.json()
                                        .put("at", then)
                                        .put("contact", CardId.random().toString()))
                        .status())
                .isEqualTo(404);
    }

    private String refused(ObjectNode wanted) {
        BookClient.Answer answer = book.client().post("time-machine/preview", wanted);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().get("field").asText();
    }

    @Test
    void tokenThatNobodyGaveIsRefused() {
        for (String token : List.of("", "1-2", "1-2-3-book-" + kept, "1-2-3-group", "x-2-3-book")) {
            BookClient.Answer answer =
                    book.client().post("time-machine", Book.json().put("token", token));
            assertThat(answer.status()).as(token).isEqualTo(400);
        }
        assertThat(book.client()
                        .post("time-machine", Book.json().put("token", "9999999999999999999-1-2-book"))
                        .status())
                .isEqualTo(409);
    }
}
