package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.notify.BookReached;
import org.cardea.notify.Publisher;
import org.cardea.shared.CardId;

/** The one way to change a book: a packet is applied whole or not at all, and answered by a receipt. */
@Singleton
public class Ledger {
    private final BookStore books;
    private final LedgerStore ledger;
    private final EntryStore entries;
    private final ReceiptStore receipts;
    private final ConflictStore conflicts;
    private final HoldDeletions guard;
    private final Publisher publisher;
    private final CountSyncs counts;
    private final LedgerConfig limits;
    private final Clock clock;

    Ledger(
            BookStore books,
            LedgerStore ledger,
            EntryStore entries,
            ReceiptStore receipts,
            ConflictStore conflicts,
            HoldDeletions guard,
            Publisher publisher,
            CountSyncs counts,
            LedgerConfig limits,
            Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.entries = entries;
        this.receipts = receipts;
        this.conflicts = conflicts;
        this.guard = guard;
        this.publisher = publisher;
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Cards are read before the transaction begins, by all cores: under the book's lock every millisecond counts.
     *
     * @throws MovedOn only where the packet is exact
     */
    public Receipt apply(Grant grant, Packet packet) {
        List<Offer> offers = packet.changes().parallelStream()
                .map(change -> Offer.of(change, limits))
                .toList();
        Receipt receipt = QuarkusTransaction.requiringNew().call(() -> settle(grant, packet, offers));
        if (!receipt.after().equals(receipt.before())) {
            publisher.publish(new BookReached(
                    grant.account(),
                    grant.book(),
                    Optional.of(grant.device()),
                    receipt.after().seq(),
                    receipt.after().text()));
        }
        return receipt;
    }

    /** The device that asked for work in the background does not know what came of it: it is woken as well. */
    public void tellAll(Grant grant) {
        Head head = books.head(grant);
        publisher.publish(new BookReached(
                grant.account(),
                grant.book(),
                Optional.empty(),
                head.seq(),
                head.cursor().text()));
    }

    /** The receipt a packet of this device was given, if it was. */
    public Optional<Receipt> receipt(Grant grant, UUID packet) {
        return receipts.find(grant, packet);
    }

    private Receipt settle(Grant grant, Packet packet, List<Offer> offers) {
        Head head = books.lock(grant);
        Optional<Receipt> earlier = receipts.find(grant, packet.id());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        packet.firstCheck().ifPresent(head::admit);
        Map<CardId, Standing> standings =
                entries.standings(grant, offers.stream().map(Offer::card).toList());
        if (packet.exact() && packet.changes().stream().anyMatch(change -> change.hasMovedOn(standings))) {
            throw new MovedOn();
        }
        Map<CardId, Verdict> verdicts = guard.judge(grant, packet, head, verdicts(offers, standings));
        Map<Long, String> texts = texts(grant, verdicts);
        verdicts.replaceAll((card, verdict) -> Verdict.given(verdict, texts.keySet()));
        Draft draft = new Draft(counted(grant, head, verdicts), standings, texts, limits.bookCards(), clock);
        verdicts.forEach(draft::settle);
        return write(grant, draft, packet);
    }

    private Head counted(Grant grant, Head head, Map<CardId, Verdict> verdicts) {
        boolean mends = verdicts.values().stream().anyMatch(Verdict.Mend.class::isInstance);
        return mends ? head.with(() -> entries.digest(grant, head)) : head;
    }

    private static Map<CardId, Verdict> verdicts(List<Offer> offers, Map<CardId, Standing> standings) {
        Map<CardId, Verdict> verdicts = new LinkedHashMap<>();
        offers.forEach(offer -> verdicts.put(offer.card(), Verdict.of(standings.get(offer.card()), offer)));
        return verdicts;
    }

    private Map<Long, String> texts(Grant grant, Map<CardId, Verdict> verdicts) {
        Map<Long, CardId> wanted = new HashMap<>();
        verdicts.forEach((card, verdict) -> Draft.reads(verdict).forEach(seq -> wanted.put(seq, card)));
        return wanted.isEmpty() ? Map.of() : entries.texts(grant, wanted);
    }

    private Receipt write(Grant grant, Draft draft, Packet packet) {
        Receipt receipt = draft.receipt(packet.id());
        if (!draft.postings().isEmpty()) {
            ledger.post(grant, draft.postings());
            conflicts.add(grant, draft.conflicts());
            books.advance(grant, draft.after());
            counts.changes(draft.postings().size());
        }
        receipts.add(grant, receipt);
        return receipt;
    }
}
