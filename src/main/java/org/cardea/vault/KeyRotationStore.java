package org.cardea.vault;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table key_rotation: whose rows are being sealed again, and since when. */
@Singleton
public final class KeyRotationStore extends SqlStore {

    public KeyRotationStore(DataSource source) {
        super(source);
    }

    /** False where one is under way already. */
    boolean begin(AccountId account) {
        return update("insert into key_rotation (account_id, since) values (?, now()) on conflict do nothing", account)
                == 1;
    }

    void end(AccountId account) {
        update("delete from key_rotation where account_id = ?", account);
    }

    Map<AccountId, Instant> underWay() {
        Map<AccountId, Instant> underWay = new LinkedHashMap<>();
        query(
                "select account_id, since from key_rotation",
                row -> underWay.put(new AccountId(uuid(row, "account_id")), instant(row, "since")));
        return underWay;
    }
}
