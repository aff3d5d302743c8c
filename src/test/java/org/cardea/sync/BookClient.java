package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.eclipse.microprofile.config.ConfigProvider;

/** A device's calls to the running service, without any memory. */
public final class BookClient {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestAccount account;

    public BookClient(TestAccount account) {
        this.account = account;
    }

    /** An answer of any status. */
    public record Answer(int status, JsonNode body) {}

    public static ObjectNode put(CardId card, String vcard, long base) {
        ObjectNode change = JSON.createObjectNode().put("uuid", card.toString()).put("vcard", vcard);
        return base == 0 ? change : change.put("base", base);
    }

    public static ObjectNode delete(CardId card, long base) {
        return JSON.createObjectNode()
                .put("uuid", card.toString())
                .put("deleted", true)
                .put("base", base);
    }

    public static String vcard(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    public JsonNode upload(List<ObjectNode> changes) {
        return upload(UUID.randomUUID(), changes);
    }

    public JsonNode upload(UUID packet, List<ObjectNode> changes) {
        ObjectNode body = JSON.createObjectNode().put("packet", packet.toString());
        ArrayNode array = body.putArray("changes");
        changes.forEach(array::add);
        return ok(post("upload", body));
    }

    public JsonNode download(String cursor, int limit) {
        return ok(get("download?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor)));
    }

    public JsonNode manifest() {
        return ok(get("manifest"));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, JsonNode body) {
        return send(
                "POST",
                path,
                body == null ? new byte[0] : body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @param path below the default book, or absolute */
    public Answer send(String method, String path, byte[] body, String... headers) {
        String whole = path.startsWith("/") ? path : "/api/v1/books/default/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + whole))
                .header("Authorization", "Bearer " + account.token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    public static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer.body();
    }

    public static Map<CardId, JsonNode> byCard(JsonNode answer) {
        Map<CardId, JsonNode> items = new java.util.LinkedHashMap<>();
        answer.get("items").forEach(item -> items.put(CardId.of(item.get("uuid").asText()), item));
        return items;
    }

    static String base() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
