package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.cardea.accounts.Grant;
import org.cardea.interchange.AnyFile;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;
import org.cardea.interchange.plan.Counts;
import org.cardea.interchange.plan.Known;
import org.cardea.interchange.plan.Limits;
import org.cardea.interchange.plan.Rehearsal;
import org.cardea.interchange.plan.Settings;
import org.cardea.sync.LedgerConfig;

/** The first step: what a file holds, and what of it the book has. Nothing is written to the book. */
@Singleton
class ReadDraft {
    private final JobStore jobs;
    private final FileStore files;
    private final BookCards cards;
    private final LedgerConfig ledger;

    ReadDraft(JobStore jobs, FileStore files, BookCards cards, LedgerConfig ledger) {
        this.jobs = jobs;
        this.files = files;
        this.cards = cards;
        this.ledger = ledger;
    }

    void run(Grant grant, ImportJob job, Lease lease) throws IOException {
        try {
            Choices choices = job.said().settings().settings().choices();
            Source file = files.source(job);
            Seen seen = see(grant, job, lease, file, choices);
            Draft draft = seen.draft.rehearsed(rehearsed(grant, job, lease, seen));
            lease.end(job.in(State.DRAFT).at(0, seen.items), () -> jobs.keepDraft(job.account(), job.id(), draft));
        } catch (Refused refused) {
            lease.end(
                    job.in(State.REFUSED).with(new ImportJob.Trouble(refused.code(), refused.getMessage())), () -> {});
        }
    }

    /** What a first walk finds; whom it knew meanwhile is let go before a second one. */
    private record Seen(Draft draft, Rehearsal rehearsal, int items) {}

    private Seen see(Grant grant, ImportJob job, Lease lease, Source file, Choices choices)
            throws Refused, IOException {
        Sniffed sniffed = new AnyFile().sniff(file, choices);
        Known known = cards.known(grant, () -> lease.alive(job));
        DryRun dry = new DryRun(grant, job, lease, cards, known, limits(ledger));
        dry.walk(file, choices);
        return new Seen(dry.draft(sniffed), dry.rehearsal(), dry.items());
    }

    private Draft.Rehearsed rehearsed(Grant grant, ImportJob job, Lease lease, Seen seen) throws Refused, IOException {
        Rehearsal rehearsal = seen.rehearsal;
        if (rehearsal.isWanted()) {
            rehearse(grant, job, lease, rehearsal);
        }
        if (!rehearsal.isTangled()) {
            return null;
        }
        Optional<Counts> counts = rehearsal.counts(seen.draft.groups());
        return new Draft.Rehearsed(counts.orElse(null), counts.isPresent() ? rehearsal.effect() : null);
    }

    /** Where persons of the file are one card, what becomes of one depends on what became of those before. */
    private void rehearse(Grant grant, ImportJob job, Lease lease, Rehearsal rehearsal) throws Refused, IOException {
        Settings settings = job.said().settings().settings();
        Runnable alive = () -> lease.alive(job);
        PersonPackets persons = new PersonPackets(
                grant, settings, cards, cards.known(grant, alive), ledger, new Rehearse(rehearsal, alive));
        persons.walk(files.source(job), settings.choices());
        persons.end();
    }

    static Limits limits(LedgerConfig ledger) {
        return new Limits(ledger.cardBytes(), ledger.photoBytes(), ledger.groupBytes());
    }
}
