package org.cardea.sync;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** How far each device has come, by its own word and digest. */
@Singleton
class ProgressStore extends SqlStore {

    ProgressStore(DataSource source) {
        super(source);
    }

    void record(Grant grant, long acked, boolean inStep, int failed, ServerTime at) {
        update("""
                insert into device_progress (account_id, device_id, book_id, acked_seq, in_step, failed, synced_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, device_id, book_id)
                do update set acked_seq = excluded.acked_seq, in_step = excluded.in_step, failed = excluded.failed,
                              synced_at = excluded.synced_at
                """, grant.account(), grant.device(), grant.book(), acked, inStep, failed, at);
    }
}
