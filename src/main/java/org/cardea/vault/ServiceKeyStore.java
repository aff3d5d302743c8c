package org.cardea.vault;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.SqlStore;

/** The table service_key: secrets of the service itself, one per purpose, each made once and wrapped by the master key. */
@Singleton
public class ServiceKeyStore extends SqlStore {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;

    public ServiceKeyStore(DataSource source, MasterKey master) {
        super(source);
        this.master = master;
    }

    private record Row(String name, MasterKey.Wrapped key) {}

    /** 32 bytes, the same for ever and for every instance on this database. */
    public byte[] secret(String name) {
        Optional<Row> there = find(name);
        return master.unwrap(there.orElseGet(() -> make(name)).key(), bound(name));
    }

    private Row make(String name) {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        MasterKey.Wrapped wrapped = master.wrap(secret, bound(name));
        update(
                "insert into service_key (name, master_key_id, wrapped) values (?, ?, ?) on conflict do nothing",
                name,
                wrapped.masterKeyId(),
                wrapped.bytes());
        return find(name).orElseThrow();
    }

    private Optional<Row> find(String name) {
        return all().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private List<Row> all() {
        return query(
                "select * from service_key",
                row -> new Row(
                        row.getString("name"),
                        new MasterKey.Wrapped(row.getString("master_key_id"), row.getBytes("wrapped"))));
    }

    AccountKeyStore.Counts count(String masterKeyId) {
        List<Row> all = all();
        return new AccountKeyStore.Counts(
                all.size(), all.size() - others(all, masterKeyId).size());
    }

    /** @return how many were under another master key than that */
    int rewrap(String masterKeyId) {
        List<Row> others = others(all(), masterKeyId);
        for (Row row : others) {
            MasterKey.Wrapped fresh = master.wrap(master.unwrap(row.key(), bound(row.name())), bound(row.name()));
            update(
                    "update service_key set master_key_id = ?, wrapped = ? where name = ?",
                    fresh.masterKeyId(),
                    fresh.bytes(),
                    row.name());
        }
        return others.size();
    }

    private static List<Row> others(List<Row> rows, String masterKeyId) {
        return rows.stream()
                .filter(row -> !row.key().masterKeyId().equals(masterKeyId))
                .toList();
    }

    private static byte[] bound(String name) {
        return ("cardea service key: " + name).getBytes(StandardCharsets.US_ASCII);
    }
}
