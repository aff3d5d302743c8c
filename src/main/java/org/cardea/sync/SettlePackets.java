package org.cardea.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.Write;

/** What becomes of packets, worked out and written under the book's lock. */
@Singleton
class SettlePackets {
    private final BookStore books;
    private final LedgerStore ledger;
    private final EntryStore entries;
    private final StandingStore standings;
    private final ReceiptStore receipts;
    private final ConflictStore conflicts;
    private final HoldDeletions guard;
    private final CountSyncs counts;
    private final LedgerConfig limits;
    private final Clock clock;

    SettlePackets(
            BookStore books,
            LedgerStore ledger,
            EntryStore entries,
            StandingStore standings,
            ReceiptStore receipts,
            ConflictStore conflicts,
            HoldDeletions guard,
            CountSyncs counts,
            LedgerConfig limits,
            Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.entries = entries;
        this.standings = standings;
        this.receipts = receipts;
        this.conflicts = conflicts;
        this.guard = guard;
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /** A packet of somebody, read. */
    record Job(Grant grant, Packet packet, List<Offer> offers, Beside beside) {
        List<CardId> cards() {
            return offers.stream().map(Offer::card).toList();
        }
    }

    /** A packet that only settles by itself. */
    static final class Apart extends RuntimeException {
        private static final long serialVersionUID = 1;

        Apart() {
            super("A card has to be mended", null, false, false);
        }
    }

    /** In the running transaction, which it commits where anything is written. */
    Receipt settle(Job job) {
        Grant grant = job.grant();
        Packet packet = job.packet();
        StandingStore.Locked locked = standings.lock(grant, job.cards());
        Head head = locked.book().head();
        Map<CardId, Standing> standing = locked.standings();
        Optional<Receipt> earlier = packet.repeatable() ? receipts.find(grant, packet.id()) : Optional.empty();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        packet.firstCheck().ifPresent(head::admit);
        if (packet.exact() && packet.changes().stream().anyMatch(change -> change.hasMovedOn(standing))) {
            throw new MovedOn();
        }
        Map<CardId, Verdict> verdicts = guard.judge(grant, packet, head, verdicts(job.offers(), standing));
        Map<Long, String> texts = readable(grant, verdicts);
        Draft draft = draft(counted(grant, head, verdicts), standing, texts, verdicts);
        return write(locked.book(), List.of(new Drafted(job, draft))).getFirst();
    }

    /**
     * In the running transaction, which it commits.
     *
     * @param jobs that join, of one book and each of other cards
     * @throws Apart where one of them has to be settled by itself
     */
    List<Receipt> settle(List<Job> jobs) {
        Grant grant = jobs.getFirst().grant();
        StandingStore.Locked locked = standings.lock(
                grant, jobs.stream().flatMap(job -> job.cards().stream()).toList());
        Head head = locked.book().head();
        List<Drafted> drafted = new ArrayList<>();
        for (Job job : jobs) {
            Map<CardId, Verdict> verdicts = verdicts(job.offers(), locked.standings());
            Map<Long, String> texts = readable(grant, verdicts);
            if (mends(verdicts)) {
                throw new Apart();
            }
            Draft draft = draft(head, locked.standings(), texts, verdicts);
            drafted.add(new Drafted(job, draft));
            head = draft.after();
        }
        return write(locked.book(), drafted);
    }

    private record Drafted(Job job, Draft draft) {
        boolean changes() {
            return size() > 0;
        }

        int size() {
            return draft.postings().size();
        }

        List<LedgerStore.Written> rows() {
            return draft.postings().stream()
                    .map(posting -> new LedgerStore.Written(job.grant(), posting))
                    .toList();
        }
    }

    private Draft draft(
            Head head, Map<CardId, Standing> standings, Map<Long, String> texts, Map<CardId, Verdict> verdicts) {
        Draft draft = new Draft(head, standings, texts, limits.bookCards(), clock);
        verdicts.forEach(draft::settle);
        return draft;
    }

    private Head counted(Grant grant, Head head, Map<CardId, Verdict> verdicts) {
        return mends(verdicts) ? head.with(() -> books.digest(grant, head)) : head;
    }

    private static boolean mends(Map<CardId, Verdict> verdicts) {
        return verdicts.values().stream().anyMatch(Verdict.Mend.class::isInstance);
    }

    private static Map<CardId, Verdict> verdicts(List<Offer> offers, Map<CardId, Standing> standings) {
        Map<CardId, Verdict> verdicts = new LinkedHashMap<>();
        offers.forEach(offer -> verdicts.put(offer.card(), Verdict.of(standings.get(offer.card()), offer)));
        return verdicts;
    }

    /** The texts the verdicts speak of; where one can't be read the verdict becomes another. */
    private Map<Long, String> readable(Grant grant, Map<CardId, Verdict> verdicts) {
        Map<Long, CardId> wanted = new HashMap<>();
        verdicts.forEach((card, verdict) -> Draft.reads(verdict).forEach(seq -> wanted.put(seq, card)));
        Map<Long, String> texts = wanted.isEmpty() ? Map.of() : entries.texts(grant, wanted);
        verdicts.replaceAll((card, verdict) -> Verdict.given(verdict, texts.keySet()));
        return texts;
    }

    private List<Receipt> write(BookStore.Locked book, List<Drafted> all) {
        List<Drafted> changing = all.stream().filter(Drafted::changes).toList();
        List<Write> writes = new ArrayList<>(changing.isEmpty() ? List.of() : posted(book, changing));
        List<Receipt> receipts = all.stream().map(each -> receipt(each, writes)).toList();
        if (!writes.isEmpty()) {
            ledger.close(writes);
            counts.changes(changing.stream().mapToInt(Drafted::size).sum());
        }
        return receipts;
    }

    private List<Write> posted(BookStore.Locked book, List<Drafted> changing) {
        Grant grant = changing.getFirst().job().grant();
        conflicts.add(
                grant,
                changing.stream()
                        .flatMap(each -> each.draft().conflicts().stream())
                        .toList());
        List<Write> writes = new ArrayList<>(ledger.posting(
                changing.stream().flatMap(each -> each.rows().stream()).toList()));
        writes.add(books.advancing(
                grant, book.keyVersion(), changing.getLast().draft().after()));
        return writes;
    }

    private Receipt receipt(Drafted drafted, List<Write> writes) {
        Job job = drafted.job();
        Receipt receipt = drafted.draft().receipt(job.packet().id());
        if (drafted.changes()) {
            writes.addAll(job.beside().of(receipt));
        }
        if (job.packet().repeatable()) {
            writes.add(receipts.adding(job.grant(), receipt));
        }
        return receipt;
    }
}
