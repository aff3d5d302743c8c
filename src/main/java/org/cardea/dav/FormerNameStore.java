package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Write;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table dav_former_name: what cards were called before, by the seq with which they were called otherwise. */
@Singleton
class FormerNameStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(new Table(
            "dav_former_name",
            List.of("book_id", "seq"),
            List.of(new Column("sealed_name", row -> place(card(row), row.getLong("seq"))))));

    private final Vault vault;

    FormerNameStore(DataSource source, Vault vault) {
        super(source, TABLES);
        this.vault = vault;
    }

    /** To be written with the name the card has now. */
    Write adding(Grant grant, CardId card, long seq, String name) {
        Sealed sealed = vault.of(grant.account()).seal(place(card, seq), name.getBytes(UTF_8));
        return new Write("""
                insert into dav_former_name (account_id, book_id, seq, uuid, key_version, sealed_name)
                values (?, ?, ?, ?, ?, ?)
                """, grant.account(), grant.book(), seq, card, sealed.keyVersion(), sealed.bytes());
    }

    /** Names that were given up after one seq and up to another. */
    NavigableMap<Long, String> between(Grant grant, long after, long upTo) {
        AccountVault seals = vault.of(grant.account());
        NavigableMap<Long, String> names = new TreeMap<>();
        query(
                "select * from dav_former_name where account_id = ? and book_id = ? and seq > ? and seq <= ?",
                row -> {
                    long seq = row.getLong("seq");
                    Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed_name"));
                    return names.put(seq, new String(seals.open(place(card(row), seq), sealed), UTF_8));
                },
                grant.account(),
                grant.book(),
                after,
                upTo);
        return names;
    }

    private static Place place(CardId card, long seq) {
        return new Place("dav_former_name", card.value(), seq);
    }
}
