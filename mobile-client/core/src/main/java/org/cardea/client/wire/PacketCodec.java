package org.cardea.client.wire;

import static org.cardea.client.wire.CardMembers.HASH;
import static org.cardea.client.wire.CardMembers.SEQ;
import static org.cardea.client.wire.CardMembers.UUID;
import static org.cardea.client.wire.CardMembers.VCARD;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Reason;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem;

/** Upload sync: packets out, receipts in. */
final class PacketCodec {
    private static final Member<String> PACKET = Member.text("packet");
    private static final Member<String> BEFORE = Member.text("before");
    private static final Member<String> AFTER = Member.text("after");
    private static final Member<String> DIGEST = Member.text("digest");
    private static final Member<List<ReceiptItem>> ITEMS = Member.list("items", PacketCodec::readItem);

    private static final Member<ReceiptItem.Outcome> OUTCOME = Member.of("outcome", PacketCodec::readOutcome);
    private static final Member<String> HELD = Member.text("held");
    private static final Member<Reason> REASON = Member.of("reason", PacketCodec::readReason);

    private static final Member<String> CODE = Member.text("code");
    private static final Member<String> FIELD = Member.text("field");
    private static final Member<String> DETAIL = Member.text("detail");

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
        Members receipt = Members.read(json, PACKET, BEFORE, AFTER, DIGEST, ITEMS);
        return new Receipt(
                receipt.get(PACKET), receipt.get(BEFORE), receipt.get(AFTER), receipt.get(DIGEST), receipt.get(ITEMS));
    }

    private static ReceiptItem readItem(JsonReader json) throws IOException {
        Members item = Members.read(json, UUID, OUTCOME, SEQ, HASH, VCARD, HELD, REASON);
        ReceiptItem.Outcome outcome = item.need(OUTCOME);
        Reason reason = outcome == ReceiptItem.Outcome.REJECTED ? item.need(REASON) : item.get(REASON);
        return new ReceiptItem(
                item.need(UUID), outcome, item.get(SEQ), item.get(HASH), item.get(VCARD), item.get(HELD), reason);
    }

    private static ReceiptItem.Outcome readOutcome(JsonReader json) throws IOException {
        return ReceiptItem.Outcome.valueOf(json.nextString().toUpperCase(Locale.ROOT));
    }

    private static Reason readReason(JsonReader json) throws IOException {
        Members reason = Members.read(json, CODE, FIELD, DETAIL);
        return new Reason(reason.get(CODE), reason.get(FIELD), reason.get(DETAIL));
    }
}
