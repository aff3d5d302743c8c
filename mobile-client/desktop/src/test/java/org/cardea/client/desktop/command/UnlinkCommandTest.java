package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cardea.client.desktop.store.StateFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnlinkCommandTest extends CommandLineTest {
    private Path card;

    @BeforeEach
    void linked() throws Exception {
        link("contacts", "GOOD");
        card = Files.writeString(temporary.resolve("contacts/anna.vcf"), "not even a card");
    }

    @Test
    void deviceIsRevokedAndForgottenAndTheFilesStay() throws Exception {
        server.answers("logout", "{}");
        assertThat(run("unlink")).isEqualTo(Exit.IN_STEP);
        assertThat(server.posted).containsExactly("/api/v1/logout");
        assertThat(card).hasContent("not even a card");
        assertThat(temporary.resolve("contacts/.cardea-sync")).doesNotExist();
        try (Stream<Path> left = Files.list(temporary.resolve("state"))) {
            assertThat(left).isEmpty();
        }
        assertThat(run("status")).isEqualTo(Exit.NOT_LINKED);
    }

    @Test
    void folderCanBeLinkedToAnotherAccountAfterwards() {
        server.answers("logout", "{}");
        run("unlink", path("contacts"));
        assertThat(link("contacts", "OTHER")).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void deviceThatWasRevokedElsewhereIsForgottenToo() {
        server.refuses("logout", 401);
        assertThat(run("unlink")).isEqualTo(Exit.IN_STEP);
        assertThat(run("status")).isEqualTo(Exit.NOT_LINKED);
    }

    @Test
    void withoutTheServerTheLinkStays() {
        server.close();
        assertThat(run("unlink")).isEqualTo(Exit.TRY_LATER);
        assertThat(run("status", path("contacts"))).isEqualTo(Exit.OPEN_QUESTIONS);
    }

    @Test
    void linkAtWorkIsNotTakenAway() throws Exception {
        try (var held = StateFolder.lock(database("contacts")).orElseThrow().acquiredBy()) {
            assertThat(held.isOpen()).isTrue();
            assertThat(run("unlink")).isEqualTo(Exit.BUSY);
        }
        assertThat(server.posted).isEmpty();
    }
}
