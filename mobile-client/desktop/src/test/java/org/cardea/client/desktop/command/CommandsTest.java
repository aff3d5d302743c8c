package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cardea.client.desktop.store.StateFolder;
import org.junit.jupiter.api.Test;

class CommandsTest extends CommandLineTest {
    @Test
    void folderIsLinkedByACode() throws Exception {
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.IN_STEP);
        assertThat(temporary.resolve("contacts/.cardea-sync")).exists();
        assertThat(run("status", "--json")).isEqualTo(Exit.IN_STEP);
        var status = JsonParser.parseString(said()).getAsJsonObject();
        assertThat(status.get("folder").getAsString()).endsWith("contacts");
        assertThat(status.get("contacts").getAsInt()).isZero();
    }

    @Test
    void tokenIsNeverShown() throws Exception {
        link("contacts", "GOOD");
        run("status");
        run("log");
        assertThat(said() + complained()).doesNotContain("token-of");
    }

    @Test
    void deviceGetsTheNameGiven() throws Exception {
        link("contacts", "GOOD", "--name", "Anna's laptop");
        assertThat(server.device).isEqualTo("Anna's laptop");
    }

    @Test
    void wrongCodeFailsWithTheServersWords() throws Exception {
        assertThat(link("contacts", "WRONG")).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("link-code-invalid");
        assertThat(run("sync")).isEqualTo(Exit.NOT_LINKED);
    }

    @Test
    void codeForOneMoreDeviceIsShown() throws Exception {
        link("contacts", "GOOD");
        server.answers("link-codes", "{'code':'WXYZ2345','expiresAt':'2026-01-01T00:10:00Z'}");
        assertThat(run("code")).isEqualTo(Exit.IN_STEP);
        assertThat(said()).contains("link " + server.url(), "--code WXYZ2345", "2026-01-01T00:10:00Z");
    }

    @Test
    void linkThatFailedStandsInNobodysWay() throws Exception {
        link("one", "WRONG");
        link("two", "GOOD");
        assertThat(run("status")).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void unreachableServerIsForLater() throws Exception {
        server.close();
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.TRY_LATER);
    }

    @Test
    void folderOfAnotherStateIsRefused() throws Exception {
        link("contacts", "GOOD");
        assertThat(execute("link", server.url(), path("contacts"), "--code", "GOOD", "--state", path("state2")))
                .isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("already linked");
    }

    @Test
    void folderStaysWithItsAccount() throws Exception {
        link("contacts", "GOOD");
        assertThat(link("contacts", "OTHER")).isEqualTo(Exit.FAILED);
        assertThat(complained()).contains("another account");
    }

    @Test
    void folderCanBeLinkedAgain() throws Exception {
        link("contacts", "GOOD");
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void oneOfSeveralFoldersMustBeNamed() throws Exception {
        link("one", "GOOD");
        link("two", "GOOD");
        assertThat(run("status")).isEqualTo(Exit.USAGE);
        assertThat(run("status", path("two"))).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void twoAtWorkOnOneFolderIsRefused() throws Exception {
        link("contacts", "GOOD");
        Path database = database("contacts");
        try (var held = StateFolder.lock(database).orElseThrow().acquiredBy()) {
            assertThat(held.isOpen()).isTrue();
            assertThat(run("sync")).isEqualTo(Exit.BUSY);
            assertThat(run("status")).isEqualTo(Exit.IN_STEP);
        }
    }

    @Test
    void statusNamesTheFilesThatCanNotBeSynced() throws Exception {
        link("contacts", "GOOD");
        Files.writeString(temporary.resolve("contacts/broken.vcf"), "no card");
        assertThat(run("status")).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(said()).contains("broken.vcf");
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(execute("--help")).isZero();
        assertThat(said()).contains("Exit codes:", "not now", "another cardea-sync");
    }

    @Test
    void passwordIsNoOption() {
        assertThat(execute("link", server.url(), path("contacts"), "--login", "anna", "--password", "x"))
                .isEqualTo(Exit.USAGE);
    }
}
