package org.cardea.client.desktop.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.cardea.client.desktop.store.JdbcDb;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemEntry;
import org.cardea.client.testkit.SystemBookContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class VcfFolderContractTest extends SystemBookContract {
    @TempDir
    Path folder;

    @TempDir
    Path state;

    private JdbcDb db;

    @Override
    protected SystemBook open() {
        db = JdbcDb.open(state.resolve("state.sqlite"));
        var index = new FolderIndex(db);
        try {
            FolderMark.put(folder, index);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new VcfFolder(folder, index, Clock.systemUTC());
    }

    @Override
    protected void userRenames(SystemEntry entry, String name) {
        Path file = folder.resolve(entry.systemId);
        try {
            Files.writeString(file, Files.readString(file).replaceFirst("FN:.*", "FN:" + name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterEach
    void close() {
        db.close();
    }
}
