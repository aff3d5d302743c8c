package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cardea.accounts.TestAccount;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person's calls about imports to the running service. */
final class ImportClient {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestAccount account;

    ImportClient(TestAccount account) {
        this.account = account;
    }

    /** An answer of any status. */
    record Answer(int status, byte[] bytes, HttpResponse<byte[]> whole) {
        JsonNode body() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        String slug() {
            return body().path("type").asText().replace("urn:cardea:problem:", "");
        }
    }

    TestAccount account() {
        return account;
    }

    /** An import that has been read. */
    JsonNode read(String name, byte[] file) {
        Answer answer = upload(name, file);
        assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(201);
        return answer.body().get("state").asText().equals("reading")
                ? await(answer.body(), "draft", "refused")
                : answer.body();
    }

    JsonNode read(String name, String file) {
        return read(name, file.getBytes(UTF_8));
    }

    Answer upload(String name, byte[] file, String... headers) {
        HttpRequest.Builder request = request("imports")
                .header("Content-Type", "application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, UTF_8).replace("+", "%20"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Without saying how long it is. */
    Answer uploadUnmeasured(byte[] file, String... headers) {
        HttpRequest.Builder request =
                request("imports").POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    JsonNode get(JsonNode job) {
        Answer answer = send("GET", path(job), null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    JsonNode choose(JsonNode job, String edit) {
        Answer answer = send("PATCH", path(job), edit);
        assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(200);
        return answer.body().get("state").asText().equals("reading")
                ? await(answer.body(), "draft", "refused")
                : answer.body();
    }

    /** Committed and done. */
    JsonNode commit(JsonNode job) {
        begin(job, "commit");
        return await(job, "done");
    }

    JsonNode undo(JsonNode job) {
        begin(job, "undo");
        return await(job, "undone");
    }

    void begin(JsonNode job, String what) {
        Answer answer = send("POST", path(job) + "/" + what, null);
        assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(202);
    }

    JsonNode await(JsonNode job, String... states) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get(job),
                        told -> List.of(states).contains(told.get("state").asText()));
    }

    static String path(JsonNode job) {
        return "imports/" + job.get("import").asText();
    }

    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        String whole = path.startsWith("/") ? path : "/api/v1/books/default/" + path;
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + whole))
                .header("Authorization", "Bearer " + account.token());
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    JsonNode manifest() {
        return send("GET", "manifest", null).body();
    }

    String digest() {
        return manifest().get("digest").asText();
    }

    /** All living cards' texts. */
    List<String> cards() {
        List<String> cards = new ArrayList<>();
        String cursor = "";
        JsonNode page;
        do {
            page = send("GET", "download?limit=1000" + cursor, null).body();
            page.get("items").forEach(item -> {
                if (item.has("vcard")) {
                    cards.add(item.get("vcard").asText());
                }
            });
            cursor = "&cursor=" + page.get("cursor").asText();
        } while (page.get("more").asBoolean());
        return cards;
    }

    /** Puts a card into the book as a device does. */
    JsonNode put(UUID card, String vcard, long base) {
        ObjectNode packet =
                JSON.createObjectNode().put("packet", UUID.randomUUID().toString());
        ObjectNode change = packet.putArray("changes")
                .addObject()
                .put("uuid", card.toString())
                .put("vcard", vcard);
        if (base > 0) {
            change.put("base", base);
        }
        return send("POST", "upload", packet.toString()).body().get("items").get(0);
    }

    void delete(JsonNode item) {
        ObjectNode packet =
                JSON.createObjectNode().put("packet", UUID.randomUUID().toString());
        packet.putArray("changes")
                .addObject()
                .put("uuid", item.get("uuid").asText())
                .put("base", item.get("seq").asLong())
                .put("deleted", true);
        send("POST", "upload", packet.toString());
    }

    /** A living card of that name. */
    JsonNode find(String name) {
        for (JsonNode item : send("GET", "download?limit=1000", null).body().get("items")) {
            if (item.path("vcard").asText().contains("FN:" + name)) {
                return item;
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    static String vcard(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }
}
