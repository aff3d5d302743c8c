package org.cardea.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a backup holds: tables with their columns, in order, as of a schema version. */
record Manifest(Instant madeAt, String schema, List<Table> tables) {

    record Table(String name, List<String> columns) {

        /** For COPY. */
        String sql() {
            return quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Table::quoted).toList()) + ")";
        }

        private static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }

    String text() {
        var lines = new ArrayList<>(List.of("made-at " + madeAt, "schema " + schema));
        tables.forEach(table -> lines.add("table " + table.name() + " " + String.join(" ", table.columns())));
        return String.join("\n", lines) + "\n";
    }

    static Manifest parse(String text) {
        Instant madeAt = null;
        String schema = null;
        var tables = new ArrayList<Table>();
        for (var line : text.lines().toList()) {
            var words = List.of(line.split(" "));
            switch (words.get(0)) {
                case "made-at" -> madeAt = Instant.parse(words.get(1));
                case "schema" -> schema = words.get(1);
                case "table" -> tables.add(new Table(words.get(1), words.subList(2, words.size())));
                default -> throw new IllegalArgumentException("a manifest knows no " + words.get(0));
            }
        }
        return new Manifest(madeAt, schema, tables);
    }
}
