package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person meets who brings a file. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportsTest {
    private static final String PEOPLE = """
            First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Labels
            Ann,Brandt,Mobile,+49 30 901820,* myContacts ::: Choir
            Bob,Carter,Mobile,+49 30 901821,Choir
            """;

    private ImportClient client;

    @BeforeEach
    void anAccount() {
        client = new ImportClient(TestAccount.open());
    }

    @Test
    void uploadIsReadIntoADraft() {
        JsonNode draft = client.read("Gäste.csv", PEOPLE);

        assertThat(draft.get("state").asText()).isEqualTo("draft");
        assertThat(draft.get("name").asText()).isEqualTo("Gäste.csv");
        assertThat(draft.at("/file/kind").asText()).isEqualTo("csv");
        assertThat(draft.at("/file/columns/0/name").asText()).isEqualTo("First Name");
        assertThat(draft.at("/counts/persons").asInt()).isEqualTo(2);
        assertThat(draft.at("/counts/new").asInt()).isEqualTo(2);
        assertThat(draft.at("/counts/groups").asInt()).isEqualTo(1);
        assertThat(draft.at("/effect/added").asInt()).isEqualTo(2);
        assertThat(draft.at("/preview/0/vcard").asText()).contains("FN:Ann Brandt");
        assertThat(draft.at("/preview/0/finding").asText()).isEqualTo("new");
        assertThat(draft.at("/settings/policy").asText()).isEqualTo("merge");
        assertThat(client.cards()).isEmpty();
    }

    @Test
    void commitBringsThePeopleAndTheirGroup() {
        JsonNode done = client.commit(client.read("people.csv", PEOPLE));

        assertThat(done.at("/result/added").asInt()).isEqualTo(2);
        assertThat(done.at("/result/groups").asInt()).isEqualTo(1);
        assertThat(client.cards()).hasSize(3).anyMatch(card -> card.contains("FN:Choir"));
        assertThat(client.manifest().get("contacts").asInt()).isEqualTo(2);
    }

    @Test
    void importAndItsUndoingAreToldInTheActivity() {
        client.undo(client.commit(client.read("people.csv", PEOPLE)));

        JsonNode lines = client.send("GET", "/api/v1/activity", null).body().get("items");
        List<String> told = new ArrayList<>();
        lines.forEach(line -> told.add(line.get("kind").asText() + " " + line.get("count") + " "
                + line.at("/details/file").asText()));
        assertThat(told).containsSubsequence("import-undone 2 people.csv", "import-done 2 people.csv");
    }

    @Test
    void secondImportOfTheSameFileChangesNothing() {
        client.commit(client.read("people.csv", PEOPLE));
        String cursor = client.manifest().get("cursor").asText();

        JsonNode again = client.read("people.csv", PEOPLE);
        assertThat(again.at("/counts/same").asInt()).isEqualTo(2);
        assertThat(again.at("/effect/added").asInt()).isZero();
        JsonNode done = client.commit(again);

        assertThat(done.at("/result/unchanged").asInt()).isEqualTo(2);
        assertThat(client.manifest().get("cursor").asText()).isEqualTo(cursor);
    }

    @Test
    void undoPutsTheBookBack() {
        UUID bob = UUID.randomUUID();
        client.put(bob, ImportClient.vcard("FN:Bob Carter", "N:Carter;Bob;;;", "TEL:+49 30 901821"), 0);
        String before = client.digest();
        JsonNode draft = client.read("people.csv", PEOPLE + "Bob,Carter,Home,+49 30 901822,\n");

        JsonNode done = client.commit(draft);
        assertThat(done.at("/result/added").asInt()).isEqualTo(2);
        assertThat(client.digest()).isNotEqualTo(before);
        JsonNode undone = client.undo(done);

        assertThat(client.digest()).isEqualTo(before);
        assertThat(undone.get("kept")).isEmpty();
    }

    @Test
    void undoKeepsAndTellsWhatWasEditedLater() {
        JsonNode done = client.commit(client.read("people.csv", PEOPLE));
        JsonNode ann = find("Ann Brandt");
        client.put(
                UUID.fromString(ann.get("uuid").asText()),
                ann.get("vcard").asText().replace("FN:Ann Brandt", "FN:Ann Brandt-Meier"),
                ann.get("seq").asLong());

        JsonNode undone = client.undo(done);

        assertThat(undone.at("/kept/0/name").asText()).isEqualTo("Ann Brandt-Meier");
        assertThat(undone.at("/kept/0/why").asText()).isEqualTo("edited-later");
        assertThat(undone.get("kept")).hasSize(1);
        assertThat(client.cards()).singleElement().asString().contains("Brandt-Meier");
    }

    private JsonNode find(String name) {
        for (JsonNode item :
                client.send("GET", "download?limit=1000", null).body().get("items")) {
            if (item.path("vcard").asText().contains("FN:" + name)) {
                return item;
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    /** More stored text than is settled at a time: each packet comes in parts. */
    @Test
    void cardsWithLargePhotosAreChangedAndPutBack() {
        byte[] photo = new byte[150_000];
        new java.util.Random(1).nextBytes(photo);
        String line =
                "PHOTO:data:image/jpeg;base64," + java.util.Base64.getEncoder().encodeToString(photo);
        StringBuilder file = new StringBuilder("First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Notes\n");
        for (int i = 0; i < 90; i++) {
            String number = "+49 30 " + (2_000_000 + i);
            client.put(UUID.randomUUID(), ImportClient.vcard("FN:P" + i + " Q", "TEL:" + number, line), 0);
            file.append("P%d,Q,Mobile,%s,Met in spring\n".formatted(i, number));
        }
        String before = client.digest();

        JsonNode done = client.commit(client.read("people.csv", file.toString()));
        assertThat(done.at("/result/changed").asInt()).isEqualTo(90);
        assertThat(client.cards())
                .hasSize(90)
                .allMatch(card -> card.contains("Met in spring") && card.contains("PHOTO"));
        client.undo(done);
        assertThat(client.digest()).isEqualTo(before);
    }

    @Test
    void policyIsArithmeticAndDecisionsCount() {
        client.put(UUID.randomUUID(), ImportClient.vcard("FN:Ann Brandt", "N:Brandt;Ann;;;", "TEL:+4930901820"), 0);
        client.put(UUID.randomUUID(), ImportClient.vcard("FN:Robert", "TEL:+4930901821"), 0);
        JsonNode draft = client.read("people.csv", PEOPLE + "Cid,Dorn,Mobile,+49 30 901823,\n");
        assertThat(draft.at("/counts/changes").asInt()
                        + draft.at("/counts/same").asInt())
                .isEqualTo(1);
        assertThat(draft.at("/counts/unsure").asInt()).isEqualTo(1);
        assertThat(draft.at("/unsure/0/candidates/0/name").asText()).isEqualTo("Robert");
        assertThat(draft.at("/effect/added").asInt()).isEqualTo(2);

        JsonNode skipping = client.choose(draft, "{\"unsure\":\"skip\"}");
        assertThat(skipping.at("/effect/added").asInt()).isEqualTo(1);
        assertThat(skipping.at("/effect/left").asInt()).isEqualTo(1);

        String into = draft.at("/unsure/0/candidates/0/uuid").asText();
        JsonNode decided = client.choose(
                draft, "{\"decisions\":{\"1\":{\"policy\":\"update\",\"into\":\"" + into + "\"}},\"unsure\":null}");
        assertThat(decided.at("/settings/unsure").asText()).isEqualTo("keep-both");
        assertThat(decided.at("/effect/added").asInt()).isEqualTo(1);
        assertThat(decided.at("/effect/left").asInt()).isZero();
        client.commit(decided);

        assertThat(client.manifest().get("contacts").asInt()).isEqualTo(3);
        assertThat(client.cards()).noneMatch(card -> card.contains("FN:Robert"));
    }

    @Test
    void charsetAndFieldsAreChosenAndTakenBack() {
        byte[] file = "Name;Was\nJosé Ortega;030 901820\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        JsonNode draft = client.read("list.csv", file);

        JsonNode chosen =
                client.choose(draft, "{\"charset\":\"windows-1252\",\"headerRow\":1,\"fields\":{\"1\":\"note\"}}");
        assertThat(chosen.at("/file/charset").asText()).isEqualTo("windows-1252");
        assertThat(chosen.at("/preview/0/vcard").asText()).contains("NOTE:030 901820");
        assertThat(chosen.at("/settings/fields/1").asText()).isEqualTo("note");

        JsonNode back = client.choose(chosen, "{\"charset\":null,\"fields\":null}");
        assertThat(back.at("/settings").has("charset")).isFalse();
        assertThat(back.at("/settings/fields")).isEmpty();
    }

    @Test
    void wrongChoicesNameTheirField() {
        JsonNode draft = client.read("people.csv", PEOPLE);
        String path = ImportClient.path(draft);
        for (String[] wrong : new String[][] {
            {"{\"policy\":\"guess\"}", "policy"},
            {"{\"colour\":\"red\"}", "colour"},
            {"{\"decisions\":{\"x\":{\"policy\":\"skip\"}}}", "decisions"},
            {"{\"decisions\":{\"1\":{\"policy\":\"guess\"}}}", "decisions.1.policy"},
            {"{\"headerRow\":-1}", "headerRow"},
            {"{\"headerRow\":\"first\"}", "headerRow"},
            {"{\"mapping\":\"" + UUID.randomUUID() + "\"}", "mapping"}
        }) {
            ImportClient.Answer answer = client.send("PATCH", path, wrong[0]);
            assertThat(answer.status()).as(wrong[0]).isEqualTo(400);
            assertThat(answer.body().get("field").asText()).isEqualTo(wrong[1]);
        }
    }

    @Test
    void fileThatIsNotReadSaysWhy() {
        JsonNode refused = client.read("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});

        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.at("/problem/code").asText()).isEqualTo("kind-unknown");
        assertThat(refused.at("/problem/detail").asText()).isNotBlank();
        assertThat(client.send("POST", ImportClient.path(refused) + "/commit", null)
                        .slug())
                .isEqualTo("import-state");
    }

    @Test
    void discardedDraftIsGone() {
        JsonNode draft = client.read("people.csv", PEOPLE);

        assertThat(client.send("DELETE", ImportClient.path(draft), null).status())
                .isEqualTo(204);
        assertThat(client.send("GET", ImportClient.path(draft), null).status()).isEqualTo(404);
        assertThat(client.send("GET", "imports", null).body().get("items")).isEmpty();
    }

    @Test
    void importThatIsDoneIsNotDiscarded() {
        JsonNode done = client.commit(client.read("people.csv", PEOPLE));

        ImportClient.Answer answer = client.send("DELETE", ImportClient.path(done), null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("import-state");
        assertThat(client.send("GET", "imports", null)
                        .body()
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    void importsBelongToTheirBook() {
        JsonNode draft = client.read("people.csv", PEOPLE);
        String other = client.send("POST", "/api/v1/books", "{\"name\":\"Work\"}")
                .body()
                .get("book")
                .asText();

        assertThat(client.send("GET", "/api/v1/books/" + other + "/" + ImportClient.path(draft), null)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("GET", "/api/v1/books/" + other + "/imports", null)
                        .body()
                        .get("items"))
                .isEmpty();
    }
}
