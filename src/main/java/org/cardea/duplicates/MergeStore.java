package org.cardea.duplicates;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.duplicates.Merging.Was;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** The table card_merge. Nothing in it was typed by a person: what the cards were is in the ledger. */
@Singleton
class MergeStore extends SqlStore {
    private static final int LISTED = 200;

    MergeStore(DataSource source) {
        super(source);
    }

    void add(Grant grant, Merging merge) {
        List<Was> all = new ArrayList<>(List.of(merge.into()));
        all.addAll(merge.from());
        all.addAll(merge.groups());
        update(
                """
                insert into card_merge (account_id, book_id, merge_id, device_id, merged_at, gone, cards, seqs)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                grant.account(),
                grant.book(),
                merge.id(),
                merge.device(),
                merge.at(),
                merge.from().size(),
                uuids(all.stream().map(Was::card).toList()),
                all.stream().map(Was::seq).toArray(Long[]::new));
    }

    /** Newest first. */
    List<Merging> list(Grant grant) {
        return query(
                "select * from card_merge where account_id = ? and book_id = ? order by merged_at desc limit ?",
                MergeStore::merge,
                grant.account(),
                grant.book(),
                LISTED);
    }

    Optional<Merging> find(Grant grant, UUID id) {
        return first(
                "select * from card_merge where account_id = ? and book_id = ? and merge_id = ?",
                MergeStore::merge,
                grant.account(),
                grant.book(),
                id);
    }

    void undone(Grant grant, UUID id, ServerTime now) {
        update(
                "update card_merge set undone_at = ? where account_id = ? and book_id = ? and merge_id = ?",
                now,
                grant.account(),
                grant.book(),
                id);
    }

    void remove(Grant grant, UUID id) {
        update(
                "delete from card_merge where account_id = ? and book_id = ? and merge_id = ?",
                grant.account(),
                grant.book(),
                id);
    }

    void forget(Grant grant, ServerTime before) {
        update(
                "delete from card_merge where account_id = ? and book_id = ? and merged_at < ?",
                grant.account(),
                grant.book(),
                before);
    }

    private static Merging merge(ResultSet row) throws SQLException {
        UUID[] cards = (UUID[]) row.getArray("cards").getArray();
        Long[] seqs = (Long[]) row.getArray("seqs").getArray();
        List<Was> all = new ArrayList<>();
        for (int i = 0; i < cards.length; i++) {
            all.add(new Was(new CardId(cards[i]), seqs[i]));
        }
        int groups = 1 + row.getInt("gone");
        return new Merging(
                uuid(row, "merge_id"),
                device(row),
                time(row, "merged_at"),
                row.getObject("undone_at") == null ? null : time(row, "undone_at"),
                all.getFirst(),
                all.subList(1, groups),
                all.subList(groups, all.size()));
    }
}
