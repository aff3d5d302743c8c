package org.cardea.client.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.cardea.client.desktop.store.RunStore.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    private static final Link LINK = new Link(
            URI.create("https://contacts.example"), Path.of("/home/anna/contacts"), "acc", "dev", "DE", "secret");

    @TempDir
    Path temporary;

    @Test
    void stateIsTheOwnersOnly() throws Exception {
        var states = new StateFolder(temporary.resolve("a/b"));
        states.make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("a/b"))))
                .isEqualTo("rwx------");
    }

    @Test
    void eachFolderHasAStateOfItsOwn() throws Exception {
        var states = new StateFolder(temporary);
        assertThat(states.databases()).isEmpty();
        Path one = states.database(Path.of("/home/anna/one"));
        assertThat(one).isNotEqualTo(states.database(Path.of("/home/anna/two")));
        JdbcDb.open(one).close();
        assertThat(states.databases()).containsExactly(one);
    }

    @Test
    void stateIsHeldByOneAtATime() throws Exception {
        Path database = temporary.resolve("state.sqlite");
        var first = StateFolder.lock(database).orElseThrow();
        assertThat(StateFolder.lock(database)).isEmpty();
        first.acquiredBy().close();
        var second = StateFolder.lock(database);
        assertThat(second).isPresent();
        second.orElseThrow().acquiredBy().close();
    }

    @Test
    void linkIsKeptAndReplaced() {
        try (var db = JdbcDb.open(temporary.resolve("state.sqlite"))) {
            var links = new LinkStore(db);
            assertThat(links.find()).isEmpty();
            links.keep(LINK);
            links.keep(new Link(LINK.server(), LINK.folder(), "acc", "dev2", "DE", "other"));
            assertThat(new LinkStore(db).find().orElseThrow().token()).isEqualTo("other");
        }
    }

    @Test
    void linkShowsNoToken() {
        assertThat(LINK.toString()).doesNotContain("secret");
    }

    @Test
    void latestRunsComeFirst() {
        try (var db = JdbcDb.open(temporary.resolve("state.sqlite"))) {
            var runs = new RunStore(db);
            var first = new Run(Instant.parse("2026-01-01T00:00:00Z"), "done: uploaded 3");
            var second = new Run(Instant.parse("2026-01-02T00:00:00Z"), "done: uploaded 1");
            runs.add(first.at(), first.outcome());
            runs.add(second.at(), second.outcome());
            assertThat(runs.latest(5)).isEqualTo(List.of(second, first));
            assertThat(runs.latest(1)).containsExactly(second);
        }
    }

    @Test
    void oldRunsAreForgotten() {
        try (var db = JdbcDb.open(temporary.resolve("state.sqlite"))) {
            var runs = new RunStore(db);
            db.transaction(() -> {
                for (int i = 0; i < 1005; i++) {
                    runs.add(Instant.EPOCH.plusSeconds(i), "done");
                }
                return null;
            });
            assertThat(runs.latest(2000)).hasSize(1000);
        }
    }
}
