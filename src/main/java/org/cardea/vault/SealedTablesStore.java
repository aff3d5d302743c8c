package org.cardea.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public record Column(String name, PlaceOf place) {}

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
            String columns =
                    sealed.stream().map(column -> ", " + column.name() + " = ?").collect(Collectors.joining());
            String row = key.stream().map(column -> " and " + column + " = ?").collect(Collectors.joining());
            return "update %s set key_version = ?%s where account_id = ?%s".formatted(name, columns, row);
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
            Optional<Sealed> fresh = seals.reseal(column.place().in(row), old);
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(fresh.get().bytes());
        }
        arguments.add(account);
        for (String column : table.key()) {
            arguments.add(row.getObject(column));
        }
        return Optional.of(arguments.toArray());
    }
}
