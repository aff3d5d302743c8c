package org.cardea.interchange.excel;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cardea.interchange.Choices;
import org.cardea.interchange.FileReading;
import org.cardea.interchange.Item;
import org.cardea.interchange.Kind;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.ReadTable;

/** Reads {@code .xlsx} and {@code .xls}: the first sheet with contents, and those after it whose header is known. */
public final class WorkbookFile implements FileReading {
    private static final int MOST_SHEETS = 200;

    private final Kind kind;

    private WorkbookFile(Kind kind) {
        this.kind = kind;
    }

    public static FileReading xlsx() {
        return new WorkbookFile(Kind.XLSX);
    }

    public static FileReading xls() {
        return new WorkbookFile(Kind.XLS);
    }

    @Override
    public Sniffed sniff(Source file, Choices choices) throws Refused, IOException {
        Workbook workbook = open(file);
        return sniffed(ReadTable.of(workbook.rows(firstWithContents(workbook, choices)), choices));
    }

    private Sniffed sniffed(ReadTable table) {
        return new Sniffed(kind, table.dialect(), "", "", table.header(), table.columns());
    }

    @Override
    public void read(Source file, Choices choices, Consumer<Item> each) throws Refused, IOException {
        Workbook workbook = open(file);
        int first = firstWithContents(workbook, choices);
        ReadTable.of(workbook.rows(first), choices).read(each);
        List<String> sheets = workbook.sheets();
        for (int i = first + 1; i < Math.min(MOST_SHEETS, sheets.size()); i++) {
            readFurther(ReadTable.of(workbook.rows(i), Choices.NONE), sheets.get(i), each);
        }
        if (sheets.size() > MOST_SHEETS) {
            each.accept(new Item.Broken(0, "Only the first " + MOST_SHEETS + " sheets were read."));
        }
    }

    private void readFurther(ReadTable table, String name, Consumer<Item> each) throws Refused, IOException {
        if (table.isKnown()) {
            each.accept(new Item.Sheet(name, sniffed(table)));
            table.read(each);
        } else if (!table.isEmpty() && !name.equals(WorkbookText.NOTE)) {
            each.accept(new Item.Bad(1, "This sheet has no header that is known; it was left out.", List.of(name)));
        }
    }

    private static int firstWithContents(Workbook workbook, Choices choices) throws Refused, IOException {
        int count = Math.min(MOST_SHEETS, workbook.sheets().size());
        for (int i = 0; i < count; i++) {
            if (!ReadTable.of(workbook.rows(i), choices).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private Workbook open(Source file) throws Refused, IOException {
        if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlsb|xlam)")) {
            throw new Refused("macros", "Workbooks with macros are not opened. Save it as .xlsx and try again.");
        }
        return kind == Kind.XLSX ? XlsxWorkbook.open(file) : XlsWorkbook.open(file);
    }
}
