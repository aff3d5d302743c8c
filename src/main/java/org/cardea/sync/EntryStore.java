package org.cardea.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Photos;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Vault;

/**
 * Reads the ledger's rows. A reading as of a head sees the book of that moment, whatever is written meanwhile: a row
 * counts if it is not younger than the head and nothing up to the head has superseded it. So it needs no transaction,
 * and a slow reader holds none open.
 */
@Singleton
public class EntryStore extends SealedEntryStore {
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final int LARGE_BYTES = 64 * 1024;

    private static final String AT = """
            from unnest(?) as wanted (place) cross join lateral (
              select * from ledger_entry
              where account_id = ? and book_id = ? and seq = wanted.place limit 1) entry
            """;

    private final Vault vault;
    private final PhotoStore photos;

    EntryStore(DataSource source, Vault vault, PhotoStore photos) {
        super(source);
        this.vault = vault;
        this.photos = photos;
    }

    /** @param more whether the reading would go on after the last of the entries */
    public record Page(List<Entry> entries, boolean more) {}

    /** Changes after a seq, each card once in its state as of the head, at most about 4 MiB. */
    public Page changes(Grant grant, Head head, long after, int limit) {
        return asOfHead(grant, head, after, limit, "");
    }

    /** The same without tombstones, for whoever begins. */
    public Page living(Grant grant, Head head, long after, int limit) {
        return asOfHead(grant, head, after, limit, "and not deleted");
    }

    /** Living groups. */
    public Page groups(Grant grant, Head head, long after, int limit) {
        return asOfHead(grant, head, after, limit, "and is_group and not deleted");
    }

    /**
     * What the cards say that were changed after a seq, with or without tombstones. For whoever reads whole books: no
     * hash is opened, no photo named, and the cards are opened by all cores.
     */
    public Page said(Grant grant, Head head, long after, int limit, boolean living) {
        AccountVault seals = vault.of(grant.account());
        Rows<Supplier<Entry>> rows = rows(
                limit,
                row -> said(seals, row),
                AS_OF_HEAD + (living ? "and not deleted" : ""),
                grant.account(),
                grant.book(),
                after,
                head.seq(),
                head.seq());
        return new Page(rows.items().parallelStream().map(Supplier::get).toList(), rows.more());
    }

    private Page asOfHead(Grant grant, Head head, long after, int limit, String and) {
        return page(grant, limit, AS_OF_HEAD + and, grant.account(), grant.book(), after, head.seq(), head.seq());
    }

    /** The cards named, as they stand, after a seq; at most about 4 MiB. */
    public Page ofCards(Grant grant, long after, Collection<CardId> cards) {
        return page(
                grant, cards.size(), STANDING + "where seq > ?", uuids(cards), grant.account(), grant.book(), after);
    }

    /**
     * What a card says.
     *
     * @param text UTF-8 with a mark where each photo stood; null where the card is deleted or its seal is broken
     * @param photos the names of the photos in the order of their marks
     */
    public record Text(CardId card, long seq, boolean deleted, byte[] text, List<PhotoName> photos) {

        public static Text of(Entry entry) {
            return new Text(entry.card(), entry.seq(), entry.deleted(), entry.text(), entry.photos());
        }

        public Step step() {
            return new Step(card, seq, deleted);
        }

        /** @param other what it says instead */
        public Text with(byte[] other) {
            return new Text(card, seq, deleted, other, photos);
        }
    }

    /** @param large the seqs of those that are to be read one by one, so that many are never in memory together */
    public record Texts(List<Text> texts, List<Long> large) {}

    /** The same for whoever wants nothing but what the cards say, in no order. */
    public Texts textsOf(Grant grant, Collection<CardId> cards) {
        AccountVault seals = vault.of(grant.account());
        List<Long> large = new ArrayList<>();
        List<Text> read = query(
                """
                select uuid, seq, deleted, key_version, photos, octet_length(sealed_card) > ? as large,
                       case when octet_length(sealed_card) <= ? then sealed_card end as sealed_card
                """ + STANDING,
                row -> {
                    if (row.getBoolean("large")) {
                        large.add(row.getLong("seq"));
                        return null;
                    }
                    return text(seals, row);
                },
                LARGE_BYTES,
                LARGE_BYTES,
                uuids(cards),
                grant.account(),
                grant.book());
        return new Texts(read.stream().filter(Objects::nonNull).toList(), large);
    }

    private static Text text(AccountVault seals, ResultSet row) throws SQLException {
        boolean deleted = row.getBoolean("deleted");
        Array names = deleted ? null : row.getArray("photos");
        return new Text(
                card(row),
                row.getLong("seq"),
                deleted,
                card(seals, row),
                PhotoName.list(names == null ? null : (byte[][]) names.getArray()));
    }

