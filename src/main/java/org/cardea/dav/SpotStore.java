package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** A book, a name in it and the cards that may have it, in one statement: a client that writes asks for all of them. */
@Singleton
class SpotStore extends SqlStore {
    /** Without arrays, so that PostgreSQL need not plan it anew for each client. */
    private static final String SPOT = """
            select book.epoch, held.*, standing.seq, not standing.deleted as lives
            from book
            left join lateral (
              select uuid, true as named, key_version, sealed_name from dav_name
              where account_id = ? and book_id = ? and name_hash in (%s)
              union all
              select wanted.uuid, false, name.key_version, name.sealed_name
              from (values (?::uuid), (?::uuid)) as wanted (uuid)
              left join lateral (
                select * from dav_name
                where account_id = ? and book_id = ? and uuid = wanted.uuid limit 1) name on true
              where wanted.uuid is not null) held on true
            left join lateral (
              select seq, deleted from ledger_entry
              where account_id = ? and book_id = ? and uuid = held.uuid and superseded_by = 0 limit 1) standing on true
            where book.account_id = ? and book.book_id = ? and book.deleted_at is null
            """;

    /** That are named after the cards. */
    private static final int TABLES = 3;

    private final Vault vault;

    SpotStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    private record Row(long epoch, Optional<Spot.Known> known) {}

    /**
     * Empty where the book is not there.
     *
     * @param byItself the card whose name it is where it was given none
     * @param wanted the card that is to have the name
     */
    Optional<Spot> look(Grant grant, String href, String name, Optional<CardId> byItself, Optional<CardId> wanted) {
        AccountVault seals = vault.of(grant.account());
        List<byte[]> hashes = seals.keyedHashes(name.getBytes(UTF_8));
        List<Object> arguments = new ArrayList<>(List.of(grant.account(), grant.book()));
        arguments.addAll(hashes);
        arguments.add(byItself.orElse(null));
        arguments.add(wanted.filter(card -> !byItself.equals(wanted)).orElse(null));
        for (int i = 0; i < TABLES; i++) {
            arguments.add(grant.account());
            arguments.add(grant.book());
        }
        List<Row> rows = query(
                SPOT.formatted(String.join(", ", Collections.nCopies(hashes.size(), "?"))),
                row -> row(grant, seals, row),
                arguments.toArray());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Spot.Known> known = new ArrayList<>();
        rows.forEach(row -> row.known().ifPresent(known::add));
        return Optional.of(new Spot(rows.getFirst().epoch(), href, name, known, GroupView.STORED));
    }

    private static Row row(Grant grant, AccountVault seals, ResultSet row) throws SQLException {
        long epoch = row.getLong("epoch");
        if (row.getObject("uuid") == null) {
            return new Row(epoch, Optional.empty());
        }
        CardId card = card(row);
        return new Row(
                epoch,
                Optional.of(new Spot.Known(
                        card,
                        row.getBoolean("named"),
                        called(grant, seals, card, row),
                        row.getLong("seq"),
                        row.getBoolean("lives"))));
    }

    private static Optional<Supplier<String>> called(Grant grant, AccountVault seals, CardId card, ResultSet row)
            throws SQLException {
        byte[] bytes = row.getBytes("sealed_name");
        if (bytes == null) {
            return Optional.empty();
        }
        Sealed sealed = new Sealed(row.getInt("key_version"), bytes);
        return Optional.of(() -> new String(seals.open(DavNameStore.place(grant.book(), card), sealed), UTF_8));
    }
}
