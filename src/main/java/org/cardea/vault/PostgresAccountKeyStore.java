package org.cardea.vault;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** The table account_key. */
@Singleton
public class PostgresAccountKeyStore extends SqlStore implements AccountKeyStore {

    public PostgresAccountKeyStore(DataSource source) {
        super(source);
    }

    @Override
    public NavigableMap<Integer, MasterKey.Wrapped> keysOf(AccountId account) {
        NavigableMap<Integer, MasterKey.Wrapped> keys = new TreeMap<>();
        query(
                "select key_version, master_key_id, wrapped from account_key where account_id = ?",
                row -> keys.put(row.getInt(1), new MasterKey.Wrapped(row.getString(2), row.getBytes(3))),
                account);
        return keys;
    }

    @Override
    public Counts count(List<AccountId> accounts, String masterKeyId) {
        return first(
                        """
                        select count(*), count(*) filter (where master_key_id = ?) from account_key
                        where account_id = any(?)
                        """,
                        row -> new Counts(row.getLong(1), row.getLong(2)),
                        masterKeyId,
                        accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .orElseThrow();
    }

    /** Each listens on a connection of its own to what the others say. */
    @Override
    public int instances() {
        return first(
                        "select count(*) from pg_stat_activity where datname = current_database() and query = 'listen cardea'",
                        row -> row.getInt(1))
                .orElseThrow();
    }

    @Override
    public void add(AccountId account, int version, MasterKey.Wrapped wrapped) {
        update("""
                insert into account_key (account_id, key_version, master_key_id, wrapped, created_at)
                values (?, ?, ?, ?, now())
                """, account, version, wrapped.masterKeyId(), wrapped.bytes());
    }

    @Override
    public void rewrap(AccountId account, int version, MasterKey.Wrapped wrapped) {
        update(
                "update account_key set master_key_id = ?, wrapped = ? where account_id = ? and key_version = ?",
                wrapped.masterKeyId(),
                wrapped.bytes(),
                account,
                version);
    }

    @Override
    public void retireBelow(AccountId account, int version) {
        update("delete from account_key where account_id = ? and key_version < ?", account, version);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void destroy(AccountId account) {
        update("delete from account_key where account_id = ?", account);
    }
}
