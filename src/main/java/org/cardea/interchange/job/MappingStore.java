package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;
import org.cardea.shared.StoredJson;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The table import_mapping. */
@Singleton
class MappingStore extends SqlStore {
    private final Vault vault;

    MappingStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    List<SavedMapping> list(AccountId account) {
        AccountVault seals = vault.of(account);
        return query(
                """
                select mapping_id, key_version, sealed from import_mapping where account_id = ? order by saved_at
                """,
                row -> {
                    UUID id = uuid(row, "mapping_id");
                    Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
                    byte[] json = seals.open(ImportSealsStore.mapping(id), sealed);
                    return new SavedMapping(id, StoredJson.read(json, SavedMapping.Columns.class));
                },
                account);
    }

    void save(AccountId account, SavedMapping mapping, ServerTime now) {
        Sealed sealed =
                vault.of(account).seal(ImportSealsStore.mapping(mapping.id()), StoredJson.write(mapping.columns()));
        update("""
                insert into import_mapping (account_id, mapping_id, saved_at, key_version, sealed) values (?, ?, ?, ?, ?)
                on conflict (account_id, mapping_id) do update set key_version = excluded.key_version,
                                                                   sealed = excluded.sealed
                """, account, mapping.id(), now, sealed.keyVersion(), sealed.bytes());
    }

    /** False where there is no such mapping. */
    boolean delete(AccountId account, UUID mapping) {
        return update("delete from import_mapping where account_id = ? and mapping_id = ?", account, mapping) == 1;
    }
}
