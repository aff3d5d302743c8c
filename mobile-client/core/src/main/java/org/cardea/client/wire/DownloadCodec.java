package org.cardea.client.wire;

import static org.cardea.client.wire.CardMembers.HASH;
import static org.cardea.client.wire.CardMembers.SEQ;
import static org.cardea.client.wire.CardMembers.UUID;
import static org.cardea.client.wire.CardMembers.VCARD;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;

/** Download sync and full reconcile: what comes from the server, and the acknowledgement. */
final class DownloadCodec {
    private static final Member<String> CURSOR = Member.text("cursor");
    private static final Member<String> DIGEST = Member.text("digest");
    private static final Member<Boolean> MORE = Member.flag("more");
    private static final Member<List<DownloadItem>> ITEMS = Member.list("items", DownloadCodec::readItem);
    private static final Member<Boolean> DELETED = Member.flag("deleted");
    private static final Member<Boolean> BROKEN = Member.flag("broken");

    private static final Member<Long> RESTORED_SEQ = Member.number("restoredSeq");
    private static final Member<List<Manifest.Item>> HEADS = Member.list("items", DownloadCodec::readManifestItem);

    private static final Member<Boolean> IN_STEP = Member.flag("inStep");

    private static final Member<String> HELD = Member.text("held");
    private static final Member<String> DEVICE = Member.text("device");
    private static final Member<String> HELD_AT = Member.text("heldAt");
    private static final Member<List<CardId>> CARDS = Member.list("cards", json -> CardId.of(json.nextString()));

    private DownloadCodec() {}

    static DownloadPage readPage(JsonReader json) throws IOException {
        Members page = Members.read(json, ITEMS, CURSOR, MORE, DIGEST);
        return new DownloadPage(page.get(ITEMS), page.get(CURSOR), page.get(MORE), page.get(DIGEST));
    }

    static DownloadItem readItem(JsonReader json) throws IOException {
        Members item = Members.read(json, UUID, SEQ, HASH, VCARD, DELETED, BROKEN);
        CardId id = item.need(UUID);
        long seq = item.get(SEQ);
        if (item.get(BROKEN)) {
            return DownloadItem.broken(id, seq);
        }
        return item.get(DELETED)
                ? DownloadItem.tombstone(id, seq)
                : DownloadItem.live(id, seq, item.get(HASH), item.need(VCARD));
    }

    static Manifest readManifest(JsonReader json) throws IOException {
        Members manifest = Members.read(json, CURSOR, DIGEST, RESTORED_SEQ, HEADS);
        return new Manifest(
                manifest.get(CURSOR), manifest.get(DIGEST), manifest.get(RESTORED_SEQ), manifest.get(HEADS));
    }

    private static Manifest.Item readManifestItem(JsonReader json) throws IOException {
        Members item = Members.read(json, UUID, SEQ, HASH);
        return new Manifest.Item(item.need(UUID), item.get(SEQ), item.get(HASH));
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
        return Members.read(json, IN_STEP).get(IN_STEP);
    }

    static HeldOnServer readHeld(JsonReader json) throws IOException {
        Members held = Members.read(json, HELD, DEVICE, HELD_AT, CARDS);
        return new HeldOnServer(held.get(HELD), held.get(DEVICE), held.get(HELD_AT), held.get(CARDS));
    }
}
