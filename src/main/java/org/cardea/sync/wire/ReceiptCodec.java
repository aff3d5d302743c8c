package org.cardea.sync.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Cursor;
import org.cardea.sync.Reason;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** Receipts as JSON, both ways: they are read again when a packet is replayed. */
public final class ReceiptCodec {
    /** For the published document; as in {@code docs/protocol.md}. */
    public static final String EXAMPLE = """
            {"packet":"0190b000-0000-7000-8000-000000000001","before":"18aecvspampr5-i","after":"18aecvspampr5-j",
             "serverTime":"2026-11-21T09:38:07.115428Z",
             "digest":"ccea629577f0c1cbb8b90a56c96f671d8ba1dba8adc06c524fe3444aa56e1a06","contacts":412,"groups":3,
             "items":[{"uuid":"0190a000-0000-7000-8000-000000000001","outcome":"applied","seq":19,
              "hash":"eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f"}]}""";

    private static final int BYTES_PER_ITEM = 160;

    private String packet;
    private Cursor before;
    private Cursor after;
    private ServerTime serverTime;
    private Digest digest;
    private int contacts;
    private int groups;
    private final List<Result> items = new ArrayList<>();

    private ReceiptCodec() {}

    public static byte[] write(Receipt receipt) {
        return write(receipt, true);
    }

    /** As it is kept: the texts are in the ledger already. */
    public static byte[] writeWithoutTexts(Receipt receipt) {
        return write(receipt, false);
    }

    private static byte[] write(Receipt receipt, boolean texts) {
        return Json.bytes(512 + BYTES_PER_ITEM * receipt.items().size(), json -> {
            json.writeStartObject();
            json.writeStringField("packet", receipt.packet().toString());
            json.writeStringField("before", receipt.before().text());
            json.writeStringField("after", receipt.after().text());
            json.writeStringField("serverTime", receipt.serverTime().toString());
            json.writeStringField("digest", receipt.digest().hex());
            json.writeNumberField("contacts", receipt.contacts());
            json.writeNumberField("groups", receipt.groups());
            json.writeArrayFieldStart("items");
            for (Result item : receipt.items()) {
                write(json, item, texts);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Result item, boolean texts) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", item.card().toString());
        json.writeStringField("outcome", item.outcome().name().toLowerCase(Locale.ROOT));
        if (item.reason() == null) {
            json.writeNumberField("seq", item.seq());
        }
        if (item.hash() != null) {
            json.writeStringField("hash", item.hash().hex());
        }
        if (item.held() != null) {
            json.writeStringField("held", item.held().toString());
        }
        if (texts && item.vcard() != null) {
            json.writeStringField("vcard", item.vcard());
        }
        if (item.reason() != null) {
            write(json, item.reason());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Reason reason) throws IOException {
        json.writeObjectFieldStart("reason");
        json.writeStringField("code", reason.code());
        if (reason.field() != null) {
            json.writeStringField("field", reason.field());
        }
        json.writeStringField("detail", reason.detail());
        json.writeEndObject();
    }

    /** Reads what {@link #writeWithoutTexts} wrote. */
    public static Receipt read(byte[] receipt) {
        ReceiptCodec reading = new ReceiptCodec();
        try {
            Json.document(receipt, reading::member);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Receipt(
                UUID.fromString(reading.packet),
                reading.before,
                reading.after,
                reading.serverTime,
                reading.digest,
                reading.contacts,
                reading.groups,
                reading.items);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "packet" -> packet = json.getText();
            case "before" -> before = Cursor.parse(json.getText());
            case "after" -> after = Cursor.parse(json.getText());
            case "serverTime" -> serverTime = new ServerTime(Instant.parse(json.getText()));
            case "digest" -> digest = Digest.of(HexFormat.of().parseHex(json.getText()));
            case "contacts" -> contacts = json.getIntValue();
            case "groups" -> groups = json.getIntValue();
            case "items" -> items(json);
            default -> json.skipChildren();
        }
    }

    private void items(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Item item = new Item();
            Json.object(json, item::member);
            items.add(item.result());
        }
    }

    /** One element of the items, as far as it has been read. */
    private static final class Item {
        private CardId card;
        private Result.Outcome outcome;
        private long seq;
        private ContentHash hash;
        private UUID held;
        private String code;
        private String field;
        private String detail;

        void member(String name, JsonParser json) throws IOException {
            switch (name) {
                case "uuid" -> card = CardId.of(json.getText());
                case "outcome" ->
                    outcome = Result.Outcome.valueOf(json.getText().toUpperCase(Locale.ROOT));
                case "seq" -> seq = json.getLongValue();
                case "hash" -> hash = ContentHash.of(json.getText());
                case "held" -> held = UUID.fromString(json.getText());
                case "reason" -> Json.object(json, this::member);
                case "code" -> code = json.getText();
                case "field" -> field = json.getText();
                case "detail" -> detail = json.getText();
                default -> json.skipChildren();
            }
        }

        Result result() {
            Reason reason = code == null ? null : new Reason(code, field, detail);
            return new Result(card, outcome, seq, hash, null, held, reason);
        }
    }
}
