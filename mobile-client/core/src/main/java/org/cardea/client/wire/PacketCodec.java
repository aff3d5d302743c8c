package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Reason;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem;

/** Upload sync: packets out, receipts in. */
final class PacketCodec {
    private PacketCodec() {}

    static void write(JsonWriter json, Packet packet) throws IOException {
        json.beginObject().name("packet").value(packet.id);
        if (packet.cursor != null) {
            json.name("cursor").value(packet.cursor);
            json.name("digest").value(packet.digest);
        }
        json.name("changes").beginArray();
        for (Change change : packet.changes) {
            write(json, change);
        }
        json.endArray().endObject();
    }

    private static void write(JsonWriter json, Change change) throws IOException {
        json.beginObject().name("uuid").value(change.id.toString());
        if (change.deletes()) {
            json.name("deleted").value(true);
        } else {
            json.name("vcard").value(change.vcard);
        }
        if (change.base > 0) {
            json.name("base").value(change.base);
        }
        json.endObject();
    }

    static Receipt readReceipt(JsonReader json) throws IOException {
        String packet = null;
        String before = null;
        String after = null;
        String digest = null;
        List<ReceiptItem> items = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "packet":
                    packet = Json.text(json);
                    break;
                case "before":
                    before = Json.text(json);
                    break;
                case "after":
                    after = Json.text(json);
                    break;
                case "digest":
                    digest = Json.text(json);
                    break;
                case "items":
                    items = Json.list(json, PacketCodec::readItem);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Receipt(packet, before, after, digest, items);
    }

    private static ReceiptItem readItem(JsonReader json) throws IOException {
        CardId id = null;
        ReceiptItem.Outcome outcome = null;
        long seq = 0;
        ContentHash hash = null;
        String vcard = null;
        String held = null;
        Reason reason = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "uuid":
                    id = Json.id(json);
                    break;
                case "outcome":
                    outcome = ReceiptItem.Outcome.valueOf(json.nextString().toUpperCase(Locale.ROOT));
                    break;
                case "seq":
                    seq = json.nextLong();
                    break;
                case "hash":
                    hash = Json.hash(json);
                    break;
                case "vcard":
                    vcard = Json.text(json);
                    break;
                case "held":
                    held = Json.text(json);
                    break;
                case "reason":
                    reason = readReason(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        if (outcome == ReceiptItem.Outcome.REJECTED && reason == null) {
            throw new IOException("rejected without a reason");
        }
        return new ReceiptItem(id, outcome, seq, hash, vcard, held, reason);
    }

    private static Reason readReason(JsonReader json) throws IOException {
        String code = null;
        String field = null;
        String detail = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "code":
                    code = Json.text(json);
                    break;
                case "field":
                    field = Json.text(json);
                    break;
                case "detail":
                    detail = Json.text(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Reason(code, field, detail);
    }
}
