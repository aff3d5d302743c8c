package org.cardea.interchange.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/** A table, or several of the same columns. */
final class TableOutput implements Output {
    static final String CONTACTS = "Contacts";
    private static final String GROUPS = "Groups";

    private final Table table;
    private final Charset charset;
    private final boolean everything;
    private final boolean sheetPerGroup;
    private final Sheets sheets;
    private final Report report = new Report();

    TableOutput(Table table, Charset charset, boolean sheetPerGroup, Sheets sheets) {
        this.table = table;
        this.charset = charset;
        this.everything = charset.name().startsWith("UTF") || charset.name().equals("GB18030");
        this.sheetPerGroup = sheetPerGroup;
        this.sheets = sheets;
    }

    @Override
    public Written make(Contact contact) {
        Written row = table.row(contact);
        if (everything) {
            return row;
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (row.cells().stream().allMatch(encoder::canEncode)) {
            return row;
        }
        List<String> left = new ArrayList<>(row.left());
        left.add(Word.CHARACTERS);
        return new Written(row.name(), row.cells(), left);
    }

    @Override
    public void contact(Contact contact, Written written) throws IOException {
        report.contact(written.name(), written.left());
        if (!sheetPerGroup || contact.labels().isEmpty()) {
            sheets.row(CONTACTS, written.cells());
            return;
        }
        for (String label : contact.labels()) {
            sheets.row(label, written.cells());
        }
    }

    @Override
    public void group(Contact group, Written written) throws IOException {
        report.group(written.name(), written.left());
        sheets.row(GROUPS, written.cells());
    }

    @Override
    public void finish() throws IOException {
        if (!report.left().isEmpty()) {
            sheets.note(report.left());
        }
        sheets.finish();
    }

    @Override
    public void close() throws IOException {
        sheets.close();
    }
}
