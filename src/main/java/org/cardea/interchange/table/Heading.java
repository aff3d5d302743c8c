package org.cardea.interchange.table;

import java.util.List;

/** Finds the row that names the columns; note lines may stand above it. */
final class Heading {
    static final int NONE = 0;
    private static final int LEAST_NAMES = 2;

    private Heading() {}

    /** The header's row number, or {@link #NONE} where the first row already is a person. */
    static int find(List<Row> beginning) {
        Row best = null;
        long bestNames = 0;
        for (Row row : beginning) {
            long names = names(row);
            if (names > bestNames) {
                best = row;
                bestNames = names;
            }
        }
        if (best != null && (bestNames >= LEAST_NAMES || filled(best) == bestNames)) {
            return best.number();
        }
        return beginning.isEmpty() || looksLikeData(beginning.getFirst())
                ? NONE
                : beginning.getFirst().number();
    }

    /** Whether enough names are known to be sure. */
    static boolean isKnown(Row row) {
        return names(row) >= LEAST_NAMES;
    }

    private static long names(Row row) {
        List<String> keys = Dialect.keys(
                row.cells().stream().filter(cell -> !cell.isBlank()).toList());
        return Dialect.ALL.stream()
                .mapToLong(dialect -> dialect.matches(keys))
                .max()
                .orElse(0);
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean looksLikeData(Row row) {
        return row.cells().stream().anyMatch(ContentGuess::isData)
                || filled(row) < row.cells().size();
    }
}
