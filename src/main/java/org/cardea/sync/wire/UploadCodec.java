package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Cursor;
import org.cardea.sync.Packet;

/** Reads an upload. A malformed packet is refused whole; what a card says is not looked at here. */
public final class UploadCodec {
    private static final int MOST_CHANGES = 500;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final List<Change> changes = new ArrayList<>();
    private final Set<CardId> seen = new HashSet<>();
    private UUID packet;
    private String cursor;
    private Digest digest;

    private UploadCodec() {}

    public static Packet read(byte[] body) throws IOException {
        UploadCodec reading = new UploadCodec();
        Json.document(body, reading::member);
        return reading.packet();
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "packet" ->
                packet =
                        uuid(json, invalid("packet", "a UUID names the packet")).value();
            case "cursor" -> cursor = Json.text(json, "cursor");
            case "digest" -> digest = digest(Json.text(json, "digest"));
            case "changes" -> changes(json);
            default -> json.skipChildren();
        }
    }

    private Packet packet() {
        if (packet == null) {
            throw invalid("packet", "a UUID names the packet");
        }
        if ((cursor == null) != (digest == null)) {
            throw invalid(cursor == null ? "cursor" : "digest", "cursor and digest come together or not at all");
        }
        Optional<Packet.FirstCheck> check =
                cursor == null ? Optional.empty() : Optional.of(new Packet.FirstCheck(Cursor.parse(cursor), digest));
        return new Packet(packet, check, changes, true, false, true);
    }

    private void changes(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_ARRAY, "changes");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (changes.size() == MOST_CHANGES) {
                throw invalid("changes", "a packet has at most %d changes".formatted(MOST_CHANGES));
            }
            changes.add(change(json));
        }
    }

    private Change change(JsonParser json) throws IOException {
        Item item = new Item(changes.size());
        Json.object(json, item::member);
        Change change = item.change();
        if (!seen.add(change.card())) {
            throw item.invalid("uuid", "a packet has one change per card");
        }
        return change;
    }

    /** One element of the changes, as far as it has been read. */
    private static final class Item {
        private final int index;
        private CardId card;
        private String vcard;
        private boolean deleted;
        private OptionalLong base = OptionalLong.empty();

        Item(int index) {
            this.index = index;
        }

        void member(String name, JsonParser json) throws IOException {
            switch (name) {
                case "uuid" -> card = uuid(json, invalid("uuid", "a UUID names the card"));
                case "vcard" -> vcard = vcard(json);
                case "deleted" -> deleted = deleted(json);
                case "base" -> base = base(json);
                default -> json.skipChildren();
            }
        }

        private String vcard(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw invalid("vcard", "a text is expected");
            }
            return json.getText();
        }

        private boolean deleted(JsonParser json) throws IOException {
            if (!json.currentToken().isBoolean()) {
                throw invalid("deleted", "true or false is expected");
            }
            return json.getBooleanValue();
        }

        private OptionalLong base(JsonParser json) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return OptionalLong.empty();
            }
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    || json.getLongValue() < 1) {
                throw invalid("base", "a seq is expected");
            }
            return OptionalLong.of(json.getLongValue());
        }

        Change change() {
            if (card == null) {
                throw invalid("uuid", "a UUID names the card");
            }
            if (deleted == (vcard != null)) {
                throw invalid("vcard", "a change has either a vcard or deleted");
            }
            return deleted ? new Change.Delete(card, base) : new Change.Put(card, vcard, base);
        }

        Problem invalid(String field, String detail) {
            return UploadCodec.invalid(field, detail).with("item", card == null ? index : card.toString());
        }
    }

    private static CardId uuid(JsonParser json, Problem otherwise) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw otherwise;
        }
        try {
            return CardId.of(json.getText());
        } catch (Problem notAUuid) {
            throw otherwise;
        }
    }

    private static Digest digest(String hex) {
        if (!DIGEST.matcher(hex).matches()) {
            throw invalid("digest", "a digest has 64 lower-case hex digits");
        }
        return Digest.of(HexFormat.of().parseHex(hex));
    }

    private static Problem invalid(String field, String detail) {
        return Problem.of("packet-invalid", 400, "The packet is malformed and was refused whole")
                .detail(detail)
                .with("field", field);
    }
}
