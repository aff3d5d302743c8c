package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.Resealable;
import org.cardea.vault.Sealed;

/** Seals the rows of books, ledgers, photos and receipts again when the account's key is rotated. */
@Singleton
class ResealStore extends SqlStore implements Resealable {

    private interface PlaceOf {
        Place in(ResultSet row) throws SQLException;
    }

    private record Column(String name, PlaceOf place) {}

    /** @param key what names a row beside the account */
    private record Table(String name, List<String> key, List<Column> sealed) {

        /** Rows that await the rotation; a tombstone has nothing sealed. */
        String waiting() {
            return " from %s where account_id = ? and key_version < ? and %s is not null"
                    .formatted(name, sealed.getFirst().name());
        }

        String update() {
            return "update %s set key_version = ?%s where account_id = ?%s"
                    .formatted(
                            name,
                            String.join(
                                    "",
                                    sealed.stream()
                                            .map(column -> ", " + column.name() + " = ?")
                                            .toList()),
                            String.join(
                                    "",
                                    key.stream()
                                            .map(column -> " and " + column + " = ?")
                                            .toList()));
        }
    }

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
                            new Column("sealed_card", row -> EntryStore.cardPlace(card(row), row.getLong("seq"))),
                            new Column("sealed_hash", row -> EntryStore.hashPlace(card(row), row.getLong("seq"))))),
            new Table(
                    "photo",
                    List.of("hash"),
                    List.of(new Column("sealed", row -> PhotoStore.place(new PhotoName(row.getBytes("hash")))))),
            new Table(
                    "receipt",
                    List.of("device_id", "packet_id"),
                    List.of(new Column("sealed", row -> ReceiptStore.place(uuid(row, "packet_id"))))));

    ResealStore(DataSource source) {
        super(source);
    }

    @Override
    public int reseal(AccountId account, AccountVault seals, int limit) {
        return TABLES.stream()
                .mapToInt(table -> reseal(table, account, seals, limit))
                .sum();
    }

    @Override
    public long left(AccountId account, int keyVersion) {
        return TABLES.stream()
                .map(table -> query("select count(*)" + table.waiting(), row -> row.getLong(1), account, keyVersion))
                .mapToLong(List::getFirst)
                .sum();
    }

    private int reseal(Table table, AccountId account, AccountVault seals, int limit) {
        List<Object[]> updates = query(
                        "select *" + table.waiting() + " limit ? for update",
                        row -> update(table, row, account, seals),
                        account,
                        seals.keyVersion(),
                        limit)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        batch(table.update(), updates, arguments -> arguments);
        return updates.size();
    }

    /** What {@link Table#update} takes; empty where a seal of the row is broken. */
    private static Optional<Object[]> update(Table table, ResultSet row, AccountId account, AccountVault seals)
            throws SQLException {
        List<Object> arguments = new ArrayList<>();
        arguments.add(seals.keyVersion());
        for (Column column : table.sealed()) {
            Sealed old = new Sealed(row.getInt("key_version"), row.getBytes(column.name()));
            arguments.add(
                    seals.reseal(column.place().in(row), old).map(Sealed::bytes).orElse(null));
        }
        boolean whole = arguments.stream().allMatch(Objects::nonNull);
        arguments.add(account);
        for (String column : table.key()) {
            arguments.add(row.getObject(column));
        }
        return whole ? Optional.of(arguments.toArray()) : Optional.empty();
    }
}
