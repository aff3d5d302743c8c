package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Cursor;

/** Reads what a device says of a download, and which cards it fetches. */
public final class AckCodec {
    private static final int MOST_CARDS = 500;
    private static final int DIGEST_DIGITS = 64;

    private Cursor cursor;
    private String digest;
    private int failed;

    private AckCodec() {}

    /** @param failed how many cards the device could not store */
    public record Ack(Cursor cursor, String digest, int failed) {}

    public static Ack read(byte[] body) throws IOException {
        AckCodec reading = new AckCodec();
        Json.document(body, reading::member);
        if (reading.cursor == null || reading.digest == null || reading.digest.length() != DIGEST_DIGITS) {
            throw Problem.badRequest("An acknowledgement has a cursor and a digest.")
                    .with("field", reading.cursor == null ? "cursor" : "digest");
        }
        return new Ack(reading.cursor, reading.digest, reading.failed);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "cursor" -> cursor = Cursor.parse(Json.text(json, "cursor"));
            case "digest" -> digest = Json.text(json, "digest");
            case "items" -> items(json);
            default -> json.skipChildren();
        }
    }

    private void items(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_ARRAY, "items");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Json.object(json, this::item);
        }
    }

    private void item(String name, JsonParser json) throws IOException {
        if (name.equals("outcome") && Json.text(json, "outcome").equals("failed")) {
            failed++;
        } else {
            json.skipChildren();
        }
    }

    public static List<CardId> readFetch(byte[] body) throws IOException {
        List<CardId> cards = new ArrayList<>();
        Json.document(body, (name, json) -> {
            if (name.equals("uuids")) {
                cards(json, cards);
            } else {
                json.skipChildren();
            }
        });
        return cards;
    }

    private static void cards(JsonParser json, List<CardId> cards) throws IOException {
        Json.expect(json, JsonToken.START_ARRAY, "uuids");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (cards.size() == MOST_CARDS) {
                throw Problem.badRequest("At most %d cards are fetched at once.".formatted(MOST_CARDS))
                        .with("field", "uuids");
            }
            cards.add(CardId.of(Json.text(json, "uuids")));
        }
    }
}
