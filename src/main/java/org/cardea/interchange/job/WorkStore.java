package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cardea.shared.WorkListStore;

/** The table import_work. */
@Singleton
class WorkStore extends WorkListStore {

    WorkStore(DataSource source) {
        super(source, "import_work", "import_id");
    }
}
