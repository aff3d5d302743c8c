package org.cardea.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table account_closing, and with it every table that has an account_id. */
@Singleton
public class ClosingStore extends SqlStore {

    /** {@code account} comes first, and locks out who would add a device meanwhile. */
    private static final String TABLES = """
            select quote_ident(c.table_name) from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'account_id' and c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
            order by c.table_name""";

    public ClosingStore(DataSource source) {
        super(source);
    }

    void begin(AccountId account) {
        update("insert into account_closing (account_id, since) values (?, now()) on conflict do nothing", account);
    }

    List<AccountId> begun() {
        return query("select account_id from account_closing", row -> new AccountId(uuid(row, "account_id")));
    }

    /** Deletes every row of the account, in one transaction; what comes in between is deleted as well. */
    @Transactional
    void sweep(AccountId account) {
        List<String> tables = query(TABLES, row -> row.getString(1));
        int deleted;
        do {
            deleted = tables.stream()
                    .mapToInt(table -> update("delete from " + table + " where account_id = ?", account))
                    .sum();
        } while (deleted > 0);
    }
}
