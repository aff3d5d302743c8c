package org.cardea.interchange.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.LogCapture;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of an import while it runs and after it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportEventsTest {
    private static final String WITH_BAD_ROW = """
            First Name,Last Name,Phone 1 - Label,Phone 1 - Value
            Ann,Brandt,Mobile,+49 30 901820
            "Bob,Carter,Mobile,+49 30 901821
            Cid,Dorn,Mobile,+49 30 901822
            """;

    @Inject
    DataSource database;

    @Inject
    ImportEvents events;

    private ImportClient client;

    @BeforeEach
    void anAccount() {
        client = new ImportClient(TestAccount.open());
    }

    @Test
    void eventsEndAtRest() {
        JsonNode draft = client.read("people.csv", people(2_000));
        client.begin(draft, "commit");

        List<String> told = events(draft);
        assertThat(told).isNotEmpty();
        assertThat(told.getLast()).contains("\"state\":\"done\"", "\"done\":2000", "\"total\":2000");
        assertThat(told).doesNotHaveDuplicates();
        assertThat(events(draft)).hasSize(1);
        assertThat(client.send("GET", "imports/" + UUID.randomUUID() + "/events", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void eventsEndForARevokedDevice() {
        JsonNode draft = client.read("people.csv", people(3));
        UUID id = UUID.fromString(draft.get("import").asText());
        TestAccount phone = client.account().link("phone");
        assertThat(listen(phone, id))
                .singleElement()
                .extracting(JobStore.Stand::state)
                .isEqualTo(State.DRAFT);

        assertThat(client.send("DELETE", "/api/v1/devices/" + phone.device(), null)
                        .status())
                .isEqualTo(204);
        assertThat(listen(phone, id)).isEmpty();
    }

    private List<JobStore.Stand> listen(TestAccount device, UUID id) {
        return events.of(device.grant(), id).collect().asList().await().atMost(ImportClient.PATIENCE);
    }

    private List<String> events(JsonNode job) {
        String stream = new String(
                client.send("GET", ImportClient.path(job) + "/events", null).bytes(), UTF_8);
        return stream.lines().filter(line -> line.startsWith("data:")).toList();
    }

    private static String people(int count) {
        StringBuilder file = new StringBuilder("First Name,Last Name,Phone 1 - Label,Phone 1 - Value\n");
        IntStream.range(0, count).forEach(i -> file.append("P%d,Q,Mobile,+49 30 %d\n".formatted(i, 1_000_000 + i)));
        return file.toString();
    }

    @Test
    void badRowsAreHandedBackAndSetRightGoIn() {
        JsonNode done = client.commit(client.read("gäste.csv", WITH_BAD_ROW));
        assertThat(done.at("/bad/0/cells").toString()).contains("Carter");
        int taken = done.at("/result/added").asInt();

        ImportClient.Answer errors = client.send("GET", ImportClient.path(done) + "/errors", null);
        assertThat(errors.status()).isEqualTo(200);
        assertThat(errors.whole().headers().firstValue("Content-Disposition").orElse(""))
                .contains("g%C3%A4ste");
        String file = new String(errors.bytes(), UTF_8);
        assertThat(file).contains("error", "First Name", "Carter");
        assertThat(client.manifest().get("contacts").asInt()).isEqualTo(taken);
    }

    @Test
    void nothingIsHandedBackWhereAllWasTaken() {
        JsonNode done = client.commit(client.read("people.csv", people(3)));
        assertThat(client.send("GET", ImportClient.path(done) + "/errors", null).status())
                .isEqualTo(204);
    }

    @Test
    void nothingOfAnImportIsReadable() throws Exception {
        List<String> secrets = List.of(
                "Wilhelmine",
                "Krähenbühl",
                "+49 30 90182042",
                "Rosinengeheimnis",
                "Vereinszuordnung",
                "gaesteliste-2026");
        String file = "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Notes\n"
                + "Wilhelmine,Krähenbühl,Mobile,+49 30 90182042,Rosinengeheimnis\n"
                + "\"Wilhelmine,Krähenbühl offen\n";
        try (LogCapture log = new LogCapture()) {
            JsonNode done = client.commit(client.read("gaesteliste-2026.csv", file));
            client.send("GET", ImportClient.path(done) + "/errors", null);
            client.send(
                    "POST",
                    "/api/v1/import-mappings",
                    "{\"name\":\"Vereinszuordnung\",\"columns\":{\"Rosinengeheimnis\":\"note\"}}");
            client.read("gaesteliste-2026.csv", file);
            Needles needles = Needles.ofTexts(secrets);
            Map<String, byte[]> dump = DatabaseDump.of(database);
            assertThat(dump)
                    .containsKeys(
                            "import_job (text)", "import_chunk (text)", "import_draft (text)", "import_mapping (text)");
            dump.forEach((table, bytes) ->
                    assertThat(needles.foundIn(bytes)).as(table).isEmpty());
            assertThat(needles.foundIn(log.bytes())).isEmpty();
        }
    }
}
