package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that die, and workers that want the same import. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportRestartTest {
    private static final int PEOPLE = 3_000;
    private static final String FILE = file(PEOPLE);

    @Inject
    DataSource database;

    @Inject
    WorkStore work;

    private ImportClient client;

    @BeforeEach
    void anAccount() {
        client = new ImportClient(TestAccount.open());
    }

    private static String file(int people) {
        StringBuilder file = new StringBuilder("First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Labels\n");
        IntStream.range(0, people)
                .forEach(i -> file.append(
                        "Person%d,Numbered,Mobile,+49 30 %d,Choir ::: Group %d\n".formatted(i, 1_000_000 + i, i % 7)));
        return file.toString();
    }

    /** The lease is taken away in the middle: between the ledger's word and the import's own, as by a crash. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bookIsTheSameWhereverTheWorkerDies(long seed) {
        client.put(UUID.randomUUID(), ImportClient.vcard("FN:Person7 Numbered", "TEL:+49301000007"), 0);
        String before = client.digest();
        JsonNode draft = client.read("people.csv", FILE);
        client.begin(draft, "commit");
        JsonNode done = killing(seed, draft, "done");

        assertThat(done.at("/result/added").asInt()).isEqualTo(PEOPLE - 1);
        assertThat(done.at("/result/changed").asInt()).isEqualTo(1);
        assertThat(done.at("/result/groups").asInt()).isEqualTo(8);
        assertThat(client.manifest().get("contacts").asInt()).isEqualTo(PEOPLE);
        assertThat(client.manifest().get("groups").asInt()).isEqualTo(8);

        client.begin(draft, "undo");
        JsonNode undone = killing(seed, draft, "undone");
        assertThat(undone.get("kept")).isEmpty();
        assertThat(client.digest()).isEqualTo(before);
    }

    /** Between the ledger's word on the groups and the import's own. */
    @Test
    void groupsOfAPacketThatTheImportDidNotMarkAreStillItsOwn() {
        String before = client.digest();
        JsonNode draft = client.read("people.csv", file(7));
        run("create function no_mark() returns trigger language plpgsql as $$ begin raise 'crash'; end $$");
        run("create trigger no_mark before insert on import_packet for each row"
                + " when (new.account_id = '%s' and new.number > 0) execute function no_mark()"
                        .formatted(client.account().account()));
        try {
            client.begin(draft, "commit");
            await().until(() -> client.manifest().get("groups").asInt() == 8);
        } finally {
            run("drop trigger no_mark on import_packet");
            run("drop function no_mark()");
        }
        kill(draft);

        JsonNode done = client.await(draft, "done");
        assertThat(done.at("/result/groups").asInt()).isEqualTo(8);
        client.undo(draft);
        assertThat(client.digest()).isEqualTo(before);
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JsonNode killing(long seed, JsonNode job, String end) {
        Random random = new Random(seed);
        for (int kills = 0; kills < 12; kills++) {
            long until = System.nanoTime() + random.nextInt(150) * 1_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            kill(job);
        }
        return client.await(job, end);
    }

    /** Nobody's any more, and due at once. */
    private void kill(JsonNode job) {
        String sql = "update import_work set leased_by = ?, leased_until = now(), attempts = 0"
                + " where account_id = ? and import_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, client.account().account().value());
            statement.setObject(3, UUID.fromString(job.get("import").asText()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void stoppedImportKeepsWhatItWroteAndIsUndone() {
        String before = client.digest();
        JsonNode draft = client.read("people.csv", FILE);
        client.begin(draft, "commit");
        assertThat(client.send("DELETE", ImportClient.path(draft), null).status())
                .isIn(204, 409);
        client.await(draft, "stopped", "done");

        client.undo(draft);
        assertThat(client.digest()).isEqualTo(before);
    }

    @Test
    void onlyOneOfTwoWorkersGetsAnImport() throws Exception {
        Instant now = Instant.now();
        for (int round = 0; round < 20; round++) {
            WorkStore.Due due = new WorkStore.Due(client.account().account(), UUID.randomUUID());
            // Due for nobody but this test.
            Instant later = now.plusSeconds(100_000);
            work.add(due.account(), due.id(), later);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<OptionalInt>> claims = threads.invokeAll(List.of(
                        () -> work.claim(due, UUID.randomUUID(), later, later.plusSeconds(60)),
                        () -> work.claim(due, UUID.randomUUID(), later, later.plusSeconds(60))));
                assertThat(claims.stream().filter(claim -> claim.resultNow().isPresent()))
                        .hasSize(1);
            } finally {
                work.remove(due);
            }
        }
    }

    @Test
    void importOfARestoredBackupStops() throws SQLException {
        JsonNode draft = client.read("people.csv", FILE);
        String sql = "update book set epoch = epoch + 1 where account_id = ?";
        client.begin(draft, "commit");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, client.account().account().value());
            statement.executeUpdate();
        }
        kill(draft);
        client.await(draft, "stopped", "done");
    }
}
