package org.cardea.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.contacts.Digest;
import org.cardea.contacts.Merge;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Result.Outcome;

/**
 * A packet's effect on a book, worked out before anything is written: rows, results, and the head after them.
 * Everything it needs was read before; it does no I/O.
 */
final class Draft {
    private final Head before;
    private final Map<CardId, Standing> standings;
    private final Map<Long, String> texts;
    private final int bookCards;
    private final Clock clock;

    private final List<Posting> postings = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private ServerTime time;
    private Digest digest;
    private int contacts;
    private int groups;

    /**
     * @param before where a card is mended, its digest must be counted anew: nobody knows that card's share of the old one
     * @param standings the packet's cards as they stand
     * @param texts by seq, the stored cards the verdicts speak of
     */
    Draft(Head before, Map<CardId, Standing> standings, Map<Long, String> texts, int bookCards, Clock clock) {
        this.before = before;
        this.standings = standings;
        this.texts = texts;
        this.bookCards = bookCards;
        this.clock = clock;
        this.time = before.time();
        this.digest = before.digest().get();
        this.contacts = before.contacts();
        this.groups = before.groups();
    }

    void settle(CardId card, Verdict verdict) {
        results.add(
                switch (verdict) {
                    case Verdict.Store store -> store(card, store.offer());
                    case Verdict.Mend mend -> store(card, mend.offer());
                    case Verdict.Combine combine -> combine(card, combine);
                    case Verdict.Remove remove -> remove(card);
                    case Verdict.Hold hold ->
                        Result.held(card, hold.held(), hold.stored(), hash(card), texts.get(hold.stored()));
                    case Verdict.Renew renew -> renew(card, renew.stored());
                    case Verdict.Same same -> Result.of(card, Outcome.UNCHANGED, same.stored(), hash(card), null);
                    case Verdict.Unchanged gone -> Result.of(card, Outcome.UNCHANGED, gone.seq(), null, null);
                    case Verdict.Keep keep ->
                        Result.of(card, Outcome.KEPT, keep.stored(), hash(card), texts.get(keep.stored()));
                    case Verdict.Reject reject -> Result.rejected(card, reject.reason());
                });
    }

    private Result store(CardId card, Offer.Put offer) {
        Standing standing = standings.get(card);
        boolean isNew = standing == null || standing.deleted();
        if (isNew && contacts + groups >= bookCards) {
            return Result.rejected(card, new Reason("book-full", null, "a book holds %d cards".formatted(bookCards)));
        }
        long seq = post(card, offer.content());
        String told = offer.converted() ? offer.content().card().text() : null;
        return Result.of(card, Outcome.APPLIED, seq, offer.content().card().hash(), told);
    }

    private Result combine(CardId card, Verdict.Combine combine) {
        String base = texts.get(combine.base().orElse(0));
        Merge.Merged merged = Merge.merge(
                base == null ? null : Content.readStored(base),
                Content.readStored(texts.get(combine.stored())),
                combine.offer().content().card());
        ContentHash hash = merged.card().hash();
        if (hash.equals(hash(card))) {
            return Result.of(card, Outcome.MERGED, combine.stored(), hash, texts.get(combine.stored()));
        }
        long seq = post(card, Content.of(merged.card()));
        if (!merged.lostFields().isEmpty()) {
            conflicts.add(new Conflict(UUID.randomUUID(), card, seq, combine.stored(), merged.lostFields(), time));
        }
        return Result.of(card, Outcome.MERGED, seq, hash, merged.card().text());
    }

    private Result remove(CardId card) {
        return Result.of(card, Outcome.APPLIED, post(card, null), null, null);
    }

    private Result renew(CardId card, long stored) {
        Content content = Content.stored(texts.get(stored));
        return Result.of(
                card, Outcome.APPLIED, post(card, content), content.card().hash(), null);
    }

    /** Gives the card its next row and moves the book's numbers along. */
    private long post(CardId card, Content content) {
        Standing standing = standings.get(card);
        long seq = seq() + 1;
        time = ServerTime.after(time, clock);
        if (standing != null && !standing.deleted()) {
            digest = standing.broken() ? digest : digest.minus(card, standing.hash());
            count(standing.group(), -1);
        }
        if (content != null) {
            digest = digest.plus(card, content.card().hash());
            count(content.card().isGroup(), 1);
        }
        boolean group = content == null ? standing.group() : content.card().isGroup();
        postings.add(new Posting(seq, standing == null ? 0 : standing.seq(), card, time, group, content));
        return seq;
    }

    private void count(boolean group, int by) {
        contacts += group ? 0 : by;
        groups += group ? by : 0;
    }

    private ContentHash hash(CardId card) {
        Standing standing = standings.get(card);
        return standing == null ? null : standing.hash();
    }

    private long seq() {
        return before.seq() + postings.size();
    }

    List<Posting> postings() {
        return postings;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    Head after() {
        Digest sum = digest;
        return new Head(
                before.epoch(), seq(), time, () -> sum, contacts, groups, before.restoredSeq(), before.trimmedSeq());
    }

    Receipt receipt(UUID packet) {
        Head after = after();
        return new Receipt(packet, before.cursor(), after.cursor(), time, digest, contacts, groups, results);
    }

    /** The seq of every stored card a verdict speaks of. */
    static List<Long> reads(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Combine combine -> seqs(combine.stored(), combine.base());
            case Verdict.Hold hold -> List.of(hold.stored());
            case Verdict.Remove remove -> List.of();
            case Verdict.Renew renew -> List.of(renew.stored());
            case Verdict.Keep keep -> List.of(keep.stored());
            case Verdict.Store store -> List.of();
            case Verdict.Mend mend -> List.of();
            case Verdict.Same same -> List.of(same.stored());
            case Verdict.Unchanged gone -> List.of();
            case Verdict.Reject reject -> List.of();
        };
    }

    private static List<Long> seqs(long stored, OptionalLong base) {
        return base.isPresent() ? List.of(stored, base.getAsLong()) : List.of(stored);
    }
}
