package org.cardea.activity;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.StoredJson;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Place;
import org.cardea.vault.SealBroken;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table activity; what a person typed is sealed on its way down. */
@Singleton
class ActivityStore extends SealedTablesStore {
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private final Vault vault;

    ActivityStore(DataSource source, Vault vault) {
        super(
                source,
                List.of(new Table(
                        "activity", List.of("id"), List.of(new Column("sealed", row -> place(uuid(row, "id")))))));
        this.vault = vault;
    }

    void add(Happening happening, Instant at) {
        UUID id = LineId.at(at);
        Optional<Sealed> sealed = seal(happening, id);
        update(
                """
                insert into activity (account_id, id, kind, device_id, book_id, until, count, added, changed, deleted,
                                      groups, key_version, sealed)
                values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?)
                """,
                happening.account(),
                id,
                happening.kind().toString(),
                happening.device(),
                happening.book(),
                at,
                happening.count(),
                sealed.map(Sealed::keyVersion).orElse(0),
                sealed.map(Sealed::bytes).orElse(null));
    }

    /** Newest first. */
    List<Line> list(AccountId account, Optional<UUID> before, int limit) {
        AccountVault seals = vault.of(account);
        return query(
                "select * from activity where account_id = ? and id < ? order by id desc limit ?",
                row -> line(row, seals),
                account,
                before.orElse(LAST),
                limit);
    }

    /** How many contacts each device has changed since a moment, and when it last did. */
    List<Upload> uploads(AccountId account, Instant since) {
        return query(
                """
                select device_id, sum(count) as contacts, max(until) as until from activity
                where account_id = ? and id >= ? and kind = 'contacts-changed' group by device_id
                """,
                row -> new Upload(device(row), row.getLong("contacts"), instant(row, "until")),
                account,
                LineId.before(since));
    }

    /** Adds to what is told already of the same hour, device and book, or begins to tell of it. */
    void add(AccountId account, BookId book, Tally tally) {
        Optional<UUID> line = first(
                """
                select id from activity where account_id = ? and id >= ? and id < ? and kind = 'contacts-changed'
                  and book_id = ? and device_id = ? order by id limit 1
                """,
                row -> uuid(row, "id"),
                account,
                LineId.before(tally.hour()),
                LineId.before(tally.nextHour()),
                book,
                tally.device());
        line.ifPresentOrElse(id -> extend(account, id, tally), () -> begin(account, book, tally));
    }

    private void extend(AccountId account, UUID id, Tally tally) {
        update(
                """
                update activity set until = greatest(until, ?), count = count + ?, added = added + ?,
                                    changed = changed + ?, deleted = deleted + ?, groups = groups + ?
                where account_id = ? and id = ?
                """,
                tally.until(),
                tally.contacts(),
                tally.added(),
                tally.changed(),
                tally.deleted(),
                tally.groups(),
                account,
                id);
    }

    private void begin(AccountId account, BookId book, Tally tally) {
        update(
                """
                insert into activity (account_id, id, kind, device_id, book_id, until, count, added, changed, deleted,
                                      groups, key_version)
                values (?, ?, 'contacts-changed', ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                account,
                LineId.at(tally.from()),
                tally.device(),
                book,
                tally.until(),
                tally.contacts(),
                tally.added(),
                tally.changed(),
                tally.deleted(),
                tally.groups());
    }

    void forget(AccountId account, Instant before) {
        update("delete from activity where account_id = ? and id < ?", account, LineId.before(before));
    }

    private Optional<Sealed> seal(Happening happening, UUID id) {
        return happening.details().isEmpty()
                ? Optional.empty()
                : Optional.of(vault.of(happening.account()).seal(place(id), StoredJson.write(happening.details())));
    }

    private static Line line(ResultSet row, AccountVault seals) throws SQLException {
        UUID id = uuid(row, "id");
        Kind kind = Kind.of(row.getString("kind"));
        return new Line(
                id,
                LineId.moment(id),
                instant(row, "until"),
                kind,
                Optional.ofNullable(uuid(row, "device_id")).map(DeviceId::new).orElse(null),
                Optional.ofNullable(uuid(row, "book_id")).map(BookId::new).orElse(null),
                row.getInt("count"),
                kind == Kind.CONTACTS_CHANGED ? numbers(row) : details(row, id, seals));
    }

    private static Map<String, Object> numbers(ResultSet row) throws SQLException {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String name : List.of("added", "changed", "deleted", "groups")) {
            numbers.put(name, row.getInt(name));
        }
        return numbers;
    }

    /** A broken seal raises its alarm; that something happened is still told. */
    private static Map<String, Object> details(ResultSet row, UUID id, AccountVault seals) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        if (sealed == null) {
            return Map.of();
        }
        try {
            return StoredJson.read(seals.open(place(id), new Sealed(row.getInt("key_version"), sealed)), DETAILS);
        } catch (SealBroken broken) {
            return Map.of();
        }
    }

    private static Place place(UUID id) {
        return new Place("activity", id, 0);
    }
}
