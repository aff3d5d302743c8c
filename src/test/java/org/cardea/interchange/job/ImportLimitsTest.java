package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account may not have too much of, at limits that a test can reach. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(ImportLimitsTest.Small.class)
class ImportLimitsTest {
    private static final int MIB = 1024 * 1024;
    private static final String PEOPLE = "Name,Phone\nAnn Brandt,+49 30 901820\n";

    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cardea.imports.file-bytes", "10M",
                    "cardea.imports.account-bytes", "15M",
                    "cardea.imports.open", "3",
                    "cardea.imports.comparing-bytes", "16M",
                    "cardea.imports.mappings", "2");
        }
    }

    @Inject
    ForgetImports forget;

    private ImportClient client;

    @BeforeEach
    void anAccount() {
        client = new ImportClient(TestAccount.open());
    }

    @Test
    void fileLongerThanOtherBodiesIsTaken() {
        JsonNode draft = client.read("long.csv", padded(9 * MIB));
        assertThat(draft.get("bytes").asInt()).isEqualTo(9 * MIB);
        assertThat(draft.at("/counts/persons").asInt()).isPositive();
    }

    @Test
    void fileThatIsTooLongIsRefusedHoweverItComes() throws IOException {
        byte[] file = padded(10 * MIB + 1);
        for (ImportClient.Answer answer : new ImportClient.Answer[] {
            client.upload("long.csv", file),
            client.uploadUnmeasured(file),
            client.uploadUnmeasured(zipped(file), "Content-Encoding", "gzip")
        }) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.slug()).isEqualTo("too-large");
        }
        assertThat(client.send("GET", "imports", null).body().get("items")).isEmpty();
        assertThat(client.read("people.csv", PEOPLE).get("state").asText()).isEqualTo("draft");
    }

    @Test
    void moreThanCanBeComparedAtOnceIsRefusedInWords() {
        StringBuilder many = new StringBuilder("Name,Phone\n");
        for (int i = 0; i < 150_000; i++) {
            many.append("Ann Nr")
                    .append(i)
                    .append(",+49 151 ")
                    .append(10_000_000 + i)
                    .append('\n');
        }
        JsonNode refused = client.read("many.csv", many.toString());
        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.at("/problem/code").asText()).isEqualTo("too-many");
        assertThat(refused.at("/problem/detail").asText()).contains("smaller files");
        assertThat(client.read("people.csv", PEOPLE).get("state").asText()).isEqualTo("draft");
    }

    @Test
    void otherBodiesKeepTheirLimit() {
        String long9 = "{\"packet\":\"" + "x".repeat(9 * MIB) + "\"}";
        assertThat(client.send("POST", "upload", long9).status()).isEqualTo(413);
        assertThat(client.send("PATCH", "imports/" + UUID.randomUUID(), long9).status())
                .isEqualTo(413);
    }

    @Test
    void zippedFileIsReadAsItIs() throws IOException {
        ImportClient.Answer answer =
                client.uploadUnmeasured(zipped(PEOPLE.getBytes(UTF_8)), "Content-Encoding", "gzip");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("bytes").asInt()).isEqualTo(PEOPLE.length());
        assertThat(answer.body().get("name").asText()).isEqualTo("file");
    }

    @Test
    void tooManyUnfinishedImportsAreRefused() {
        JsonNode first = client.read("people.csv", PEOPLE);
        client.read("people.csv", PEOPLE);
        client.read("people.csv", PEOPLE);

        ImportClient.Answer refused = client.upload("people.csv", PEOPLE.getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("too-many-imports");

        client.commit(first);
        client.read("people.csv", PEOPLE);
    }

    @Test
    void filesOfFinishedImportsMakeWayAndThoseOfDraftsDoNot() {
        JsonNode first = client.commit(client.read("long.csv", padded(8 * MIB)));
        JsonNode second = client.read("long.csv", padded(8 * MIB));
        assertThat(client.get(first).get("state").asText()).isEqualTo("done");

        ImportClient.Answer refused = client.upload("long.csv", padded(8 * MIB));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("imports-full");
        assertThat(client.get(second).get("state").asText()).isEqualTo("draft");
        client.undo(first);
    }

    @Test
    void oldDraftsGoAndOldImportsLoseTheirFileThenGoToo() {
        JsonNode draft = client.read("people.csv", PEOPLE);
        JsonNode done = client.commit(client.read("people.csv", PEOPLE));

        forget.forget(client.account().account(), Instant.now().plus(Duration.ofDays(29)));
        assertThat(client.send("GET", ImportClient.path(draft), null).status()).isEqualTo(200);
        forget.forget(client.account().account(), Instant.now().plus(Duration.ofDays(31)));
        assertThat(client.send("GET", ImportClient.path(draft), null).status()).isEqualTo(404);
        assertThat(client.send("GET", ImportClient.path(done), null).status()).isEqualTo(200);
        forget.forget(client.account().account(), Instant.now().plus(Duration.ofDays(181)));
        assertThat(client.send("GET", ImportClient.path(done), null).status()).isEqualTo(404);
    }

    @Test
    void mappingsAreSavedReplacedUsedAndForgotten() {
        ImportClient.Answer saved = save("Verein", "{\"Wer\":\"name.full\",\"Ruf\":\"phone.value#1\"}");
        assertThat(saved.status()).isEqualTo(200);
        String id = saved.body().get("mapping").asText();
        JsonNode draft = client.read("list.csv", "Ruf,Wer,Sonst\n030 901820,Ann Brandt,x\n030 901821,Bob Carter,y\n");

        JsonNode chosen = client.choose(draft, "{\"mapping\":\"" + id + "\",\"headerRow\":1}");
        assertThat(chosen.at("/settings/fields/0").asText()).isEqualTo("phone.value#1");
        assertThat(chosen.at("/preview/0/name").asText()).isEqualTo("Ann Brandt");

        assertThat(save("Verein", "{\"Wer\":\"note\"}").body().get("mapping").asText())
                .isEqualTo(id);
        assertThat(save("Andere", "{\"Wer\":\"note\"}").status()).isEqualTo(200);
        assertThat(save("Dritte", "{\"Wer\":\"note\"}").slug()).isEqualTo("too-many-mappings");
        assertThat(save(" ", "{\"Wer\":\"note\"}").body().get("field").asText()).isEqualTo("name");
        assertThat(save("Leere", "{}").body().get("field").asText()).isEqualTo("columns");

        ImportClient stranger = new ImportClient(TestAccount.open());
        assertThat(stranger.send("GET", "/api/v1/import-mappings", null).body().get("items"))
                .isEmpty();
        assertThat(stranger.send("DELETE", "/api/v1/import-mappings/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", "/api/v1/import-mappings/" + id, null).status())
                .isEqualTo(204);
        assertThat(client.send("GET", "/api/v1/import-mappings", null).body().get("items"))
                .hasSize(1);
    }

    private ImportClient.Answer save(String name, String columns) {
        return client.send(
                "POST", "/api/v1/import-mappings", "{\"name\":\"" + name + "\",\"columns\":" + columns + "}");
    }

    /** People, and notes that make the file long. */
    private static byte[] padded(int bytes) {
        byte[] file = new byte[bytes];
        byte[] row = ("Ann Brandt,+49 30 901820," + "x".repeat(100_000) + "\n").getBytes(UTF_8);
        byte[] head = "Name,Phone,Notes\n".getBytes(UTF_8);
        Arrays.fill(file, (byte) '\n');
        System.arraycopy(head, 0, file, 0, head.length);
        for (int at = head.length; at + row.length <= bytes; at += row.length) {
            System.arraycopy(row, 0, file, at, row.length);
        }
        return file;
    }

    private static byte[] zipped(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        }
        return bytes.toByteArray();
    }

    @Test
    void draftTellsOfAGroupThatWillBeTooLarge() {
        StringBuilder file = new StringBuilder("First Name,Labels\n");
        for (int i = 0; i < 80_000; i++) {
            file.append('P').append(i).append(",Everyone\n");
        }

        JsonNode draft = client.read("many.csv", file.toString());

        assertThat(draft.at("/counts/new").asInt()).isEqualTo(80_000);
        assertThat(draft.at("/warnings/counts/group-too-large").asInt()).isEqualTo(1);
        assertThat(draft.at("/warnings/first/0/detail").asText()).contains("Everyone", "4194304");
    }
}
