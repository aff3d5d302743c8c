package org.cardea.interchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Column;
import org.cardea.interchange.Item;
import org.cardea.interchange.Refused;

/** Looks at a table's beginning, decides what its columns are, and reads its rows. */
public final class ReadTable {
    private static final int BEGINNING = 50;
    private static final int LONGEST_RAW = 1_000;

    private final Rows rows;
    private final List<Row> below;
    private final int header;
    private final Mapping mapping;

    private ReadTable(Rows rows, List<Row> below, int header, Mapping mapping) {
        this.rows = rows;
        this.below = below;
        this.header = header;
        this.mapping = mapping;
    }

    public static ReadTable of(Rows rows, Choices choices) throws IOException, Refused {
        List<Row> beginning = beginning(rows);
        int header = choices.headerRow().orElseGet(() -> Heading.find(beginning));
        List<String> names = beginning.stream()
                .filter(row -> row.number() == header)
                .map(Row::cells)
                .findFirst()
                .orElse(List.of());
        List<Row> below =
                beginning.stream().filter(row -> row.number() > header).toList();
        return new ReadTable(rows, below, header, Mapping.of(names, below, choices.fields()));
    }

    /** Counted from 1; 0 where there is none. */
    public int header() {
        return header;
    }

    public String dialect() {
        return mapping.dialect();
    }

    public List<Column> columns() {
        return mapping.columns(below);
    }

    /** Whether its header names at least two columns that are known. */
    public boolean isKnown() {
        return header > 0 && Heading.isKnown(new Row(header, mapping.names()));
    }

    public boolean isEmpty() {
        return below.isEmpty();
    }

    public void read(Consumer<Item> each) throws IOException, Refused {
        RowToCard toCard = new RowToCard(mapping);
        rows.forEach(new Rows.Visitor() {
            @Override
            public boolean row(Row row) {
                if (row.number() > header) {
                    toCard.card(row).ifPresent(each);
                }
                return true;
            }

            @Override
            public boolean bad(int number, String reason, String raw) {
                String cut = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
                each.accept(new Item.Bad(number, reason, List.of(cut)));
                return true;
            }

            @Override
            public void broken(int number, String reason) {
                each.accept(new Item.Broken(number, reason));
            }
        });
    }

    private static List<Row> beginning(Rows rows) throws IOException, Refused {
        List<Row> beginning = new ArrayList<>();
        rows.forEach(new Rows.Visitor() {
            @Override
            public boolean row(Row row) {
                beginning.add(row);
                return beginning.size() < BEGINNING;
            }

            @Override
            public boolean bad(int number, String reason, String raw) {
                return true;
            }

            @Override
            public void broken(int number, String reason) {}
        });
        return beginning;
    }
}
