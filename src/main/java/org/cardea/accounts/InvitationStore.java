package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.SqlStore;

/** The table invitation: what lets one stranger open an account. */
@Singleton
public final class InvitationStore extends SqlStore {

    public InvitationStore(DataSource source) {
        super(source);
    }

    void add(Code code, Role role, Instant expiresAt) {
        update(
                "insert into invitation (code_hash, role, expires_at) values (?, ?, ?)",
                code.hash(),
                role.toString(),
                expiresAt);
    }

    /** Takes it away and tells its role; of two who come at once, one finds it. */
    Optional<Role> take(Code code, Instant now) {
        return first(
                "delete from invitation where code_hash = ? and expires_at > ? returning role",
                row -> Role.of(row.getString("role")),
                code.hash(),
                now);
    }

    void removeOf(Role role) {
        update("delete from invitation where role = ?", role.toString());
    }

    void removeExpired(Instant now) {
        update("delete from invitation where expires_at <= ?", now);
    }
}
