package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that comes a second time. Its three people may be one, by a shared number and names alone. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportAgainTest {
    private static final String TANGLED = """
            First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Labels,Birthday
            Ann,Brandt,Mobile,+49 30 901820,Choir,
            Bob,Carter,Mobile,+49 30 901820,Band,1980-01-02
            Ann,Brandt,,,Band,1970-01-02
            """;

    @Inject
    DataSource database;

    private ImportClient client;

    @BeforeEach
    void anAccount() {
        client = new ImportClient(TestAccount.open());
    }

    @ParameterizedTest
    @CsvSource({
        "merge,keep-both",
        "merge,merge",
        "merge,skip",
        "merge,update",
        "update,update",
        "update,skip",
        "skip,update",
        "skip,skip",
        "keep-both,update",
        "keep-both,keep-both",
        "keep-both,merge"
    })
    void secondImportOfTangledPeopleChangesNothing(String policy, String unsure) {
        String choice = "{\"policy\":\"%s\",\"unsure\":\"%s\"}".formatted(policy, unsure);
        JsonNode draft = client.choose(client.read("people.csv", TANGLED), choice);
        JsonNode done = client.commit(draft);
        assertThat(done.at("/result/added")).isEqualTo(draft.at("/effect/added"));
        assertThat(done.at("/result/changed")).isEqualTo(draft.at("/effect/changed"));
        String cursor = client.manifest().get("cursor").asText();

        JsonNode again = client.choose(client.read("people.csv", TANGLED), choice);
        assertThat(again.at("/effect/added").asInt()
                        + again.at("/effect/changed").asInt())
                .isZero();
        client.commit(again);

        assertThat(client.manifest().get("cursor").asText()).isEqualTo(cursor);
    }

    @Test
    void whoWasKeptTwiceAndEditedMakesNoThird() {
        client.commit(client.choose(client.read("people.csv", TANGLED), "{\"unsure\":\"keep-both\"}"));
        int contacts = client.manifest().get("contacts").asInt();
        JsonNode bob = client.find("Bob Carter");
        client.put(
                UUID.fromString(bob.get("uuid").asText()),
                ImportClient.vcard("FN:Robert", "TEL:+1 555 0100"),
                bob.get("seq").asLong());

        client.commit(client.choose(
                client.read("people.csv", TANGLED), "{\"policy\":\"keep-both\",\"unsure\":\"keep-both\"}"));

        assertThat(client.manifest().get("contacts").asInt()).isEqualTo(contacts);
    }

    @Test
    void whoWasDeletedSinceComesBack() {
        client.commit(client.read("people.csv", TANGLED));
        client.delete(client.find("Bob Carter"));

        JsonNode done = client.commit(client.read("people.csv", TANGLED));

        assertThat(done.at("/result/added").asInt()).isEqualTo(1);
        assertThat(client.find("Bob Carter").has("vcard")).isTrue();
    }

    /** What a backup's return does to a book is a new epoch; imports and their packets are in the backup. */
    @Test
    void importIsUndoneAfterARestoreToo() throws SQLException {
        String before = client.digest();
        JsonNode done = client.commit(client.choose(client.read("people.csv", TANGLED), "{\"unsure\":\"update\"}"));
        restore();

        JsonNode undone = client.undo(done);

        assertThat(undone.get("kept")).isEmpty();
        assertThat(client.digest()).isEqualTo(before);
    }

    private void restore() throws SQLException {
        String sql = "update book set restored_seq = seq, epoch = epoch + 1 where account_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, client.account().account().value());
            statement.executeUpdate();
        }
    }

    @Test
    void fileThatWasUndoneIsNewAgain() {
        client.undo(client.commit(client.read("people.csv", TANGLED)));

        JsonNode draft = client.read("people.csv", TANGLED);

        assertThat(draft.at("/counts/same").asInt()).isZero();
        assertThat(client.commit(draft).at("/result/added").asInt()).isEqualTo(3);
    }
}
