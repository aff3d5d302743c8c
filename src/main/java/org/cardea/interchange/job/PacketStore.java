package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;
import org.cardea.shared.StoredJson;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The table import_packet: which rows of the ledger are an import's, and which rows of its file the ledger did not take. */
@Singleton
class PacketStore extends SqlStore {
    private final Vault vault;

    PacketStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /** Seqs, the last one included; empty where {@code to} is below {@code from}. */
    record Range(int number, long from, long to) {
        boolean isEmpty() {
            return to < from;
        }
    }

    /** @param refusals are kept with the first of the ranges */
    void add(AccountId account, UUID id, List<Range> ranges, List<Outcome.Refusal> refusals) {
        AccountVault seals = vault.of(account);
        batch("""
                insert into import_packet (account_id, import_id, number, from_seq, to_seq, key_version, sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """, ranges, range -> {
            Object said = range.equals(ranges.getFirst()) ? refusals : List.of();
            Sealed sealed = seals.seal(ImportSealsStore.packet(id, range.number()), StoredJson.write(said));
            return new Object[] {
                account, id, range.number(), range.from(), range.to(), sealed.keyVersion(), sealed.bytes()
            };
        });
    }

    List<Range> ranges(AccountId account, UUID id) {
        return query(
                """
                select number, from_seq, to_seq from import_packet where account_id = ? and import_id = ? order by number
                """,
                row -> new Range(row.getInt("number"), row.getLong("from_seq"), row.getLong("to_seq")),
                account,
                id);
    }

    List<Outcome.Refusal> refusals(AccountId account, UUID id) {
        AccountVault seals = vault.of(account);
        return query(
                        """
                        select number, key_version, sealed from import_packet
                        where account_id = ? and import_id = ? order by number
                        """,
                        row -> seals.open(
                                ImportSealsStore.packet(id, row.getInt("number")),
                                new Sealed(row.getInt("key_version"), row.getBytes("sealed"))),
                        account,
                        id)
                .stream()
                .flatMap(json -> Arrays.stream(StoredJson.read(json, Outcome.Refusal[].class)))
                .toList();
    }
}
