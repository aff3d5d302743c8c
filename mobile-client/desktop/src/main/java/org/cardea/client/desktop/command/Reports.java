package org.cardea.client.desktop.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cardea.client.engine.Outcome;
import org.cardea.client.engine.Summary;

/** An outcome as facts for a script. */
final class Reports {
    private Reports() {}

    static Map<String, Object> facts(Outcome outcome) {
        var facts = new LinkedHashMap<String, Object>();
        if (outcome instanceof Outcome.Done done) {
            facts.put("outcome", "done");
            facts.putAll(counts(done.summary));
        } else if (outcome instanceof Outcome.RetryAt retry) {
            facts.put("outcome", "retry");
            facts.put("why", retry.why.name().toLowerCase(Locale.ROOT));
            facts.put("detail", retry.detail);
            facts.put("at", retry.when.toString());
        } else if (outcome instanceof Outcome.Failed failed) {
            facts.put("outcome", "failed");
            facts.put("why", failed.why.name().toLowerCase(Locale.ROOT));
            facts.put("detail", failed.detail);
        }
        return facts;
    }

    /** Whether the run is worth a line in the log. */
    static boolean didSomething(Outcome outcome) {
        return !(outcome instanceof Outcome.Done done)
                || done.summary.uploaded
                                + done.summary.merged
                                + done.summary.kept
                                + done.summary.rejected
                                + done.summary.downloaded
                                + done.summary.written
                                + done.summary.notStored
                        > 0;
    }

    private static Map<String, Object> counts(Summary summary) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("uploaded", summary.uploaded);
        counts.put("merged", summary.merged);
        counts.put("kept", summary.kept);
        counts.put("rejected", summary.rejected);
        counts.put("downloaded", summary.downloaded);
        counts.put("written", summary.written);
        counts.put("notStored", summary.notStored);
        counts.put("toReview", summary.toReview);
        counts.put("toConfirm", summary.toConfirm);
        counts.put("full", summary.full);
        return counts;
    }
}
