package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** Photos as sealed blobs, each once per account, named by the keyed hash of its bytes. */
@Singleton
class PhotoStore extends SqlStore {
    private final Vault vault;

    PhotoStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /**
     * Stores the photos that are not there yet, or not there whole, in the order of their names, so that two packets with the same photos
     * never wait for each other in a circle.
     *
     * @return per list of photos the names in the same order
     */
    List<List<PhotoName>> keep(AccountId account, List<List<byte[]>> photos) {
        AccountVault seals = vault.of(account);
        TreeMap<PhotoName, byte[]> all = new TreeMap<>();
        List<List<PhotoName>> names = photos.stream()
                .map(ofCard -> ofCard.stream()
                        .map(bytes -> {
                            PhotoName name = new PhotoName(seals.keyedHash(bytes));
                            all.put(name, bytes);
                            return name;
                        })
                        .toList())
                .toList();
        all.keySet().removeAll(load(account, all.keySet()).keySet());
        batch("""
                insert into photo (account_id, hash, key_version, sealed) values (?, ?, ?, ?)
                on conflict (account_id, hash) do update set key_version = excluded.key_version, sealed = excluded.sealed
                """, all.entrySet(), photo -> {
            Sealed sealed = seals.seal(place(photo.getKey()), photo.getValue());
            return new Object[] {account, photo.getKey().bytes(), sealed.keyVersion(), sealed.bytes()};
        });
        return names;
    }

    /** Those that can be opened. */
    Map<PhotoName, byte[]> load(AccountId account, Collection<PhotoName> names) {
        Map<PhotoName, byte[]> photos = new HashMap<>();
        if (!names.isEmpty()) {
            AccountVault seals = vault.of(account);
            query(
                    "select hash, key_version, sealed from photo where account_id = ? and hash = any(?)",
                    row -> read(seals, row, photos),
                    account,
                    hashes(names));
        }
        return photos;
    }

    /** As many of them as fit into so many bytes, and can be opened. */
    Map<PhotoName, byte[]> load(AccountId account, Collection<PhotoName> names, int mostBytes) {
        Map<PhotoName, byte[]> photos = new HashMap<>();
        if (!names.isEmpty()) {
            AccountVault seals = vault.of(account);
            query("""
                    select hash, key_version, sealed from (
                      select *, sum(octet_length(sealed)) over (order by hash) as bytes
                      from photo where account_id = ? and hash = any(?)) sized
                    where bytes <= ?
                    """, row -> read(seals, row, photos), account, hashes(names), mostBytes);
        }
        return photos;
    }

    private static PhotoName read(AccountVault seals, ResultSet row, Map<PhotoName, byte[]> photos)
            throws SQLException {
        PhotoName name = new PhotoName(row.getBytes("hash"));
        Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
        opened(seals, name, sealed).ifPresent(bytes -> photos.put(name, bytes));
        return name;
    }

    private static Optional<byte[]> opened(AccountVault seals, PhotoName name, Sealed sealed) {
        try {
            return Optional.of(seals.open(place(name), sealed));
        } catch (SealBroken broken) {
            return Optional.empty();
        }
    }

    static Place place(PhotoName name) {
        return new Place("photo", new UUID(name.hash().getLong(0), name.hash().getLong(8)), 0);
    }

    private static byte[][] hashes(Collection<PhotoName> names) {
        return names.stream().map(PhotoName::bytes).toArray(byte[][]::new);
    }
}
