package org.cardea.duplicates;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** The table duplicate_dismissal. */
@Singleton
class DismissalStore extends SqlStore {
    private static final int MOST = 50_000;

    DismissalStore(DataSource source) {
        super(source);
    }

    record Dismissed(Pair pair, ServerTime at) {}

    void add(Grant grant, Pair pair, ServerTime now) {
        update("""
                insert into duplicate_dismissal (account_id, book_id, first_card, second_card, dismissed_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, grant.account(), grant.book(), pair.first(), pair.second(), now);
    }

    boolean isFull(Grant grant) {
        return first(
                        "select count(*) from duplicate_dismissal where account_id = ? and book_id = ?",
                        row -> row.getInt(1) >= MOST,
                        grant.account(),
                        grant.book())
                .orElseThrow();
    }

    /** Whether there was such a word. */
    boolean remove(Grant grant, Pair pair) {
        return update("""
                        delete from duplicate_dismissal
                        where account_id = ? and book_id = ? and first_card = ? and second_card = ?
                        """, grant.account(), grant.book(), pair.first(), pair.second()) == 1;
    }

    Set<Pair> all(Grant grant) {
        return new HashSet<>(query(
                "select first_card, second_card from duplicate_dismissal where account_id = ? and book_id = ?",
                row -> new Pair(new CardId(uuid(row, "first_card")), new CardId(uuid(row, "second_card"))),
                grant.account(),
                grant.book()));
    }

    /** Newest first. */
    List<Dismissed> newest(Grant grant, int limit) {
        return query(
                """
                select first_card, second_card, dismissed_at from duplicate_dismissal
                where account_id = ? and book_id = ? order by dismissed_at desc limit ?
                """,
                row -> new Dismissed(
                        new Pair(new CardId(uuid(row, "first_card")), new CardId(uuid(row, "second_card"))),
                        time(row, "dismissed_at")),
                grant.account(),
                grant.book(),
                limit);
    }
}
