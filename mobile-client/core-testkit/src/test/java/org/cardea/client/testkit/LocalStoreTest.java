package org.cardea.client.testkit;

import org.cardea.client.ports.Db;

class LocalStoreTest extends LocalStoreContract {
    @Override
    protected Db open() {
        return new MemoryDb();
    }
}
