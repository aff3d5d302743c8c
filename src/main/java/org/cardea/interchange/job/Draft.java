package org.cardea.interchange.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.cardea.interchange.plan.Counts;
import org.cardea.interchange.plan.Effect;

/**
 * What was found in a file, as it is kept and as it is told.
 *
 * @param tally of {@link org.cardea.interchange.plan.Tally#bytes}
 * @param groups how many groups the file speaks of
 * @param rehearsed null where the tally tells for any settings
 * @param refused all rows that are no person although they could be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Draft(
        FileFacts file,
        byte[] tally,
        int groups,
        List<Preview> preview,
        List<Doubt> unsure,
        List<BadRow> bad,
        Remarks warnings,
        Map<Integer, String> refused,
        Rehearsed rehearsed) {

    Draft rehearsed(Rehearsed exact) {
        return new Draft(file, tally, groups, preview, unsure, bad, warnings, refused, exact);
    }

    /**
     * Where several persons of the file are, or may be, one card.
     *
     * @param counts null where the tally tells for the settings as they are, or there are too many of them to be
     *     counted exactly
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rehearsed(Counts counts, Effect effect) {}

    record FileFacts(
            String kind, String dialect, String charset, String separator, int headerRow, List<ColumnFacts> columns) {}

    record ColumnFacts(String name, String field, List<String> samples) {}

    record Preview(int item, String file, int row, String finding, String name, String vcard) {}

    record Doubt(int item, String file, int row, String name, List<MayBe> candidates) {}

    record MayBe(String uuid, String name, String why) {}

    record BadRow(int item, String file, int row, String reason, List<String> cells) {}

    record Remarks(Map<String, Integer> counts, List<Remark> first) {}

    record Remark(String file, int row, String column, String code, String detail) {}
}
