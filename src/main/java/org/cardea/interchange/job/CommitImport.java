package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cardea.accounts.Grant;
import org.cardea.activity.Activity;
import org.cardea.activity.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.Precedent;
import org.cardea.interchange.plan.Write;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Packet;
import org.cardea.sync.PastStore;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/**
 * The second step: the file's persons become changes of the book, packet by packet, then its groups. What a packet
 * is, the file alone decides: after a crash the packets are the same ones, and one that the ledger has already is
 * answered by its receipt. While one is written the persons of the next are read and looked for; nothing is settled or
 * written before those before it are in the book and marked.
 */
@Singleton
class CommitImport {
    /** More than a packet can have. */
    private static final int MOST_PARTS = 1_000;

    private final JobStore jobs;
    private final FileStore files;
    private final PacketStore packets;
    private final PrecedentStore precedents;
    private final BookCards cards;
    private final BookStore books;
    private final Ledger ledger;
    private final PastStore past;
    private final Activity activity;
    private final LedgerConfig limits;

    CommitImport(
            JobStore jobs,
            FileStore files,
            PacketStore packets,
            PrecedentStore precedents,
            BookCards cards,
            BookStore books,
            Ledger ledger,
            PastStore past,
            Activity activity,
            LedgerConfig limits) {
        this.jobs = jobs;
        this.files = files;
        this.packets = packets;
        this.precedents = precedents;
        this.cards = cards;
        this.books = books;
        this.ledger = ledger;
        this.past = past;
        this.activity = activity;
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
            course.run();
            ImportJob done = course.job.in(State.DONE);
            lease.end(done, () -> {
                course.rememberGroups();
                activity.note(done.happening(Kind.IMPORT_DONE));
            });
        } catch (Stopped wanted) {
            lease.end(course.job.in(State.STOPPED), () -> {});
        } catch (Refused impossible) {
            throw new IOException("The file could be read before", impossible);
        }
        ledger.tellAll(grant);
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
        private final List<Applied> parts = new ArrayList<>();
        private final OwnSeqs own;
        private final Behind behind = new Behind();
        private ImportJob job;
        private long seq;
        private List<Precedent> groups = List.of();

        Course(Grant grant, ImportJob job, Lease lease) {
            this.grant = grant;
            this.job = job;
            this.lease = lease;
            this.own = new OwnSeqs(packets.ranges(job.account(), job.id()));
        }

        void run() throws Refused, IOException {
            try (behind) {
                walk();
            }
        }

        private void walk() throws Refused, IOException {
            Known known = cards.known(grant, () -> lease.alive(job));
            PersonPackets persons =
                    new PersonPackets(grant, job.said().settings().settings(), cards, known, limits, this);
            persons.walk(files.source(job), job.said().settings().settings().choices());
            persons.end();
            behind.await();
            writeGroups(persons);
        }

        @Override
        public boolean begin(int number) {
            behind.await();
            lease.alive(job);
            if (number < job.packets()) {
                return false;
            }
            parts.clear();
            seq = books.head(grant).seq();
            // What the ledger has of this packet already, from before a crash.
            for (Optional<Receipt> had = receipt(number); had.isPresent(); had = receipt(number)) {
                parts.add(applied(had.get()));
            }
            return true;
        }

        @Override
        public void write(int number, List<Write> writes) {
            if (!writes.isEmpty()) {
                behind.then(() -> parts.add(apply(number, writes)));
            }
        }

        @Override
        public void written() {
            behind.await();
        }

        @Override
        public void end(PersonPackets.Filled packet) {
            behind.then(() -> mark(packet));
        }

        private void mark(PersonPackets.Filled packet) {
            List<Outcome.Refusal> rejected = parts.stream()
                    .flatMap(part -> part.rejected().stream())
                    .map(packet::refusal)
                    .toList();
            int added = parts.stream().mapToInt(Applied::added).sum();
            int changed = parts.stream().mapToInt(Applied::changed).sum();
            int unchanged = Math.max(0, packet.persons() - added - changed - rejected.size());
            Outcome more = new Outcome(added, changed, unchanged, rejected.size(), 0, rejected, List.of());
            List<Outcome.Refusal> refusals = new ArrayList<>(packet.bad());
            refusals.addAll(rejected);
            Set<CardId> refused = parts.stream()
                    .flatMap(part -> part.rejected().stream())
                    .map(Result::card)
                    .collect(Collectors.toSet());
            List<Precedent> settled = packet.precedents().stream()
                    .filter(precedent ->
                            precedent.card().filter(refused::contains).isEmpty())
                    .toList();
            mark(refusals, more, packet.items(), settled);
        }

