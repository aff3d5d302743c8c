package org.cardea.sync;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;

/** Deleted cards whose last content is still there. Opens no card. */
@Singleton
public class TrashStore extends SqlStore {
    private static final String GONE = """
            select gone.uuid, gone.seq, gone.server_time, gone.device_id, gone.is_group, last.seq as last_seq
            from ledger_entry gone cross join lateral (
              select seq from ledger_entry
              where account_id = ? and book_id = ? and uuid = gone.uuid and superseded_by = gone.seq limit 1) last
            where gone.account_id = ? and gone.book_id = ? and gone.deleted and gone.superseded_by = 0
            """;

    private static final String GONE_OF_CARDS = """
            select gone.uuid, gone.seq, gone.server_time, gone.device_id, gone.is_group, last.seq as last_seq
            from unnest(?) as wanted (card) cross join lateral (
              select * from ledger_entry
              where account_id = ? and book_id = ? and uuid = wanted.card and superseded_by = 0 limit 1) gone
            cross join lateral (
              select seq from ledger_entry
              where account_id = ? and book_id = ? and uuid = gone.uuid and superseded_by = gone.seq limit 1) last
            where gone.deleted
            """;

    TrashStore(DataSource source) {
        super(source);
    }

    /** A card in the trash; its last content was that of the last seq. */
    public record Gone(CardId card, long seq, ServerTime time, long lastSeq, DeviceId device, boolean group) {}

    /** What one device deleted, no two neighbours a minute apart: it still lies in the trash from one seq to the other. */
    public record Batch(DeviceId device, long first, long last, ServerTime time, int count) {}

    /** Newest first. */
    public List<Gone> list(Grant grant, int limit) {
        return query(
                GONE + "order by gone.seq desc limit ?",
                TrashStore::gone,
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book(),
                limit);
    }

    /** Those of the cards that lie in the trash. */
    public List<Gone> of(Grant grant, Collection<CardId> cards) {
        return query(
                GONE_OF_CARDS,
                TrashStore::gone,
                uuids(cards),
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book());
    }

    /** What a device deleted from one seq to another, both included, in their order. */
    public List<Gone> between(Grant grant, DeviceId device, long first, long last, int limit) {
        return query(
                GONE + "and gone.device_id = ? and gone.seq >= ? and gone.seq <= ? order by gone.seq limit ?",
                TrashStore::gone,
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book(),
                device,
                first,
                last,
                limit);
    }

    /** Newest first. */
    public List<Batch> batches(Grant grant, int limit) {
        return query(
                """
                select device_id, min(seq) as first_seq, max(seq) as last_seq, max(server_time) as server_time,
                       count(*) as cards
                from (
                  select *, sum(begins) over (partition by device_id order by seq) as number from (
                    select device_id, seq, server_time,
                           case when server_time - lag(server_time) over (partition by device_id order by seq)
                                     < interval '1 minute' then 0 else 1 end as begins
                    from (""" + GONE + """
                    ) gone) marked) numbered
                group by device_id, number order by max(seq) desc limit ?
                """,
                row -> new Batch(
                        device(row),
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        time(row, "server_time"),
                        row.getInt("cards")),
                grant.account(),
                grant.book(),
                grant.account(),
                grant.book(),
                limit);
    }

    private static Gone gone(ResultSet row) throws SQLException {
        return new Gone(
                card(row),
                row.getLong("seq"),
                time(row, "server_time"),
                row.getLong("last_seq"),
                device(row),
                row.getBoolean("is_group"));
    }
}
