package org.cardea.interchange.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.interchange.table.Row;
import org.cardea.interchange.table.Rows;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a sheet's elements (ECMA-376 part 1, section 18.3) into rows. Formulas are passed over for what they last gave. */
final class SheetRows extends DefaultHandler {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int LONGEST_ROW = 4 << 20;

    private final Rows.Visitor each;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;
    private final PlainNumbers numbers = new PlainNumbers();
    private final Cells cells = new Cells();
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int column;
    private int length;
    private String type = "";
    private int style;
    private boolean hasValue;
    private boolean inValue;
    private int readings;

    SheetRows(SharedTexts texts, NumberFormats formats, boolean since1904, Rows.Visitor each) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
        this.each = each;
    }

    /** The row that was last begun, counted from 1. */
    int reached() {
        return row;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "v" -> inValue = hasValue = true;
            case "t" -> inValue = hasValue = readings == 0;
            case "rPh" -> readings++;
            default -> {}
        }
    }

    private void beginRow(String number) {
        int next = number == null ? row + 1 : NumberFormats.number(number);
        if (next > MOST_ROWS) {
            throw new TooLarge("A sheet has 1,048,576 rows at most; nothing after that was read.");
        }
        row = Math.max(next, row + 1);
        column = 0;
        length = 0;
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? cells.next() : column(reference);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = NumberFormats.number(attributes.getValue("s"));
        value.setLength(0);
        hasValue = false;
    }

    private int column(String reference) {
        int found = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            found = Math.min(MOST_COLUMNS, found * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.clamp(found - 1, 0, MOST_COLUMNS - 1);
    }

    @Override
    public void characters(char[] characters, int from, int count) {
        if (inValue) {
            TextElements.append(value, characters, from, count);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "rPh" -> readings--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        if (!hasValue) {
            return;
        }
        String text = text(value.toString());
        length += text.length();
        if (length > LONGEST_ROW) {
            throw new TooLarge("A row of the workbook is too large.");
        }
        cells.put(column, text);
    }

    private String text(String raw) {
        return switch (type) {
            case "s" -> unescaped(texts.get(raw.isBlank() ? -1 : NumberFormats.number(raw)));
            case "inlineStr", "str" -> unescaped(raw);
            case "b" -> raw.strip().equals("0") ? "FALSE" : "TRUE";
            case "e" -> "ERROR:" + raw;
            case "n" -> number(raw);
            case "d" -> raw.replace("T00:00:00", "");
            default -> raw;
        };
    }

    /** Characters that XML can't hold stand as {@code _x000B_} (ECMA-376 part 1, section 22.9.2.19). */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private String number(String raw) {
        try {
            int format = formats.index(style);
            return raw.isBlank()
                    ? ""
                    : numbers.formatRawCellContents(Double.parseDouble(raw), format, formats.format(format), since1904);
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }

    private void endRow() {
        if (!each.row(new Row(row, cells.take()))) {
            throw new Enough();
        }
    }
}
