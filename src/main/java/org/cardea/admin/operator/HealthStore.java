package org.cardea.admin.operator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** How the database and the devices of some accounts do. */
@Singleton
class HealthStore extends SqlStore {

    HealthStore(DataSource source) {
        super(source);
    }

    /** The database the service uses. */
    record Database(long bytes, int connections, String version) {}

    Database database() {
        return first(
                        """
                        select pg_database_size(current_database()) as bytes,
                          (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                          current_setting('server_version') as version
                        """,
                        row -> new Database(row.getLong("bytes"), row.getInt("connections"), row.getString("version")))
                .orElseThrow();
    }

    /** Devices by how they do, as {@code GET /devices} tells it, and the browsers that are signed in. */
    record Devices(long inStep, long behind, long never, long silent, long sessions) {
        static final Devices NONE = new Devices(0, 0, 0, 0, 0);

        Devices plus(Devices more) {
            return new Devices(
                    inStep + more.inStep,
                    behind + more.behind,
                    never + more.never,
                    silent + more.silent,
                    sessions + more.sessions);
        }
    }

    Devices devices(List<AccountId> accounts, Instant silentBefore, Instant now) {
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return first(
                        """
                        select count(*) filter (where app and not synced) as never,
                          count(*) filter (where app and synced and last_seen < ?) as silent,
                          count(*) filter (where app and synced and last_seen >= ? and level) as in_step,
                          count(*) filter (where app and synced and last_seen >= ? and not level) as behind,
                          count(*) filter (where browser) as sessions
                        from (
                          select d.last_seen, d.access = 'bearer' as app, count(b.book_id) > 0 as synced,
                            bool_and(p.in_step and p.acked_seq >= b.seq) as level,
                            d.access = 'cookie' and (d.idle_seconds is null
                              or d.last_seen + make_interval(secs => d.idle_seconds) > ?) as browser
                          from device d
                          left join device_progress p on p.account_id = d.account_id and p.device_id = d.device_id
                          left join book b on b.account_id = p.account_id and b.book_id = p.book_id
                          where d.account_id = any(?) and d.revoked_at is null
                          group by d.account_id, d.device_id) each
                        """,
                        row -> new Devices(
                                row.getLong("in_step"),
                                row.getLong("behind"),
                                row.getLong("never"),
                                row.getLong("silent"),
                                row.getLong("sessions")),
                        silentBefore,
                        silentBefore,
                        silentBefore,
                        now,
                        ids)
                .orElseThrow();
    }
}
