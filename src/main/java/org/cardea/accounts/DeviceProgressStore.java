package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.SqlStore;

/** How far each device has come in each book, and what of it is held; written by the ledger's room. */
@Singleton
public final class DeviceProgressStore extends SqlStore {

    public DeviceProgressStore(DataSource source) {
        super(source);
    }

    /** @param behind how many changes the device has not acknowledged yet */
    record Progress(DeviceId device, BookId book, long acked, long behind, boolean inStep, Instant syncedAt) {}

    List<Progress> of(AccountId account) {
        return query("""
                select p.*, b.seq - p.acked_seq as behind
                from device_progress p join book b on b.account_id = p.account_id and b.book_id = p.book_id
                where p.account_id = ? order by p.device_id, p.book_id
                """, DeviceProgressStore::read, account);
    }

    /** How many deletions of each device wait for the owner's word. */
    Map<DeviceId, Integer> held(AccountId account) {
        Map<DeviceId, Integer> held = new HashMap<>();
        query("""
                select device_id, sum(cardinality(cards)) as cards from held_deletion where account_id = ?
                group by device_id
                """, row -> held.put(device(row), row.getInt("cards")), account);
        return held;
    }

    /** As if the device had never come. */
    void forget(AccountId account, DeviceId device) {
        update("delete from device_progress where account_id = ? and device_id = ?", account, device);
    }

    private static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                device(row),
                new BookId(uuid(row, "book_id")),
                row.getLong("acked_seq"),
                row.getLong("behind"),
                row.getBoolean("in_step"),
                instant(row, "synced_at"));
    }
}
