package org.cardea.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One contact as a browser reads and writes it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ContactTest {
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void contactTellsWhoChangedItAndWhereItIs() {
        CardId ann = book.add("FN:Ann", "TEL:1");
        book.addGroup("Choir", ann);
        JsonNode contact = book.get("contacts/" + ann);
        assertThat(contact.at("/changedBy/name").asText()).isEqualTo("first device");
        assertThat(contact.at("/changedBy/kind").asText()).isEqualTo("pc");
        assertThat(contact.at("/groups/0/name").asText()).isEqualTo("Choir");
        assertThat(contact.at("/phones/0/number").asText()).isEqualTo("1");
        assertThat(contact.has("view")).isFalse();
    }

    @Test
    void valuesAsTheyWereWriteNothing() {
        CardId ann = book.add("FN:Ann", "item1.TEL;X-A=1:1", "item1.X-ABLabel:Hut", "X-FOO:bar");
        String before = book.text(ann);
        JsonNode contact = book.get("contacts/" + ann);
        JsonNode after = BookClient.ok(patch(ann, contact.get("seq").asLong(), contact.toString()));
        assertThat(after).isEqualTo(contact);
        assertThat(book.text(ann)).isEqualTo(before);
    }

    @Test
    void editNeedsToSayOfWhat() {
        CardId ann = book.add("FN:Ann");
        byte[] edit = "{\"notes\":[]}".getBytes(StandardCharsets.UTF_8);
        BookClient.Answer answer = book.client().send("PATCH", "contacts/" + ann, edit);
        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.body().get("type").asText()).endsWith(":precondition-needed");
    }

    @Test
    void editsOfOtherFieldsAreMerged() {
        CardId ann = book.add("FN:Ann", "TEL:1", "TEL:2");
        JsonNode read = book.get("contacts/" + ann);
        book.put(ann, book.seq(ann), "FN:Ann", "TEL:1", "TEL:2", "NOTE:theirs");
        String second = read.at("/phones/1/id").asText();
        String edit = "{\"phones\":[{\"id\":\"%s\"},{\"id\":\"%s\",\"number\":\"3\"}]}"
                .formatted(read.at("/phones/0/id").asText(), second);
        JsonNode merged = BookClient.ok(patch(ann, read.get("seq").asLong(), edit));
        assertThat(texts(merged.get("phones"), "number")).containsExactlyInAnyOrder("1", "3");
        assertThat(texts(merged.get("notes"), "note")).containsExactly("theirs");
    }

    @Test
    void editsOfTheSameFieldAreToldSideBySide() {
        CardId ann = book.add("FN:Ann", "TEL:1", "NOTE:base");
        JsonNode read = book.get("contacts/" + ann);
        book.put(ann, book.seq(ann), "FN:Ann", "TEL:2", "NOTE:theirs");
        String text = book.text(ann);
        String edit = "{\"phones\":[{\"id\":\"%s\",\"number\":\"3\"}],\"notes\":[{\"note\":\"mine\"}]}"
                .formatted(read.at("/phones/0/id").asText());
        BookClient.Answer answer = patch(ann, read.get("seq").asLong(), edit);
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.body().get("seq").asLong()).isEqualTo(book.seq(ann));
        assertThat(answer.body().get("conflicts").toString())
                .contains("{\"field\":\"notes\",\"base\":[\"base\"],\"yours\":[\"mine\"],\"theirs\":[\"theirs\"]}")
                .contains("{\"field\":\"phones\",\"base\":[\"1\"],\"yours\":[\"3\"],\"theirs\":[\"2\"]}");
        assertThat(book.text(ann)).isEqualTo(text);
    }

    @Test
    void sameEditTwiceIsNoConflict() {
        CardId ann = book.add("FN:Ann", "NOTE:base");
        long seq = book.seq(ann);
        String edit = "{\"notes\":[{\"note\":\"mine\"}]}";
        BookClient.ok(patch(ann, seq, edit));
        JsonNode again = BookClient.ok(patch(ann, seq, edit));
        assertThat(texts(again.get("notes"), "note")).containsExactly("mine");
    }

    @Test
    void editOfADeletedContactBringsItBack() {
        CardId ann = book.add("FN:Ann");
        long seq = book.seq(ann);
        book.delete(ann);
        assertThat(book.client().get("contacts/" + ann).status()).isEqualTo(404);
        JsonNode back = BookClient.ok(patch(ann, seq, "{\"notes\":[{\"note\":\"typed meanwhile\"}]}"));
        assertThat(back.at("/name/full").asText()).isEqualTo("Ann");
    }

    @Test
    void versionThatNeverWasIsAConflict() {
        CardId ann = book.add("FN:Ann");
        BookClient.Answer answer = patch(ann, 999, "{\"notes\":[]}");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.body().get("seq").asLong()).isEqualTo(book.seq(ann));
    }

    @Test
    void groupsGoWithTheContactInOnePacket() {
        CardId ann = book.add("FN:Ann");
        CardId choir = book.addGroup("Choir", ann);
        CardId band = book.addGroup("Band");
        JsonNode contact = BookClient.ok(
                patch(ann, book.seq(ann), "{\"notes\":[{\"note\":\"n\"}],\"groups\":[\"%s\"]}".formatted(band)));
        assertThat(texts(contact.get("groups"), "name")).containsExactly("Band");
        assertThat(book.text(choir)).doesNotContain(ann.toString());
        assertThat(book.text(band)).contains(ann.toString());
        BookClient.Answer bad = patch(ann, book.seq(ann), "{\"groups\":[\"%s\",\"x\"]}".formatted(band));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().get("field").asText()).isEqualTo("groups[1]");
        BookClient.Answer unknown = patch(ann, book.seq(ann), "{\"groups\":[\"%s\"]}".formatted(UUID.randomUUID()));
        assertThat(unknown.body().get("field").asText()).isEqualTo("groups");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":{\"given\":\"a\\u0000b\"}}|name.given",
                "{\"phones\":[{\"number\":\"1\",\"label\":\"\\ud800\"}]}|phones[0].label",
                "{\"phones\":[null]}|phones[0]",
                "{\"phones\":[{\"id\":\"l77\"}]}|phones[0].id",
                "{\"dates\":[{\"month\":13}]}|dates[0]",
                "{\"dates\":[{\"year\":2000,\"day\":3}]}|dates[0]",
                "{\"dates\":[{\"kind\":\"wedding\",\"month\":1}]}|dates[0].kind",
                "{\"phones\":7}|phones",
                "{\"groups\":[\"x\"]}|groups[0]",
            })
    void badEditIsRefusedByName(String edit, String field) {
        CardId ann = book.add("FN:Ann");
        BookClient.Answer answer = patch(ann, 1, edit);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
    }

    @Test
    void hugeEditIsRefused() {
        CardId ann = book.add("FN:Ann");
        ObjectNode edit = Book.json();
        for (int i = 0; i < 4; i++) {
            edit.withArray("notes").addObject().put("note", "x".repeat(99_000));
        }
        BookClient.Answer huge = patch(ann, 1, edit.toString());
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body().get("type").asText()).endsWith(":vcard-too-large");
        assertThat(huge.body().get("field").asText()).isEqualTo("notes");
        edit.withArray("phones").addObject().put("number", "1");
        BookClient.Answer made = book.client().post("contacts", edit);
        assertThat(made.status()).isEqualTo(413);
        assertThat(made.body().get("field").asText()).isEqualTo("notes");
        ObjectNode many = Book.json();
        for (int i = 0; i < 501; i++) {
            many.withArray("nicknames").add("n");
        }
        assertThat(patch(ann, 1, many.toString()).body().get("field").asText()).isEqualTo("nicknames");
    }

    @Test
    void hostileNameTravelsAsItIs() {
        String name = "<img onerror=alert(1)>\u202E\u0001" + "x".repeat(10_000);
        ObjectNode wanted = Book.json();
        wanted.putObject("name").put("full", name);
        JsonNode made = book.client().post("contacts", wanted).body();
        assertThat(book.get("contacts/" + made.get("uuid").asText())
                        .at("/name/full")
                        .asText())
                .isEqualTo(name);
        assertThat(book.get("contacts").at("/items/0/name").asText()).isEqualTo(name.substring(0, 500));
    }

    @Test
    void deletionMinusTheVersionSomebodyChangedIsRefused() {
        CardId ann = book.add("FN:Ann");
        long seq = book.seq(ann);
        book.put(ann, seq, "FN:Anna");
        assertThat(send("DELETE", ann, null, "If-Match", "\"" + seq + "\"").status())
                .isEqualTo(412);
        assertThat(send("DELETE", ann, null).status()).isEqualTo(204);
        assertThat(send("DELETE", ann, null).status()).isEqualTo(404);
    }

    @Test
    void groupIsNoContact() {
        CardId group = book.addGroup("Choir");
        assertThat(book.client().get("contacts/" + group).status()).isEqualTo(404);
        assertThat(patch(group, 1, "{\"notes\":[]}").status()).isEqualTo(404);
        assertThat(send("DELETE", group, null).status()).isEqualTo(404);
    }

    @Test
    void historyTellsEachChangeInTheFieldsOfTheView() {
        CardId ann = book.add("FN:Ann", "TEL;TYPE=work:1");
        book.put(ann, book.seq(ann), "FN:Ann", "TEL;TYPE=work:2");
        book.delete(ann);
        book.add("FN:Other");
        book.put(ann, 0, "FN:Ann", "TEL;TYPE=work:2");
        JsonNode items = book.get("contacts/" + ann + "/history").get("items");
        assertThat(texts(items, "what")).containsExactly("restored", "deleted", "changed", "created");
        assertThat(items.get(2).get("changes").toString())
                .isEqualTo("[{\"field\":\"phones\",\"before\":[\"1 (work)\"],\"after\":[\"2 (work)\"]}]");
        assertThat(items.get(0).get("current").asBoolean()).isTrue();
        assertThat(items.get(3).at("/device/name").asText()).isEqualTo("first device");
        assertThat(book.client()
                        .get("contacts/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everySampleOpens() throws Exception {
        List<ObjectNode> changes = new ArrayList<>();
        try (var files = Files.list(Path.of("mobile-client/e2e/src/test/resources/vcards"))) {
            for (Path file : files.toList()) {
                changes.add(BookClient.put(CardId.random(), Files.readString(file), 0));
            }
        }
        JsonNode receipt = book.client().upload(changes);
        for (JsonNode item : receipt.get("items")) {
            String uuid = item.get("uuid").asText();
            if (book.text(CardId.of(uuid)) != null
                    && !book.text(CardId.of(uuid)).contains("KIND:group")) {
                JsonNode contact = book.get("contacts/" + uuid);
                long seq = contact.get("seq").asLong();
                assertThat(BookClient.ok(patch(CardId.of(uuid), seq, contact.toString())))
                        .isEqualTo(contact);
            }
        }
        assertThat(book.get("contacts").get("total").asInt()).isGreaterThan(5);
    }

    private BookClient.Answer patch(CardId card, long seq, String edit) {
        return send("PATCH", card, edit, "If-Match", "\"" + seq + "\"");
    }

    private BookClient.Answer send(String verb, CardId card, String body, String... headers) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return book.client().send(verb, "contacts/" + card, bytes, headers);
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(member).asText())
                .toList();
    }
}
