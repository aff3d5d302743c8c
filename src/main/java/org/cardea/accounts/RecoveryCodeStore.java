package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table recovery_code. */
@Singleton
public final class RecoveryCodeStore extends SqlStore {

    public RecoveryCodeStore(DataSource source) {
        super(source);
    }

    /** In place of all former ones. */
    void set(AccountId account, List<Code> codes) {
        update("delete from recovery_code where account_id = ?", account);
        batch("insert into recovery_code (account_id, code_hash) values (?, ?)", codes, code ->
                new Object[] {account, code.hash()});
    }

    /** False where it is none, or no longer; of two who come at once, one spends it. */
    boolean spend(AccountId account, Code code) {
        return update("delete from recovery_code where account_id = ? and code_hash = ?", account, code.hash()) == 1;
    }

    int left(AccountId account) {
        return first("select count(*) from recovery_code where account_id = ?", row -> row.getInt(1), account)
                .orElseThrow();
    }
}