    private Page page(Grant grant, int limit, String rows, Object... arguments) {
        AccountVault seals = vault.of(grant.account());
        Rows<Entry> read = rows(limit, row -> entry(seals, row), rows, arguments);
        return new Page(read.items(), read.more());
    }

    private record Rows<T>(List<T> items, boolean more) {}

    private <T> Rows<T> rows(int limit, RowReader<T> reader, String rows, Object... arguments) {
        int[] inAll = new int[1];
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(limit + 1, PAGE_BYTES));
        List<T> items = query(
                """
                select * from (
                  select *, count(*) over () as in_all,
                         sum(coalesce(octet_length(sealed_card), 0)) over (order by seq)
                           - coalesce(octet_length(sealed_card), 0) as bytes_before
                  from (select uuid, seq, server_time, device_id, deleted, key_version, sealed_hash, sealed_card, photos
                """ + rows + " order by seq limit ?) wanted) sized where bytes_before < ? order by seq",
                row -> {
                    inAll[0] = row.getInt("in_all");
                    return reader.read(row);
                },
                all.toArray());
        List<T> page = items.size() > limit ? items.subList(0, limit) : items;
        return new Rows<>(page, inAll[0] > page.size());
    }

    /** What a change did to a card, without its content. */
    public record Step(CardId card, long seq, boolean deleted) {}

    /** The same cards as the changes after a seq, none of them opened. */
    public List<Step> steps(Grant grant, Head head, long after, int limit) {
        return query(
                "select uuid, seq, deleted " + AS_OF_HEAD + " order by seq limit ?",
                row -> new Step(card(row), row.getLong("seq"), row.getBoolean("deleted")),
                grant.account(),
                grant.book(),
                after,
                head.seq(),
                head.seq(),
                limit);
    }

    /** When the cards came to be as those rows have them, none of them opened. */
    public Map<CardId, ServerTime> times(Grant grant, Collection<Long> seqs) {
        Map<CardId, ServerTime> times = new HashMap<>();
        query(
                "select uuid, server_time " + AT,
                row -> times.put(card(row), time(row, "server_time")),
                seqs.toArray(Long[]::new),
                grant.account(),
                grant.book());
        return times;
    }

    /** How the cards named stand, none of them opened. */
    public List<Step> stepsOf(Grant grant, Collection<CardId> cards) {
        return query(
                "select uuid, seq, deleted " + STANDING,
                row -> new Step(card(row), row.getLong("seq"), row.getBoolean("deleted")),
                uuids(cards),
                grant.account(),
                grant.book());
    }

    /** The row a card has, or had, at a seq. */
    public List<Entry> at(Grant grant, Collection<Long> seqs) {
        AccountVault seals = vault.of(grant.account());
        return seqs.isEmpty()
                ? List.of()
                : query(
                        "select entry.* " + AT,
                        row -> entry(seals, row),
                        seqs.toArray(Long[]::new),
                        grant.account(),
                        grant.book());
    }

    /** By seq, the texts of those rows that belong to the card named and can be opened. */
    Map<Long, String> texts(Grant grant, Map<Long, CardId> seqs) {
        Map<Long, String> texts = new HashMap<>();
        for (Entry entry : at(grant, seqs.keySet())) {
            Map<PhotoName, byte[]> loaded = photos(grant, List.of(entry));
            if (entry.text() != null
                    && entry.card().equals(seqs.get(entry.seq()))
                    && loaded.keySet().containsAll(entry.photos())) {
                texts.put(entry.seq(), join(entry, loaded));
            }
        }
        return texts;
    }

    /** The card's text, photos inside. */
    public String text(Grant grant, Entry entry) {
        return join(entry, photos(grant, List.of(entry)));
    }

    /** Those that can be opened. */
    public Map<PhotoName, byte[]> photos(Grant grant, Collection<Entry> entries) {
        return photos.load(
                grant.account(),
                entries.stream().flatMap(entry -> entry.photos().stream()).toList());
    }

    /** Of the photos of several texts as many as fit into so many bytes, and as can be opened. */
    public Map<PhotoName, byte[]> photosOf(Grant grant, Collection<Text> texts, int mostBytes) {
        Set<PhotoName> names = new HashSet<>();
        texts.forEach(text -> names.addAll(text.photos()));
        return photos.load(grant.account(), names, mostBytes);
    }

    public static String join(Entry entry, Map<PhotoName, byte[]> loaded) {
        if (!loaded.keySet().containsAll(entry.photos())) {
            throw Problem.of("card-broken", 409, "The stored card cannot be opened");
        }
        List<byte[]> bytes = entry.photos().stream().map(loaded::get).toList();
        return new Photos(new String(entry.text(), UTF_8), bytes).join();
    }
}
