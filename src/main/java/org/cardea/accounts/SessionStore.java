package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.SqlStore;

/** The rows of the table device that are sessions of browsers. */
@Singleton
public final class SessionStore extends SqlStore {

    private static final String LIVING = "account_id = ? and access = 'cookie' and revoked_at is null";

    public SessionStore(DataSource source) {
        super(source);
    }

    /** The sessions that were not away for too long. */
    List<DeviceId> living(AccountId account, Instant now) {
        return query(
                "select device_id from device where " + LIVING
                        + " and last_seen + make_interval(secs => idle_seconds) > ?",
                SqlStore::device,
                account,
                now);
    }

    /** Ends those that were away for too long, and the longest unseen ones beyond a number; tells which. */
    List<DeviceId> endBeyond(AccountId account, int kept, Instant now) {
        return query(
                "update device set revoked_at = ? where " + LIVING + """
                 and (last_seen + make_interval(secs => idle_seconds) <= ? or device_id not in (
                    select device_id from device where account_id = ? and access = 'cookie' and revoked_at is null
                    order by last_seen desc, device_id limit ?))
                returning device_id""",
                SqlStore::device,
                now,
                account,
                now,
                account,
                kept);
    }

    /** All but the given one; tells which. */
    List<DeviceId> endOthers(AccountId account, DeviceId kept, Instant now) {
        return query(
                "update device set revoked_at = ? where " + LIVING + " and device_id <> ? returning device_id",
                SqlStore::device,
                now,
                account,
                kept);
    }
}
