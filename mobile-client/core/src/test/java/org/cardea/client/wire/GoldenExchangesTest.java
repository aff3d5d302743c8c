package org.cardea.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.Refused;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden exchanges of the service, spoken by this side: asks what the file asks and understands what it answers.
 * Calls the core never makes are passed over.
 */
class GoldenExchangesTest {
    private static final Path FOLDER = Path.of("../../src/test/resources/wire");

    @TestFactory
    Stream<DynamicTest> everyExchangeIsSpokenAndUnderstood() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws Exception {
        JsonObject golden = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        for (JsonElement exchange : golden.getAsJsonArray("exchanges")) {
            speak(exchange.getAsJsonObject());
        }
    }

    private static void speak(JsonObject exchange) throws Exception {
        JsonObject request = exchange.getAsJsonObject("request");
        JsonObject response = exchange.getAsJsonObject("response");
        int status = response.get("status").getAsInt();
        String path = request.get("path").getAsString().replaceAll("[?].*", "");
        JsonObject body = request.has("body") ? request.getAsJsonObject("body") : null;
        try (Server server = new Server()) {
            String type = status < 300 ? "application/json" : "application/problem+json";
            server.answers(status, type, String.valueOf(response.get("body")));
            HttpTransport line = new HttpTransport(new Http(server.address(), "t"), "default");
            if (status >= 400) {
                refused(path, line, response.getAsJsonObject("body"), status);
            } else if (answered(path, line, body, response.getAsJsonObject("body")) && body != null) {
                assertThat(JsonParser.parseString(server.asked.get(0).body())).isEqualTo(body);
            }
        }
    }

    private static void refused(String path, HttpTransport line, JsonObject problem, int status) {
        if (!path.endsWith("/upload") && !path.endsWith("/download")) {
            return;
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> line.download("c", 1));
        assertThat(problem.get("type").getAsString()).isEqualTo("urn:cardea:problem:" + refused.slug);
        assertThat(refused.status).isEqualTo(status);
    }

