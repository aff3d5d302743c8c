package org.cardea.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** Seals the rows of the tables it is told of again when the account's key is rotated. */
public abstract class SealedTablesStore extends SqlStore implements Resealable {

    /** Where the sealed bytes of a row lie. */
    @FunctionalInterface
    public interface PlaceOf {
        Place in(ResultSet row) throws SQLException;
    }

    /**
     * What the sealed bytes say, or a part of it, as a keyed hash beside them by which the row is found.
     *
     * @param within rows that have these in common have no hash in common
     * @param said what is hashed of what was sealed
     */
    public record Hash(String name, List<String> within, UnaryOperator<byte[]> said) {}

    public record Column(String name, PlaceOf place, Optional<Hash> hash) {
        public Column(String name, PlaceOf place) {
            this(name, place, Optional.empty());
        }

        public Column(String name, PlaceOf place, Hash hash) {
            this(name, place, Optional.of(hash));
        }
    }

    /**
     * @param key what names a row beside the account
     * @param sealed the first of them is null where nothing of the row is sealed
     */
    public record Table(String name, List<String> key, List<Column> sealed) {

        /** Rows that await the rotation; a tombstone has nothing sealed. */
        String waiting() {
            return " from %s where account_id = ? and key_version < ? and %s is not null"
                    .formatted(name, sealed.getFirst().name());
        }

        String update() {
            String columns = Stream.concat(
                            sealed.stream().map(Column::name), hashes().stream().map(Hash::name))
                    .map(column -> ", " + column + " = ?")
                    .collect(Collectors.joining());
            return "update %s set key_version = ?%s where account_id = ?%s".formatted(name, columns, row());
        }

        List<Hash> hashes() {
            return sealed.stream().map(Column::hash).flatMap(Optional::stream).toList();
        }

        /** Of two that came to say the same, since whoever wrote one knew no new key yet, the one that knows it stays. */
        String giveWay(Hash hash) {
            String within = hash.within().stream()
                    .map(column -> " and fresh.%s = %s.%s".formatted(column, name, column))
                    .collect(Collectors.joining());
            return """
                    delete from %s where account_id = ?%s and exists (
                        select from %s fresh where fresh.account_id = ?%s and fresh.%s = ?)
                    """.formatted(name, row(), name, within, hash.name());
        }

        private String row() {
            return key.stream().map(column -> " and " + column + " = ?").collect(Collectors.joining());
        }
    }

    /**
     * A row as the new key has it.
     *
     * @param row the account and what names the row
     */
    private record Fresh(int keyVersion, List<byte[]> sealed, List<byte[]> hashes, List<Object> row) {
        Object[] update() {
            return Stream.of(List.of(keyVersion), sealed, hashes, row)
                    .flatMap(List::stream)
                    .toArray();
        }

        Object[] giveWay(int hash) {
            return Stream.concat(row.stream(), Stream.of(row.getFirst(), hashes.get(hash)))
                    .toArray();
        }
    }

    private final List<Table> tables;

    protected SealedTablesStore(DataSource source, List<Table> tables) {
        super(source);
        this.tables = List.copyOf(tables);
    }

    @Override
    public final int reseal(AccountId account, AccountVault seals, int limit) {
        return tables.stream()
                .mapToInt(table -> reseal(table, account, seals, limit))
                .sum();
    }

    @Override
    public final long left(AccountId account, int keyVersion) {
        return tables.stream()
                .map(table -> query("select count(*)" + table.waiting(), row -> row.getLong(1), account, keyVersion))
                .mapToLong(List::getFirst)
                .sum();
    }

    private int reseal(Table table, AccountId account, AccountVault seals, int limit) {
        List<Fresh> fresh = query(
                        "select *" + table.waiting() + " limit ? for update",
                        row -> fresh(table, row, account, seals),
                        account,
                        seals.keyVersion(),
                        limit)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        List<Hash> hashes = table.hashes();
        for (int i = 0; i < hashes.size(); i++) {
            int hash = i;
            batch(table.giveWay(hashes.get(hash)), fresh, row -> row.giveWay(hash));
        }
        batch(table.update(), fresh, Fresh::update);
        return fresh.size();
    }

    /** Empty where a seal of the row is broken. */
    private static Optional<Fresh> fresh(Table table, ResultSet row, AccountId account, AccountVault seals)
            throws SQLException {
        List<byte[]> sealed = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (Column column : table.sealed()) {
            Place place = column.place().in(row);
            Optional<byte[]> plain =
                    seals.openWhole(place, new Sealed(row.getInt("key_version"), row.getBytes(column.name())));
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            sealed.add(seals.seal(place, plain.get()).bytes());
            column.hash()
                    .ifPresent(hash -> hashes.add(seals.keyedHash(hash.said().apply(plain.get()))));
        }
        return Optional.of(new Fresh(seals.keyVersion(), sealed, hashes, named(table, row, account)));
    }

    private static List<Object> named(Table table, ResultSet row, AccountId account) throws SQLException {
        List<Object> named = new ArrayList<>(List.of(account));
        for (String column : table.key()) {
            named.add(row.getObject(column));
        }
        return named;
    }
}
