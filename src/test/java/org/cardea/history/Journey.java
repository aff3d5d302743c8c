package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.cardea.sync.BookClient;

/** Journeys of a book back to what it was, over HTTP. */
record Journey(Book book) {

    /** A moment after all that was written so far, and before all that comes. */
    String now() {
        return BookClient.ok(book.client().post("upload", emptyPacket()))
                .get("serverTime")
                .asText();
    }

    private static ObjectNode emptyPacket() {
        ObjectNode packet =
                Book.json().put("packet", java.util.UUID.randomUUID().toString());
        packet.putArray("changes");
        return packet;
    }

    JsonNode preview(String at) {
        return preview(Book.json().put("at", at));
    }

    JsonNode preview(ObjectNode wanted) {
        return book.post("time-machine/preview", wanted);
    }

    BookClient.Answer begin(JsonNode preview) {
        return book.client()
                .post(
                        "time-machine",
                        Book.json().put("token", preview.get("token").asText()));
    }

    JsonNode go(JsonNode preview) {
        BookClient.Answer begun = begin(preview);
        assertThat(begun.status()).isEqualTo(202);
        return arrive(begun.body().get("job").asText());
    }

    JsonNode arrive(String job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !job(job).get("state").asText().equals("running"));
        return job(job);
    }

    JsonNode job(String job) {
        return book.get("time-machine/" + job);
    }
}
