package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.sync.BookClient.put;
import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is another's is not there. The published document lists the calls below a book: each has a case here that works
 * for the owner and is not found for anybody else.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OtherAccountsTest {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    private static final String GIF = "GIF89a\u0001\0\u0001\0\0\0\0";

    private TestAccount owner;
    private TestAccount stranger;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> imports = new LinkedHashMap<>();

    @BeforeEach
    void fill() {
        owner = TestAccount.open();
        stranger = TestAccount.open();
        BookClient client = new BookClient(owner);
        CardId card = CardId.random();
        CardId group = CardId.random();
        List<ObjectNode> cards = new ArrayList<>();
        List<ObjectNode> deletions = new ArrayList<>();
        cards.add(put(card, vcard("FN:Ann", "NOTE:one"), 0));
        cards.add(put(group, vcard("KIND:group", "FN:Friends"), 0));
        for (int seq = 3; seq < 30; seq++) {
            CardId id = CardId.random();
            cards.add(put(id, vcard("FN:P" + seq), 0));
            deletions.add(BookClient.delete(id, seq));
        }
        client.upload(cards);
        client.upload(List.of(put(card, vcard("FN:Ann", "NOTE:two"), 1)));
        client.upload(List.of(put(card, vcard("FN:Ann", "NOTE:three"), 1)));
        names.put("{book}", owner.account().toString());
        names.put("{uuid}", card.toString());
        names.put("groups/{uuid}", "groups/" + group);
        names.put("{seq}", "1");
        names.put(
                "{id}", client.upload(deletions).get("items").get(0).get("held").asText());
        names.put(
                "{conflict}",
                client.get("conflicts")
                        .body()
                        .get("items")
                        .get(0)
                        .get("conflict")
                        .asText());
        names.put("{import}", draft(client));
        names.put("{job}", journey(client));
        CardId other = CardId.random();
        CardId spare = CardId.random();
        CardId gone = CardId.random();
        client.upload(List.of(
                put(other, vcard("FN:Other"), 0), put(spare, vcard("FN:Spare"), 0), put(gone, vcard("FN:Gone"), 0)));
        names.put("{other}", other.toString());
        names.put("{spare}", spare.toString());
        names.put("{pair}", pair(card.toString(), other.toString()));
        names.put("{merge}", merged(client, other, gone));
        imports.put("delete imports/{import}", draft(client));
        imports.put("post imports/{import}/undo", imported(client));
    }

    private static String token(BookClient client) {
        ObjectNode now = BookClient.JSON
                .createObjectNode()
                .put("at", java.time.Instant.now().toString());
        return BookClient.ok(client.post("time-machine/preview", now))
                .get("token")
                .asText();
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "." + other : other + "." + one;
    }

    private static String merged(BookClient client, CardId into, CardId from) {
        ObjectNode body = BookClient.JSON.createObjectNode().put("into", into.toString());
        body.putArray("from").add(from.toString());
        return BookClient.ok(client.post("duplicates/merge", body)).get("merge").asText();
    }

    private static String journey(BookClient client) {
        ObjectNode confirmed = BookClient.JSON.createObjectNode().put("token", token(client));
        String job = client.post("time-machine", confirmed).body().get("job").asText();
        org.awaitility.Awaitility.await()
                .until(() -> client.get("time-machine/" + job)
                        .body()
                        .get("state")
                        .asText()
                        .equals("done"));
        return job;
    }

    private static String draft(BookClient client) {
        byte[] file = "Name,Phone\nAnn Again,+49 30 901820\n".getBytes(StandardCharsets.UTF_8);
        return client.send("POST", "imports", file).body().get("import").asText();
    }

    private static String imported(BookClient client) {
        String id = draft(client);
        client.post("imports/" + id + "/commit", null);
        org.awaitility.Awaitility.await()
                .until(() ->
                        client.get("imports/" + id).body().get("state").asText().equals("done"));
        return id;
    }

    @Test
    void everyCallBelowABookIsTheOwnersOnly() {
        Set<String> published = published();
        Map<String, String> bodies = bodies();
        assertThat(bodies.keySet()).as("a case for every call of the document").isEqualTo(published);
        for (Map.Entry<String, String> call : bodies.entrySet()) {
            BookClient.Answer refused = send(stranger, call.getKey(), call.getValue());
            assertThat(refused.status()).as(call.getKey()).isEqualTo(404);
            assertThat(refused.body().get("type").asText()).isEqualTo("urn:cardea:problem:not-found");
            assertThat(refused.body().toString()).doesNotContain("Ann");
        }
        assertThat(new BookClient(owner).manifest().get("contacts").asInt()).isEqualTo(31);
        for (Map.Entry<String, String> call : bodies.entrySet()) {
            assertThat(send(owner, call.getKey(), call.getValue()).status())
                    .as(call.getKey())
                    .isIn(200, 201, 202, 204);
        }
    }

    @Test
    void booksOfOthersAreNotListed() {
        JsonNode books =
                BookClient.ok(new BookClient(stranger).get("/api/v1/books")).get("items");
        assertThat(books).hasSize(1);
        assertThat(books.get(0).get("book").asText())
                .isEqualTo(stranger.account().toString());
    }

    @Test
    void cardsOfOthersAreNotFoundInOnesOwnBook() {
        BookClient client = new BookClient(stranger);
        ObjectNode fetch = BookClient.JSON.createObjectNode();
        fetch.putArray("uuids").add(names.get("{uuid}"));
        assertThat(BookClient.ok(client.post("fetch", fetch)).get("items")).isEmpty();
        assertThat(client.get("cards/" + names.get("{uuid}") + "/versions").status())
                .isEqualTo(404);
        assertThat(client.post("held/" + names.get("{id}") + "/confirm", null).status())
                .isEqualTo(404);
    }

    @Test
    void newBookIsEmptyAndApart() {
        BookClient client = new BookClient(owner);
        BookClient.Answer founded =
                client.send("POST", "/api/v1/books", "{\"name\":\"Work\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(founded.status()).isEqualTo(201);
        String book = founded.body().get("book").asText();
        assertThat(BookClient.ok(client.get("/api/v1/books/" + book + "/manifest"))
                        .get("items"))
                .isEmpty();
        assertThat(BookClient.ok(client.get("/api/v1/books")).get("items"))
                .extracting(each -> each.get("book").asText())
                .containsExactly(owner.account().toString(), book);
        assertThat(new BookClient(stranger)
                        .get("/api/v1/books/" + book + "/manifest")
                        .status())
                .isEqualTo(404);
    }

    /** In this order they also work for the owner. */
    private Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String cursor = new BookClient(owner).manifest().get("cursor").asText();
        bodies.put("post time-machine", "{\"token\":\"%s\"}".formatted(token(new BookClient(owner))));
        bodies.put("post upload", "{\"packet\":\"%s\",\"changes\":[]}".formatted(UUID.randomUUID()));
        bodies.put("get download", null);
        bodies.put("post download/ack", "{\"cursor\":\"%s\",\"digest\":\"%s\"}".formatted(cursor, "0".repeat(64)));
        bodies.put("get manifest", null);
        bodies.put("post fetch", "{\"uuids\":[\"%s\"]}".formatted(names.get("{uuid}")));
        bodies.put("get held", null);
        bodies.put("post held/{id}/discard", "");
        bodies.put("post held/{id}/confirm", "");
        bodies.put("get conflicts", null);
        bodies.put("post conflicts/{conflict}/take-other", "{}");
        bodies.put("post conflicts/{conflict}/dismiss", "");
        bodies.put("get cards/{uuid}/versions", null);
        bodies.put("get cards/{uuid}/versions/{seq}", null);
        bodies.put("post cards/{uuid}/restore", "{\"seq\":1}");
        bodies.put("get trash", null);
        bodies.put("post trash/restore", "{\"cards\":[\"%s\"]}".formatted(names.get("{uuid}")));
        bodies.put("get contacts", null);
        bodies.put("post contacts", "{\"name\":{\"given\":\"Bob\"}}");
        bodies.put("get contacts/{uuid}", null);
        bodies.put("patch contacts/{uuid}", "{\"notes\":[{\"note\":\"new\"}]}");
        String other = names.get("{other}");
        bodies.put("get duplicates", null);
        bodies.put("post duplicates/dismiss", "{\"cards\":[\"%s\",\"%s\"]}".formatted(names.get("{uuid}"), other));
        bodies.put("get duplicates/dismissed", null);
        bodies.put("delete duplicates/dismissed/{pair}", null);
        bodies.put("get duplicates/preview", null);
        bodies.put(
                "post duplicates/merge", "{\"into\":\"%s\",\"from\":[\"%s\"]}".formatted(other, names.get("{spare}")));
        bodies.put("get merges", null);
        bodies.put("post merges/{merge}/undo", "");
        bodies.put("post time-machine/preview", "{\"at\":\"%s\"}".formatted(java.time.Instant.now()));
        bodies.put("get time-machine", null);
        bodies.put("get time-machine/{job}", null);
        bodies.put("put contacts/{uuid}/photo", GIF);
        bodies.put("get contacts/{uuid}/photo", null);
        bodies.put("delete contacts/{uuid}/photo", null);
        bodies.put("get contacts/{uuid}/history", null);
        bodies.put(
                "post contacts/bulk", "{\"action\":\"delete\",\"cards\":[\"0190a000-0000-7000-8000-000000000001\"]}");
        bodies.put("get groups", null);
        bodies.put("post groups", "{\"name\":\"New\"}");
        bodies.put("patch groups/{uuid}", "{\"name\":\"Newer\"}");
        bodies.put("delete groups/{uuid}", null);
        bodies.put("delete contacts/{uuid}", null);
        bodies.put("get imports", null);
        bodies.put("post imports", "Name,Phone\nNew Ann,+49 30 901829\n");
        bodies.put("get imports/{import}", null);
        bodies.put("patch imports/{import}", "{\"policy\":\"skip\"}");
        bodies.put("post imports/{import}/commit", "");
        bodies.put("post imports/{import}/undo", "");
        bodies.put("get imports/{import}/events", null);
        bodies.put("get imports/{import}/errors", null);
        bodies.put("delete imports/{import}", null);
        bodies.put("post export", "{\"format\":\"vcard\"}");
        bodies.put("post export/report", "{\"format\":\"csv\"}");
        return bodies;
    }

    private BookClient.Answer send(TestAccount caller, String call, String body) {
        String[] words = call.split(" ");
        String path = "/api/v1/books/{book}/" + words[1];
        if (words[1].startsWith("groups/")) {
            path = path.replace("groups/{uuid}", names.get("groups/{uuid}"));
        }
        path = path.replace("{import}", imports.getOrDefault(call, "{import}"));
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        String type = words[1].endsWith("/photo") ? "image/gif" : "application/json";
        if (call.equals("get duplicates/preview")) {
            path += "?into=%s&from=%s".formatted(names.get("{other}"), names.get("{spare}"));
        }
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new BookClient(caller)
                .send(words[0].toUpperCase(java.util.Locale.ROOT), path, bytes, "If-Match", "*", "Content-Type", type);
    }

    /** Verb and path below the book, of every call in the OpenAPI document. */
    private Set<String> published() {
        String prefix = "/api/v1/books/{book}/";
        Set<String> published = new TreeSet<>();
        JsonNode paths = BookClient.ok(new BookClient(owner).get("/q/openapi?format=json"))
                .get("paths");
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (path.getKey().startsWith(prefix) && VERBS.contains(verb)) {
                        published.add(verb + " " + path.getKey().substring(prefix.length()));
                    }
                }));
        return published;
    }
}
