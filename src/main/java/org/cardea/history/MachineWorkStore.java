package org.cardea.history;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cardea.shared.WorkListStore;

/** The table time_machine_work. */
@Singleton
class MachineWorkStore extends WorkListStore {

    MachineWorkStore(DataSource source) {
        super(source, "time_machine_work", "job_id");
    }
}
