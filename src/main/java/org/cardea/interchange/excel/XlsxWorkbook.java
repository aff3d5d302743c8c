package org.cardea.interchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.Rows;
import org.cardea.interchange.zip.BoundedZip;
import org.cardea.interchange.zip.Damaged;
import org.cardea.interchange.zip.TooMuch;
import org.xml.sax.SAXException;

/** An Office Open XML workbook, read part by part through POI's event model, never whole. */
final class XlsxWorkbook implements Workbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final long LARGEST_TABLE_BYTES = 96L << 20;

    private final Source file;
    private final List<SheetList.Sheet> sheets;
    private final SharedStrings strings;
    private final StylesTable styles;

    private XlsxWorkbook(Source file, List<SheetList.Sheet> sheets, SharedStrings strings, StylesTable styles) {
        this.file = file;
        this.sheets = sheets;
        this.strings = strings;
        this.styles = styles;
    }

    static Workbook open(Source file) throws Refused, IOException {
        try {
            refuseMacros(file);
            List<SheetList.Sheet> sheets = SheetList.read(file);
            return new XlsxWorkbook(file, sheets, strings(file), styles(file));
        } catch (TooMuch tooMuch) {
            throw new Refused("too-much", tooMuch.getMessage());
        } catch (Damaged cut) {
            throw new Refused("workbook-damaged", "The workbook is damaged or cut off before its tables.");
        } catch (SAXException | RuntimeException malformed) {
            throw new Refused("workbook-damaged", "The workbook's inside is not what a workbook has.");
        }
    }

    /** A damaged end is told later, where the sheets are read. */
    private static void refuseMacros(Source file) throws IOException, Refused {
        try (BoundedZip zip = BoundedZip.open(file)) {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                if (part.get().endsWith("vbaProject.bin")) {
                    throw new Refused(
                            "macros", "Workbooks with macros are not opened. Save it as .xlsx and try again.");
                }
            }
        } catch (TooMuch bomb) {
            throw bomb;
        } catch (Damaged cut) {
            return;
        }
    }

    private static SharedStrings strings(Source file) throws IOException, SAXException {
        return Part.<SharedStrings>read(file, STRINGS, part -> new ReadOnlySharedStringsTable(limited(part), false))
                .orElseGet(NoStrings::new);
    }

    private static StylesTable styles(Source file) throws IOException, SAXException {
        return Part.<StylesTable>read(file, STYLES, part -> PartStyles.read(limited(part)))
                .orElseGet(StylesTable::new);
    }

    private static InputStream limited(InputStream part) {
        return new LimitedStream(part, LARGEST_TABLE_BYTES);
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(SheetList.Sheet::name).toList();
    }

    @Override
    public Rows rows(int sheet) {
        return each -> readSheet(sheets.get(sheet).path(), each);
    }

    private void readSheet(String path, Rows.Visitor each) throws IOException {
        SheetRows rows = new SheetRows(each);
        try {
            Part.read(file, path, part -> {
                Part.parse(part, new XSSFSheetXMLHandler(styles, null, strings, rows, new PlainNumbers(), false));
                return path;
            });
        } catch (TooMuch tooMuch) {
            each.broken(rows.reached(), tooMuch.getMessage());
        } catch (Enough wished) {
            return;
        } catch (Damaged | SAXException | RuntimeException broken) {
            each.broken(rows.reached(), "The workbook is damaged or cut off here.");
        }
    }

    /** Workbooks of which all texts stand in the cells themselves. */
    private static final class NoStrings implements SharedStrings {
        @Override
        public org.apache.poi.ss.usermodel.RichTextString getItemAt(int index) {
            return new org.apache.poi.xssf.usermodel.XSSFRichTextString("");
        }

        @Override
        public int getCount() {
            return 0;
        }

        @Override
        public int getUniqueCount() {
            return 0;
        }
    }
}
