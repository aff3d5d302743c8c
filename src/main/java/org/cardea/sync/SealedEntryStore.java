package org.cardea.sync;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;

/** Which of the ledger's rows count, and how a row's seals are opened. */
abstract class SealedEntryStore extends SqlStore {
    static final String AS_OF_HEAD = """
            from ledger_entry
            where account_id = ? and book_id = ? and seq > ? and seq <= ?
              and (superseded_by = 0 or superseded_by > ?)
            """;

    /**
     * One look into the index per card. Asked for all cards at once, the planner, which may know nothing of this book
     * yet, would rather read the whole book.
     */
    static final String STANDING = """
            from unnest(?) as wanted (card) cross join lateral (
              select * from ledger_entry
              where account_id = ? and book_id = ? and uuid = wanted.card and superseded_by = 0 limit 1) standing
            """;

    SealedEntryStore(DataSource source) {
        super(source);
    }

    static Entry entry(AccountVault seals, ResultSet row) throws SQLException {
        boolean deleted = row.getBoolean("deleted");
        Array names = deleted ? null : row.getArray("photos");
        return new Entry(
                card(row),
                row.getLong("seq"),
                time(row, "server_time"),
                device(row),
                deleted,
                hash(seals, row),
                card(seals, row),
                PhotoName.list(names == null ? null : (byte[][]) names.getArray()));
    }

    /** To be opened later, by any thread. */
    static Supplier<Entry> said(AccountVault seals, ResultSet row) throws SQLException {
        CardId card = card(row);
        long seq = row.getLong("seq");
        ServerTime time = time(row, "server_time");
        DeviceId device = device(row);
        boolean deleted = row.getBoolean("deleted");
        Sealed sealed = sealed(row, "sealed_card");
        return () ->
                new Entry(card, seq, time, device, deleted, null, open(seals, cardPlace(card, seq), sealed), List.of());
    }

    static Place cardPlace(CardId card, long seq) {
        return new Place("ledger_entry", card.value(), seq);
    }

    static Place hashPlace(CardId card, long seq) {
        return new Place("ledger_entry.hash", card.value(), seq);
    }

    /** Null for a deleted card and for a broken seal. */
    static ContentHash hash(AccountVault seals, ResultSet row) throws SQLException {
        byte[] hash = open(seals, hashPlace(card(row), row.getLong("seq")), row, "sealed_hash");
        return hash == null ? null : new ContentHash(hash);
    }

    /** Null for a deleted card and for a broken seal. */
    static byte[] card(AccountVault seals, ResultSet row) throws SQLException {
        return open(seals, cardPlace(card(row), row.getLong("seq")), row, "sealed_card");
    }

    private static byte[] open(AccountVault seals, Place place, ResultSet row, String column) throws SQLException {
        return open(seals, place, sealed(row, column));
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(row.getInt("key_version"), bytes);
    }

    private static byte[] open(AccountVault seals, Place place, Sealed sealed) {
        try {
            return sealed == null ? null : seals.open(place, sealed);
        } catch (SealBroken broken) {
            return null;
        }
    }
}
