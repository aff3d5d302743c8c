package org.cardea.client.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;

/** Download sync and full reconcile: what comes from the server, and the acknowledgement. */
final class DownloadCodec {
    private DownloadCodec() {}

    static DownloadPage readPage(JsonReader json) throws IOException {
        List<DownloadItem> items = new ArrayList<>();
        String cursor = null;
        boolean more = false;
        String digest = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "items":
                    items = Json.list(json, DownloadCodec::readItem);
                    break;
                case "cursor":
                    cursor = Json.text(json);
                    break;
                case "more":
                    more = json.nextBoolean();
                    break;
                case "digest":
                    digest = Json.text(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new DownloadPage(items, cursor, more, digest);
    }

    static DownloadItem readItem(JsonReader json) throws IOException {
        CardId id = null;
        long seq = 0;
        ContentHash hash = null;
        String vcard = null;
        boolean deleted = false;
        boolean broken = false;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "uuid":
                    id = Json.id(json);
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
                case "deleted":
                    deleted = json.nextBoolean();
                    break;
                case "broken":
                    broken = json.nextBoolean();
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        if (broken) {
            return DownloadItem.broken(id, seq);
        }
        if (!deleted && vcard == null) {
            throw new IOException("an item that neither lives nor is deleted");
        }
        return deleted ? DownloadItem.tombstone(id, seq) : DownloadItem.live(id, seq, hash, vcard);
    }

    static Manifest readManifest(JsonReader json) throws IOException {
        String cursor = null;
        String digest = null;
        long restoredSeq = 0;
        List<Manifest.Item> items = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "cursor":
                    cursor = Json.text(json);
                    break;
                case "digest":
                    digest = Json.text(json);
                    break;
                case "restoredSeq":
                    restoredSeq = json.nextLong();
                    break;
                case "items":
                    items = Json.list(json, DownloadCodec::readManifestItem);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Manifest(cursor, digest, restoredSeq, items);
    }

    private static Manifest.Item readManifestItem(JsonReader json) throws IOException {
        CardId id = null;
        long seq = 0;
        ContentHash hash = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "uuid":
                    id = Json.id(json);
                    break;
                case "seq":
                    seq = json.nextLong();
                    break;
                case "hash":
                    hash = Json.hash(json);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new Manifest.Item(id, seq, hash);
    }

    static void writeFetch(JsonWriter json, List<CardId> ids) throws IOException {
        json.beginObject().name("uuids").beginArray();
        for (CardId id : ids) {
            json.value(id.toString());
        }
        json.endArray().endObject();
    }

    static void writeAck(JsonWriter json, Ack ack) throws IOException {
        json.beginObject().name("cursor").value(ack.cursor).name("digest").value(ack.digest);
        json.name("items").beginArray();
        for (Ack.Failure failure : ack.failures) {
            json.beginObject().name("uuid").value(failure.id.toString());
            json.name("outcome").value("failed").name("reason").value(failure.reason);
            json.endObject();
        }
        json.endArray().endObject();
    }

    static boolean readInStep(JsonReader json) throws IOException {
        boolean inStep = false;
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("inStep")) {
                inStep = json.nextBoolean();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return inStep;
    }

    static HeldOnServer readHeld(JsonReader json) throws IOException {
        String held = null;
        String device = null;
        String heldAt = null;
        List<CardId> cards = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "held":
                    held = Json.text(json);
                    break;
                case "device":
                    device = Json.text(json);
                    break;
                case "heldAt":
                    heldAt = Json.text(json);
                    break;
                case "cards":
                    cards = Json.list(json, Json::id);
                    break;
                default:
                    json.skipValue();
            }
        }
        json.endObject();
        return new HeldOnServer(held, device, heldAt, cards);
    }
}
