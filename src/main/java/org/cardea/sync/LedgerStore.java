package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** Writes the ledger's rows. Called under the book's lock. */
@Singleton
class LedgerStore extends SqlStore {
    private final Vault vault;
    private final PhotoStore photos;

    LedgerStore(DataSource source, Vault vault, PhotoStore photos) {
        super(source);
        this.vault = vault;
        this.photos = photos;
    }

    void post(Grant grant, List<Posting> postings) {
        supersede(grant, postings.stream().filter(p -> p.supersedes() > 0).toList());
        AccountVault seals = vault.of(grant.account());
        List<List<PhotoName>> names = photos.keep(
                grant.account(),
                postings.stream()
                        .map(p -> p.deleted() ? List.<byte[]>of() : p.content().photos())
                        .toList());
        long first = postings.getFirst().seq();
        copy("""
                copy ledger_entry (account_id, book_id, seq, uuid, server_time, device_id, is_group, deleted,
                                   key_version, sealed_hash, sealed_card, photos)
                from stdin (format binary)
                """, postings, posting -> row(grant, seals, posting, names.get((int) (posting.seq() - first))));
    }

    /** One by one: for all at once the planner, which may know nothing of this book yet, would read the whole book. */
    private void supersede(Grant grant, List<Posting> postings) {
        batch(
                "update ledger_entry set superseded_by = ? where account_id = ? and book_id = ? and seq = ?",
                postings,
                posting -> new Object[] {posting.seq(), grant.account(), grant.book(), posting.supersedes()});
    }

    private static Object[] row(Grant grant, AccountVault seals, Posting posting, List<PhotoName> names) {
        Sealed hash = null;
        Sealed card = null;
        if (!posting.deleted()) {
            byte[] bytes = posting.content().card().hash().bytes();
            hash = seals.seal(EntryStore.hashPlace(posting.card(), posting.seq()), bytes);
            card = seals.seal(
                    EntryStore.cardPlace(posting.card(), posting.seq()),
                    posting.content().text());
        }
        return new Object[] {
            grant.account(),
            grant.book(),
            posting.seq(),
            posting.card(),
            posting.time(),
            grant.device(),
            posting.group(),
            posting.deleted(),
            card == null ? 0 : card.keyVersion(),
            hash == null ? null : hash.bytes(),
            card == null ? null : card.bytes(),
            names.isEmpty() ? null : names.stream().map(PhotoName::bytes).toArray(byte[][]::new)
        };
    }
}
