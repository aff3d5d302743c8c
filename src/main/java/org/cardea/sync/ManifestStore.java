package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Vault;

/** What two sides compare in full: uuid and hash of each living card, and their sum. */
@Singleton
class ManifestStore extends SealedEntryStore {
    private static final int HASHES_AT_ONCE = 5_000;

    private final Vault vault;

    ManifestStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    /** A card of a manifest; without hash where its seal is broken. */
    record Listed(CardId card, long seq, ContentHash hash) {}

    /** Uuid and hash of the living cards after a seq, in the order of seq. */
    List<Listed> manifest(Grant grant, Head head, long after, int limit) {
        AccountVault seals = vault.of(grant.account());
        return query(
                "select uuid, seq, key_version, sealed_hash " + AS_OF_HEAD + " and not deleted order by seq limit ?",
                row -> new Listed(card(row), row.getLong("seq"), hash(seals, row)),
                grant.account(),
                grant.book(),
                after,
                head.seq(),
                head.seq(),
                limit);
    }

    /** Counted from the rows as of a head; a card whose seal is broken adds nothing. */
    Digest digest(Grant grant, Head head) {
        Digest digest = Digest.EMPTY;
        long after = 0;
        List<Listed> rows;
        do {
            rows = manifest(grant, head, after, HASHES_AT_ONCE);
            for (Listed row : rows) {
                digest = row.hash() == null ? digest : digest.plus(row.card(), row.hash());
                after = row.seq();
            }
        } while (rows.size() == HASHES_AT_ONCE);
        return digest;
    }
}
