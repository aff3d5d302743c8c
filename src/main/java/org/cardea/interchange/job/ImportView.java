package org.cardea.interchange.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.cardea.interchange.plan.Counts;
import org.cardea.interchange.plan.Effect;
import org.cardea.interchange.plan.Settings;
import org.cardea.interchange.plan.Tally;

/** An import as it is told; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @JsonProperty("import") String id,
        String name,
        long bytes,
        String created,
        String state,
        Progress progress,
        ImportJob.Trouble problem,
        Draft.FileFacts file,
        Choice settings,
        CountsView counts,
        Effect effect,
        List<Draft.Preview> preview,
        List<Draft.Doubt> unsure,
        List<Draft.BadRow> bad,
        Draft.Remarks warnings,
        ResultView result,
        List<Outcome.Refusal> rejected,
        List<Outcome.Kept> kept) {

    record Progress(int done, int total) {}

    record CountsView(
            int persons, @JsonProperty("new") int fresh, int changes, int same, int unsure, int bad, int groups) {}

    record ResultView(int added, int changed, int unchanged, int rejected, int groups) {}

    /** Without what was found in the file. */
    static ImportView brief(ImportJob job) {
        return of(job, Optional.empty());
    }

    static ImportView of(ImportJob job, Optional<Draft> draft) {
        Optional<Draft> told = job.state().isOneOf(State.READING, State.REFUSED) ? Optional.empty() : draft;
        Settings settings = job.said().settings().settings();
        Optional<Tally> tally = told.map(found -> Tally.of(found.tally()));
        Optional<Draft.Rehearsed> exact = told.map(Draft::rehearsed).filter(rehearsed -> rehearsed.counts() != null);
        Optional<Outcome> outcome = Optional.ofNullable(job.said().outcome());
        return new ImportView(
                job.id().toString(),
                job.said().name(),
                job.bytes(),
                job.created().toString(),
                job.state().word(),
                new Progress(job.done(), job.total()),
                job.state() == State.REFUSED ? job.said().problem() : null,
                told.map(Draft::file).orElse(null),
                job.said().settings().whole(),
                exact.map(Draft.Rehearsed::counts)
                        .or(() -> tally.map(
                                found -> found.counts(settings, told.get().groups())))
                        .map(ImportView::counts)
                        .orElse(null),
                exact.map(Draft.Rehearsed::effect)
                        .or(() -> tally.map(found -> found.effect(settings)))
                        .orElse(null),
                told.map(Draft::preview).orElse(null),
                told.map(Draft::unsure).orElse(null),
                told.map(Draft::bad).orElse(null),
                told.map(Draft::warnings).orElse(null),
                outcome.map(ImportView::result).orElse(null),
                outcome.map(Outcome::refusals).orElse(null),
                outcome.map(Outcome::kept).filter(kept -> isUndo(job)).orElse(null));
    }

    private static boolean isUndo(ImportJob job) {
        return job.state().isOneOf(State.UNDOING, State.UNDONE);
    }

    private static CountsView counts(Counts counts) {
        return new CountsView(
                counts.persons(),
                counts.fresh(),
                counts.changes(),
                counts.same(),
                counts.unsure(),
                counts.bad(),
                counts.groups());
    }

    private static ResultView result(Outcome outcome) {
        return new ResultView(
                outcome.added(), outcome.changed(), outcome.unchanged(), outcome.rejected(), outcome.groups());
    }
}
