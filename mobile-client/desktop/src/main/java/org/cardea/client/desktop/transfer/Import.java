package org.cardea.client.desktop.transfer;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An import as the server tells it; what it does not tell yet is null, a list empty. */
public record Import(
        @SerializedName("import") String id,
        String name,
        long bytes,
        String created,
        String state,
        Progress progress,
        Problem problem,
        FileSeen file,
        Settings settings,
        Counts counts,
        Effect effect,
        List<Preview> preview,
        List<Unsure> unsure,
        List<BadRow> bad,
        Warnings warnings,
        Result result,
        List<Rejected> rejected,
        List<Kept> kept) {
    private static final Set<String> MOVING = Set.of("reading", "importing", "undoing");

    public Import {
        preview = orNone(preview);
        unsure = orNone(unsure);
        bad = orNone(bad);
        rejected = orNone(rejected);
        kept = orNone(kept);
    }

    /** Whether nothing happens to it any more before somebody says so. */
    public boolean rests() {
        return rests(state);
    }

    static boolean rests(String state) {
        return !MOVING.contains(state);
    }

    public boolean is(String which) {
        return which.equals(state);
    }

    /** The rows that are in no card of the book. */
    public long left() {
        return (counts == null ? 0 : counts.bad) + (result == null ? 0 : result.rejected);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** How far it has come. */
    public record Progress(long done, long total) {}

    /** Why the file was refused whole. */
    public record Problem(String code, String detail) {}

    /** What sort of file it is. */
    public record FileSeen(
            String kind, String dialect, String charset, String separator, int headerRow, List<Column> columns) {
        public FileSeen {
            columns = orNone(columns);
        }
    }

    /** A column and the field it goes to. */
    public record Column(String name, String field, List<String> samples) {
        public Column {
            samples = orNone(samples);
        }
    }

    /** What was decided. */
    public record Settings(
            String charset,
            String separator,
            Integer headerRow,
            Map<String, String> fields,
            String policy,
            String unsure,
            boolean groups) {}

    /** What the file's items are found to be. */
    public record Counts(
            long persons,
            @SerializedName("new") long fresh,
            long changes,
            long same,
            long unsure,
            long bad,
            long groups) {}

    /** What a commit would do. */
    public record Effect(long added, long changed, long left) {}

    /** One of the first people. */
    public record Preview(int item, String file, int row, String finding, String name, String vcard) {}

    /** Somebody who may be in the book already. */
    public record Unsure(int item, String file, int row, String name, List<Candidate> candidates) {
        public Unsure {
            candidates = orNone(candidates);
        }
    }

    /** Who it may be. */
    public record Candidate(String uuid, String name, String why) {}

    /** A row nobody can be made of. */
    public record BadRow(int item, String file, int row, String reason, List<String> cells) {
        public BadRow {
            cells = orNone(cells);
        }
    }

    /** What was changed, guessed or left out in reading. */
    public record Warnings(Map<String, Long> counts, List<Warning> first) {
        public Warnings {
            counts = counts == null ? Map.of() : counts;
            first = orNone(first);
        }
    }

    /** One of them. */
    public record Warning(String file, int row, String column, String code, String detail) {}

    /** What the commit has done. */
    public record Result(long added, long changed, long unchanged, long rejected, long groups) {}

    /** A person the book would not take. */
    public record Rejected(int item, String file, int row, String reason) {}

    /** What an undo left as it is. */
    public record Kept(String uuid, String name, String why) {}
}
