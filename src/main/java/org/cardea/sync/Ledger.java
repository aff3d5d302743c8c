package org.cardea.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cardea.accounts.Grant;
import org.cardea.notify.BookReached;
import org.cardea.notify.Publisher;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.FaultTrace;
import org.cardea.sync.JoinWaiting.Outcome;
import org.cardea.sync.SettlePackets.Job;
import org.jboss.logging.Logger;

/** The one way to change a book: a packet is applied whole or not at all, and answered by a receipt. */
@Singleton
public class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final int TOGETHER = 64;

    private final BookStore books;
    private final ReceiptStore receipts;
    private final SettlePackets settling;
    private final Publisher publisher;
    private final LedgerConfig limits;
    private final JoinWaiting<Place, Job, Receipt> joined = new JoinWaiting<>(this::together, Ledger::fits);

    Ledger(BookStore books, ReceiptStore receipts, SettlePackets settling, Publisher publisher, LedgerConfig limits) {
        this.books = books;
        this.receipts = receipts;
        this.settling = settling;
        this.publisher = publisher;
        this.limits = limits;
    }

    private record Place(AccountId account, BookId book) {}

    /** @throws MovedOn only where the packet is exact */
    public Receipt apply(Grant grant, Packet packet) {
        return apply(grant, packet, Beside.NOTHING);
    }

    /**
     * Cards are read before the transaction begins, by all cores: under the book's lock every millisecond counts. Small
     * packets that wait for the same book share a transaction, and its commit.
     *
     * @throws MovedOn only where the packet is exact
     */
    public Receipt apply(Grant grant, Packet packet, Beside beside) {
        Job job = new Job(grant, packet, offers(packet), beside);
        Receipt receipt = packet.joins() ? joined.join(new Place(grant.account(), grant.book()), job) : alone(job);
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

    private List<Offer> offers(Packet packet) {
        Stream<Change> changes =
                packet.changes().size() > 1 ? packet.changes().parallelStream() : packet.changes().stream();
        return changes.map(change -> Offer.of(change, limits)).toList();
    }

    private Receipt alone(Job job) {
        return QuarkusTransaction.requiringNew().call(() -> settling.settle(job));
    }

    /** What fails together is tried one by one: each then has an outcome of its own. */
    private List<Outcome<Receipt>> together(List<Job> jobs) {
        if (jobs.size() > 1) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> settling.settle(jobs)).stream()
                        .<Outcome<Receipt>>map(Outcome.Done::new)
                        .toList();
            } catch (RuntimeException failed) {
                LOG.debugf("%d packets are applied one by one: %s", jobs.size(), FaultTrace.of(failed));
            }
        }
        return jobs.stream().map(this::outcome).toList();
    }

    private Outcome<Receipt> outcome(Job job) {
        try {
            return new Outcome.Done<>(alone(job));
        } catch (RuntimeException thrown) {
            return new Outcome.Thrown<>(thrown);
        }
    }

    private static boolean fits(List<Job> others, Job job) {
        return others.size() < TOGETHER
                && others.stream().noneMatch(other -> !Collections.disjoint(other.cards(), job.cards()));
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
}
