package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cardea.interchange.Column;

/**
 * Which column holds which field.
 *
 * @param dialect the name of the dialect that explains most columns, or empty
 */
record Mapping(String dialect, List<String> names, List<Field> fields) {
    private static final int SAMPLES = 20;
    private static final int SHOWN_SAMPLES = 3;

    /**
     * @param header empty where the table has none
     * @param rows the first rows below it
     * @param chosen what the user said, by column
     */
    static Mapping of(List<String> header, List<Row> rows, Map<Integer, String> chosen) {
        Optional<Dialect> dialect = best(header);
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        width = header.isEmpty() ? width : header.size();
        List<Field> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<Field> taken = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String name = i < header.size() ? header.get(i).strip() : "";
            Field field = chosen.containsKey(i)
                    ? Field.of(chosen.get(i))
                    : distinct(guess(again(name, names, dialect), samples(rows, i), dialect), taken);
            taken.add(field);
            fields.add(field);
            names.add(name);
        }
        return new Mapping(dialect.map(Dialect::name).orElse(""), List.copyOf(names), List.copyOf(fields));
    }

    /** French Outlook calls two columns "Titre". */
    private static String again(String name, List<String> before, Optional<Dialect> dialect) {
        String again = name + " (again)";
        return before.contains(name)
                        && dialect.flatMap(known -> known.field(Dialect.key(again)))
                                .isPresent()
                ? again
                : name;
    }

    private static Optional<Dialect> best(List<String> header) {
        List<String> keys = Dialect.keys(header);
        return Dialect.ALL.stream()
                .filter(dialect -> dialect.matches(keys) > 0)
                .min(Comparator.comparingLong(dialect -> -dialect.matches(keys)));
    }

    private static Field guess(String name, List<String> samples, Optional<Dialect> dialect) {
        String key = Dialect.key(name);
        return dialect.flatMap(known -> known.field(key))
                .or(() -> anyDialect(key))
                .orElseGet(() -> ContentGuess.of(samples, name.isEmpty()));
    }

    /** What plain sheets mean by a name goes before what a program means by it. */
    private static Optional<Field> anyDialect(String key) {
        return Dialect.ALL.stream()
                .flatMap(dialect -> dialect.field(key).stream())
                .findFirst();
    }

    /** A second column of the same field is another value, but there is only one name. */
    private static Field distinct(Field field, Set<Field> taken) {
        if (!taken.contains(field) || field.equals(Field.CUSTOM) || field.equals(Field.IGNORED)) {
            return field;
        }
        if (field.is("name") || field.is("vcard") || field.is("phonetic")) {
            return Field.CUSTOM;
        }
        int number = 2;
        while (taken.contains(field.inBlock("again" + number))) {
            number++;
        }
        return field.inBlock("again" + number);
    }

    private static List<String> samples(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .limit(SAMPLES)
                .toList();
    }

    List<Column> columns(List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            List<String> shown = samples(rows, i).stream().limit(SHOWN_SAMPLES).toList();
            columns.add(new Column(names.get(i), shown, fields.get(i).toString()));
        }
        return columns;
    }

    /** What to call a column in a warning. */
    String name(int column) {
        String name = column < names.size() ? names.get(column) : "";
        return name.isEmpty() ? "column " + (column + 1) : name;
    }
}
