package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table link_code: what lets one more device join an account, shown on one that has. */
@Singleton
public final class LinkCodeStore extends SqlStore {

    public LinkCodeStore(DataSource source) {
        super(source);
    }

    void add(Code code, AccountId account, Instant expiresAt) {
        update(
                "insert into link_code (code_hash, account_id, expires_at) values (?, ?, ?)",
                code.hash(),
                account,
                expiresAt);
    }

    /** Takes it away and tells its account; of two who come at once, one finds it. */
    Optional<AccountId> take(Code code, Instant now) {
        return first(
                "delete from link_code where code_hash = ? and expires_at > ? returning account_id",
                row -> new AccountId(uuid(row, "account_id")),
                code.hash(),
                now);
    }

    void removeExpired(Instant now) {
        update("delete from link_code where expires_at <= ?", now);
    }
}
