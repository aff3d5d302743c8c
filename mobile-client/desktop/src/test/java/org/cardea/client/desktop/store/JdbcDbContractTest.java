package org.cardea.client.desktop.store;

import java.nio.file.Path;
import org.cardea.client.ports.Db;
import org.cardea.client.testkit.DbContract;
import org.junit.jupiter.api.io.TempDir;

class JdbcDbContractTest extends DbContract {
    @TempDir
    Path folder;

    @Override
    protected Db open() {
        return JdbcDb.open(folder.resolve("state.sqlite"));
    }
}
