package org.cardea.client.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.cardea.client.ports.DbBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcDbTest {
    @TempDir
    Path folder;

    @Test
    void fileAndItsJournalAreTheOwnersOnly() throws Exception {
        try (var db = JdbcDb.open(folder.resolve("state.sqlite"))) {
            db.exec("create table t (a)");
            try (var files = Files.list(folder)) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void damagedFileIsReported() throws Exception {
        Path file = Files.writeString(folder.resolve("state.sqlite"), "no database at all, but long enough to be one");
        assertThatThrownBy(() -> JdbcDb.open(file)).isInstanceOf(DbBroken.class);
    }

    @Test
    void writerThatDiesWithinATransactionLeavesNothing() {
        Path file = folder.resolve("state.sqlite");
        try (var db = JdbcDb.open(file)) {
            db.exec("create table t (a)");
            assertThatThrownBy(() -> db.transaction(() -> {
                        db.exec("insert into t values (1)");
                        throw new IllegalStateException("dies");
                    }))
                    .hasMessage("dies");
        }
        try (var db = JdbcDb.open(file)) {
            assertThat(db.query("select a from t", row -> row.number(0))).isEmpty();
        }
    }
}