    /** False for calls the core does not make. */
    private static boolean answered(String path, HttpTransport line, JsonObject asked, JsonObject told)
            throws Malformed {
        switch (path.substring("/api/v1/books/default/".length())) {
            case "upload" -> receipt(line.upload(packet(asked)), asked, told);
            case "download" -> page(line.download(null, 500), told);
            case "download/ack" ->
                assertThat(line.ack(ack(asked))).isEqualTo(told.get("inStep").getAsBoolean());
            case "manifest" -> manifest(line.manifest(), told);
            case "fetch" -> items(line.fetch(ids(asked)), told.getAsJsonArray("items"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Packet packet(JsonObject asked) {
        List<Change> changes = new ArrayList<>();
        for (JsonElement element : asked.getAsJsonArray("changes")) {
            JsonObject change = element.getAsJsonObject();
            CardId id = CardId.of(text(change, "uuid"));
            long base = change.has("base") ? change.get("base").getAsLong() : 0;
            changes.add(change.has("vcard") ? Change.put(id, text(change, "vcard"), base) : Change.delete(id, base));
        }
        return new Packet(text(asked, "packet"), text(asked, "cursor"), text(asked, "digest"), changes);
    }

    private static Ack ack(JsonObject asked) {
        List<Ack.Failure> failures = new ArrayList<>();
        JsonArray items = asked.has("items") ? asked.getAsJsonArray("items") : new JsonArray();
        for (JsonElement item : items) {
            failures.add(new Ack.Failure(
                    CardId.of(text(item.getAsJsonObject(), "uuid")), text(item.getAsJsonObject(), "reason")));
        }
        return new Ack(text(asked, "cursor"), text(asked, "digest"), failures);
    }

    private static List<CardId> ids(JsonObject asked) {
        return asked.getAsJsonArray("uuids").asList().stream()
                .map(uuid -> CardId.of(uuid.getAsString()))
                .toList();
    }

    private static void receipt(Receipt read, JsonObject asked, JsonObject told) throws Malformed {
        assertThat(read.packet).isEqualTo(text(told, "packet"));
        assertThat(read.before).isEqualTo(text(told, "before"));
        assertThat(read.after).isEqualTo(text(told, "after"));
        assertThat(read.digest).isEqualTo(text(told, "digest"));
        JsonArray items = told.getAsJsonArray("items");
        assertThat(read.items).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            receiptItem(read.items.get(i), items.get(i).getAsJsonObject());
            String sent = text(asked.getAsJsonArray("changes").get(i).getAsJsonObject(), "vcard");
            hashes(read.items.get(i), sent);
        }
    }

    private static void receiptItem(ReceiptItem item, JsonObject told) {
        assertThat(item.id).hasToString(text(told, "uuid"));
        assertThat(item.outcome.name().toLowerCase(Locale.ROOT)).isEqualTo(text(told, "outcome"));
        assertThat(item.seq).isEqualTo(told.has("seq") ? told.get("seq").getAsLong() : 0);
        assertThat(item.hash).isEqualTo(told.has("hash") ? ContentHash.of(text(told, "hash")) : null);
        assertThat(item.vcard).isEqualTo(text(told, "vcard"));
        assertThat(item.held).isEqualTo(text(told, "held"));
        if (told.has("reason")) {
            assertThat(item.reason.code).isEqualTo(text(told.getAsJsonObject("reason"), "code"));
            assertThat(item.reason.field).isEqualTo(text(told.getAsJsonObject("reason"), "field"));
        }
    }

    /** What the server calls the content is what this side calls it. */
    private static void hashes(ReceiptItem item, String sent) throws Malformed {
        boolean takenAsSent =
                item.outcome == ReceiptItem.Outcome.APPLIED || item.outcome == ReceiptItem.Outcome.UNCHANGED;
        if (item.vcard != null) {
            assertThat(Card.read(item.vcard).hash()).isEqualTo(item.hash);
        } else if (item.hash != null && sent != null && takenAsSent) {
            assertThat(Card.read(sent).hash()).isEqualTo(item.hash);
        }
    }

    private static void page(DownloadPage read, JsonObject told) throws Malformed {
        assertThat(read.cursor).isEqualTo(text(told, "cursor"));
        assertThat(read.more).isEqualTo(told.get("more").getAsBoolean());
        assertThat(read.digest).isEqualTo(text(told, "digest"));
        items(read.items, told.getAsJsonArray("items"));
    }

    private static void items(List<DownloadItem> read, JsonArray told) throws Malformed {
        assertThat(read).hasSize(told.size());
        for (int i = 0; i < told.size(); i++) {
            JsonObject item = told.get(i).getAsJsonObject();
            assertThat(read.get(i).id).hasToString(text(item, "uuid"));
            assertThat(read.get(i).seq).isEqualTo(item.get("seq").getAsLong());
            assertThat(read.get(i).deleted()).isEqualTo(item.has("deleted"));
            if (!read.get(i).deleted()) {
                assertThat(Card.read(read.get(i).vcard).hash()).hasToString(text(item, "hash"));
            }
        }
    }

    private static void manifest(Manifest read, JsonObject told) {
        assertThat(read.cursor).isEqualTo(text(told, "cursor"));
        assertThat(read.digest).isEqualTo(text(told, "digest"));
        assertThat(read.restoredSeq).isEqualTo(told.get("restoredSeq").getAsLong());
        JsonArray items = told.getAsJsonArray("items");
        assertThat(read.items).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.get(i).getAsJsonObject();
            assertThat(read.items.get(i).id).hasToString(text(item, "uuid"));
            assertThat(read.items.get(i).seq).isEqualTo(item.get("seq").getAsLong());
            assertThat(read.items.get(i).hash).hasToString(text(item, "hash"));
        }
    }

    private static String text(JsonObject of, String member) {
        return of.has(member) && !of.get(member).isJsonNull() ? of.get(member).getAsString() : null;
    }
}
