package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.SqlStore;

/** The table invitation: what lets one stranger open an account. */
@Singleton
public final class InvitationStore extends SqlStore {

    private static final int LISTED = 500;

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

    /** An invitation nobody has used, by the hash of its code, which leads nobody to the code. */
    public record Open(String id, Role role, Instant expiresAt) {}

    /** The one that expires last comes first. */
    public List<Open> open(Instant now) {
        return query(
                """
                select encode(code_hash, 'hex') as id, role, expires_at from invitation where expires_at > ?
                order by expires_at desc, code_hash limit ?
                """,
                row -> new Open(row.getString("id"), Role.of(row.getString("role")), instant(row, "expires_at")),
                now,
                LISTED);
    }

    /** False where there is no such invitation. */
    public boolean withdraw(String id) {
        return update("delete from invitation where code_hash = decode(?, 'hex')", id) == 1;
    }

    void removeOf(Role role) {
        update("delete from invitation where role = ?", role.toString());
    }

    void removeExpired(Instant now) {
        update("delete from invitation where expires_at <= ?", now);
    }
}