        void rememberGroups() {
            precedents.add(job.account(), job.id(), job.packets(), seq, groups);
        }

        /**
         * Until none is left to be written: a group that was written is found as it should be. A packet that reached the
         * ledger just before a crash is the import's own all the same, and counts first.
         */
        private void writeGroups(PersonPackets persons) {
            Set<CardId> refused = new HashSet<>();
            begin(job.packets());
            List<Write> left = groupsLeft(persons, refused);
            while (!parts.isEmpty() || !left.isEmpty()) {
                if (parts.isEmpty()) {
                    parts.add(apply(job.packets(), PersonPackets.firstOf(left)));
                }
                markGroups(refused);
                begin(job.packets());
                left = groupsLeft(persons, refused);
            }
            groups = persons.groups().precedents().stream()
                    .filter(group -> group.card().filter(refused::contains).isEmpty())
                    .toList();
        }

        private void markGroups(Set<CardId> refused) {
            Applied applied = parts.getFirst();
            applied.rejected().forEach(result -> refused.add(result.card()));
            List<Outcome.Refusal> refusals = applied.rejected().stream()
                    .map(result -> new Outcome.Refusal(-1, "", 0, PersonPackets.reason(result)))
                    .toList();
            Outcome more =
                    new Outcome(0, 0, 0, refusals.size(), applied.added() + applied.changed(), refusals, List.of());
            mark(refusals, more, job.done(), List.of());
        }

        private List<Write> groupsLeft(PersonPackets persons, Set<CardId> refused) {
            return persons.groups().changes(cards.groups(grant)).stream()
                    .filter(write -> !refused.contains(write.card()))
                    .toList();
        }

        private void mark(List<Outcome.Refusal> refusals, Outcome more, int items, List<Precedent> settled) {
            int number = job.packets();
            job = job.behind(number + 1, items).with(job.outcome().plus(more));
            lease.mark(job, () -> {
                packets.add(job.account(), job.id(), ranges(number), refusals);
                precedents.add(job.account(), job.id(), number, seq, settled);
            });
            if (jobs.stopWanted(job.account(), job.id())) {
                throw new Stopped();
            }
        }

        /** At least one, which may be empty: the packet's refusals are kept with it. */
        private List<PacketStore.Range> ranges(int number) {
            List<PacketStore.Range> ranges = new ArrayList<>();
            for (Applied part : parts) {
                ranges.add(new PacketStore.Range(number * MOST_PARTS + ranges.size(), part.first(), part.last()));
            }
            return ranges.isEmpty() ? List.of(new PacketStore.Range(number * MOST_PARTS, 1, 0)) : ranges;
        }

        private Optional<Receipt> receipt(int number) {
            return ledger.receipt(grant, packet(number));
        }

        private UUID packet(int number) {
            return job.packet("commit/" + number + "/" + parts.size());
        }

        private Applied apply(int number, List<Write> writes) {
            List<Change> changes = writes.stream()
                    .<Change>map(write -> new Change.PutCard(write.card(), write.content(), write.base()))
                    .toList();
            return applied(ledger.apply(grant, Packet.of(packet(number), changes)));
        }

        private Applied applied(Receipt receipt) {
            long first = receipt.before().seq() + 1;
            long last = receipt.after().seq();
            List<PastStore.Step> steps = past.steps(grant, first, last);
            int added = (int) steps.stream().filter(PastStore.Step::isBirth).count();
            own.add(new PacketStore.Range(0, first, last));
            int again = (int) steps.stream()
                    .filter(step -> !step.isBirth() && own.has(step.before()))
                    .count();
            List<Result> rejected = receipt.items().stream()
                    .filter(result -> result.outcome() == Result.Outcome.REJECTED)
                    .toList();
            return new Applied(first, last, added, steps.size() - added - again, rejected);
        }
    }

    /** What the ledger did with a part of a packet. */
    private record Applied(long first, long last, int added, int changed, List<Result> rejected) {}
}
