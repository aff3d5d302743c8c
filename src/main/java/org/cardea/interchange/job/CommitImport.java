package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.interchange.Refused;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.Write;
import org.cardea.notify.BookReached;
import org.cardea.notify.Publisher;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Change;
import org.cardea.sync.Head;
import org.cardea.sync.Ledger;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Packet;
import org.cardea.sync.PastStore;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * The second step: the file's persons become changes of the book, packet by packet, then its groups. What a packet
 * is, the file alone decides: after a crash the packets are the same ones, and one that the ledger has already is
 * answered by its receipt.
 */
@Singleton
class CommitImport {
    private final JobStore jobs;
    private final FileStore files;
    private final PacketStore packets;
    private final BookCards cards;
    private final BookStore books;
    private final Ledger ledger;
    private final PastStore past;
    private final Publisher publisher;
    private final LedgerConfig limits;

    CommitImport(
            JobStore jobs,
            FileStore files,
            PacketStore packets,
            BookCards cards,
            BookStore books,
            Ledger ledger,
            PastStore past,
            Publisher publisher,
            LedgerConfig limits) {
        this.jobs = jobs;
        this.files = files;
        this.packets = packets;
        this.cards = cards;
        this.books = books;
        this.ledger = ledger;
        this.past = past;
        this.publisher = publisher;
        this.limits = limits;
    }

    void run(Grant grant, ImportJob job, Lease lease) throws IOException {
        if (books.head(grant).epoch() != job.epoch()) {
            // A restored backup: its owner has not asked for this in the book as it is now.
            lease.end(job.in(State.STOPPED), () -> {});
            return;
        }
        Course course = new Course(grant, job, lease);
        try {
            lease.end(course.run().in(State.DONE), () -> {});
        } catch (Stopped wanted) {
            lease.end(course.job.in(State.STOPPED), () -> {});
        } catch (Refused impossible) {
            throw new IOException("The file could be read before", impossible);
        }
        tellAll(grant);
    }

    /** The device that imports knows of the file but not of the cards: it is woken as well. */
    private void tellAll(Grant grant) {
        Head head = books.head(grant);
        publisher.publish(new BookReached(
                grant.account(),
                grant.book(),
                Optional.empty(),
                head.seq(),
                head.cursor().text()));
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("The user wants it to stop", null, false, false);
        }
    }

    /** One run of a worker over the import. */
    private final class Course implements PersonPackets.Taker {
        private final Grant grant;
        private final Lease lease;
        private ImportJob job;

        Course(Grant grant, ImportJob job, Lease lease) {
            this.grant = grant;
            this.job = job;
            this.lease = lease;
        }

        ImportJob run() throws Refused, IOException {
            Known known = cards.known(grant, () -> lease.alive(job));
            PersonPackets persons =
                    new PersonPackets(grant, job.said().settings().settings(), cards, known, limits, this);
            persons.walk(files.source(job), job.said().settings().settings().choices());
            persons.end();
            writeGroups(persons);
            return job;
        }

        @Override
        public boolean isDone(int number) {
            lease.alive(job);
            return number < job.packets();
        }

        @Override
        public void take(PersonPackets.Filled packet) {
            Applied applied = apply(packet.number(), packet.writes());
            List<Outcome.Refusal> refusals = new ArrayList<>(packet.bad());
            applied.rejected().forEach(result -> refusals.add(packet.refusal(result)));
            int written =
                    applied.added() + applied.changed() + applied.rejected().size();
            Outcome more = new Outcome(
                    applied.added(),
                    applied.changed(),
                    Math.max(0, packet.persons() - written),
                    applied.rejected().size(),
                    0,
                    refusals.stream().filter(packet::isRejected).toList(),
                    List.of());
            mark(applied.range(), refusals, more, packet.items());
        }

        /** Until none is left to be written: a group that was written is found as it should be. */
        private void writeGroups(PersonPackets persons) {
            Set<CardId> refused = new HashSet<>();
            List<Write> left = groupsLeft(persons, refused);
            while (!left.isEmpty()) {
                Applied applied = apply(job.packets(), PersonPackets.firstOf(left));
                applied.rejected().forEach(result -> refused.add(result.card()));
                List<Outcome.Refusal> refusals = applied.rejected().stream()
                        .map(result -> new Outcome.Refusal(-1, "", 0, PersonPackets.reason(result)))
                        .toList();
                Outcome more =
                        new Outcome(0, 0, 0, refusals.size(), applied.added() + applied.changed(), refusals, List.of());
                mark(applied.range(), refusals, more, job.done());
                left = groupsLeft(persons, refused);
            }
        }

        private List<Write> groupsLeft(PersonPackets persons, Set<CardId> refused) {
            return persons.groups().changes(cards.groups(grant)).stream()
                    .filter(write -> !refused.contains(write.card()))
                    .toList();
        }

        private void mark(PacketStore.Range range, List<Outcome.Refusal> refusals, Outcome more, int items) {
            job = job.behind(job.packets() + 1, items).with(job.outcome().plus(more));
            lease.mark(job, () -> packets.add(job.account(), job.id(), range, refusals));
            if (jobs.stopWanted(job.account(), job.id())) {
                throw new Stopped();
            }
        }

        private Applied apply(int number, List<Write> writes) {
            UUID id = job.packet("commit/" + number);
            Optional<Receipt> receipt = ledger.receipt(grant, id);
            if (receipt.isEmpty() && !writes.isEmpty()) {
                List<Change> changes = writes.stream()
                        .<Change>map(write ->
                                new Change.Put(write.card(), write.content().text(), write.base()))
                        .toList();
                receipt = Optional.of(ledger.apply(grant, Packet.of(id, changes)));
            }
            return receipt.map(given -> applied(number, given))
                    .orElse(new Applied(new PacketStore.Range(number, 1, 0), 0, 0, List.of()));
        }

        private Applied applied(int number, Receipt receipt) {
            PacketStore.Range range = new PacketStore.Range(
                    number, receipt.before().seq() + 1, receipt.after().seq());
            List<PastStore.Step> steps = past.steps(grant, range.from(), range.to());
            int added = (int) steps.stream().filter(PastStore.Step::isBirth).count();
            List<Result> rejected = receipt.items().stream()
                    .filter(result -> result.outcome() == Result.Outcome.REJECTED)
                    .toList();
            return new Applied(range, added, steps.size() - added, rejected);
        }
    }

    /** What the ledger did with a packet. */
    private record Applied(PacketStore.Range range, int added, int changed, List<Result> rejected) {}
}
