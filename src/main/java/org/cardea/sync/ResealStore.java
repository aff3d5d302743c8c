package org.cardea.sync;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.vault.SealedTablesStore;

/** What of books, ledgers, photos and receipts a rotation of the account's key seals again. */
@Singleton
class ResealStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(
            new Table(
                    "book",
                    List.of("book_id"),
                    List.of(
                            new Column("sealed_name", row -> BookStore.namePlace(uuid(row, "book_id"))),
                            new Column("sealed_digest", row -> BookStore.digestPlace(uuid(row, "book_id"))))),
            new Table(
                    "ledger_entry",
                    List.of("book_id", "seq"),
                    List.of(
                            new Column("sealed_card", row -> SealedEntryStore.cardPlace(card(row), row.getLong("seq"))),
                            new Column(
                                    "sealed_hash", row -> SealedEntryStore.hashPlace(card(row), row.getLong("seq"))))),
            new Table(
                    "photo",
                    List.of("hash"),
                    List.of(new Column("sealed", row -> PhotoStore.place(new PhotoName(row.getBytes("hash")))))),
            new Table(
                    "receipt",
                    List.of("device_id", "packet_id"),
                    List.of(new Column("sealed", row -> ReceiptStore.place(uuid(row, "packet_id"))))));

    ResealStore(DataSource source) {
        super(source, TABLES);
    }
}
