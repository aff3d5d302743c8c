package org.cardea.interchange.export;

import java.io.IOException;
import java.io.OutputStream;

/** The form that each format takes. */
final class Outputs {
    private Outputs() {}

    static Output of(Wanted wanted, Blocks blocks, OutputStream out) throws IOException {
        if (wanted.format().isVcard()) {
            return new VcardOutput(out, wanted.format() == Wanted.Format.VCARD_3);
        }
        Table table = table(wanted, blocks);
        Sheets sheets = wanted.format() == Wanted.Format.WORKBOOK
                ? new Sheets.Workbook(table.header(), out)
                : new Sheets.Text(wanted, table.header(), out);
        return new TableOutput(table, wanted.charset(), wanted.sheetPerGroup(), sheets);
    }

    /** Makes all rows and writes none. */
    static Output forgetful(Wanted wanted, Blocks blocks) throws IOException {
        return wanted.format().isVcard()
                ? of(wanted, blocks, OutputStream.nullOutputStream())
                : new TableOutput(table(wanted, blocks), wanted.charset(), false, new Sheets.Nowhere());
    }

    private static Table table(Wanted wanted, Blocks blocks) {
        return switch (wanted.format()) {
            case GOOGLE_CSV -> new GoogleTable(blocks);
            case OUTLOOK_CSV -> new OutlookTable();
            case WORKBOOK -> new CardeaTable(blocks, Medium.WORKBOOK);
            default -> new CardeaTable(blocks, Medium.TEXT);
        };
    }
}
