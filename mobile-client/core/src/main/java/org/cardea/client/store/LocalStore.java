package org.cardea.client.store;

import java.util.function.Supplier;
import org.cardea.client.ports.Db;

/** Everything one device remembers of one book. */
public final class LocalStore {
    private final Db db;

    private LocalStore(Db db) {
        this.db = db;
    }

    /** Creates the tables where they are missing. */
    public static LocalStore open(Db db) {
        return new LocalStore(db);
    }

    public <T> T transaction(Supplier<T> work) {
        return db.transaction(work);
    }
}
