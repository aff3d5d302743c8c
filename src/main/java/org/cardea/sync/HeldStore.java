package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;

/** Deletions under the guard. */
@Singleton
public class HeldStore extends SqlStore {

    HeldStore(DataSource source) {
        super(source);
    }

    void add(Grant grant, Held held) {
        update(
                """
                insert into held_deletion (account_id, book_id, held_id, device_id, held_at, cards, bases)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                grant.account(),
                grant.book(),
                held.id(),
                held.device(),
                held.at(),
                uuids(held.cards()),
                held.bases().toArray(Long[]::new));
    }

    public List<Held> list(Grant grant) {
        return query(
                "select * from held_deletion where account_id = ? and book_id = ? order by held_at",
                HeldStore::held,
                grant.account(),
                grant.book());
    }

    Optional<Held> find(Grant grant, UUID id) {
        return first(
                "select * from held_deletion where account_id = ? and book_id = ? and held_id = ?",
                HeldStore::held,
                grant.account(),
                grant.book(),
                id);
    }

    void remove(Grant grant, UUID id) {
        update(
                "delete from held_deletion where account_id = ? and book_id = ? and held_id = ?",
                grant.account(),
                grant.book(),
                id);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                uuid(row, "held_id"),
                device(row),
                time(row, "held_at"),
                Arrays.stream((UUID[]) row.getArray("cards").getArray())
                        .map(CardId::new)
                        .toList(),
                List.of((Long[]) row.getArray("bases").getArray()));
    }
}
