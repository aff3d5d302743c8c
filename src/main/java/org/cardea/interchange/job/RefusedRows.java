package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.plan.Counts;
import org.cardea.interchange.plan.Settings;
import org.cardea.interchange.plan.Tally;
import org.cardea.interchange.returned.ReturnRows;
import org.cardea.shared.Problem;

/** What of a file was not taken: rows that could not be read, and those that the book did not take. */
@Singleton
class RefusedRows {
    private final JobStore jobs;
    private final FileStore files;
    private final PacketStore packets;

    RefusedRows(JobStore jobs, FileStore files, PacketStore packets) {
        this.jobs = jobs;
        this.files = files;
        this.packets = packets;
    }

    /** Empty where all was taken. */
    Optional<ReturnRows> of(ImportJob job) throws Refused, IOException {
        Optional<Draft> draft = jobs.draft(job.account(), job.id());
        if (draft.isEmpty() || job.state().isOneOf(State.READING, State.REFUSED)) {
            throw Problem.of("import-state", 409, "The import is not at that point")
                    .detail("The file has not been read.")
                    .with("state", job.state().word());
        }
        Settings settings = job.said().settings().settings();
        Map<Integer, String> refused = new HashMap<>(draft.get().refused());
        packets.refusals(job.account(), job.id()).stream()
                .filter(refusal -> refusal.item() >= 0)
                .forEach(refusal -> refused.put(refusal.item(), refusal.reason()));
        Counts counts = Tally.of(draft.get().tally()).counts(settings, 0);
        if (refused.isEmpty() && counts.bad() == 0) {
            return Optional.empty();
        }
        Source file = files.source(DecideImport.hasFile(job));
        return Optional.of(new ReturnRows(file, settings.choices(), refused));
    }
}
