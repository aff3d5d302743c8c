package org.cardea.interchange.excel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.Rows;
import org.cardea.interchange.zip.BoundedZip;
import org.cardea.interchange.zip.Damaged;
import org.cardea.interchange.zip.TooMuch;
import org.xml.sax.SAXException;

/** An Office Open XML workbook, read part by part, never whole. */
final class XlsxWorkbook implements Workbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final long LARGEST_TEXTS = 256L << 20;
    private static final long LARGEST_STYLES = 16L << 20;
    private static final long LARGEST_SHEET = 1L << 30;

    private final Source file;
    private final SheetList sheets;
    private final SharedTexts texts;
    private final NumberFormats formats;

    private XlsxWorkbook(Source file, SheetList sheets, SharedTexts texts, NumberFormats formats) {
        this.file = file;
        this.sheets = sheets;
        this.texts = texts;
        this.formats = formats;
    }

    static Workbook open(Source file) throws Refused, IOException {
        try {
            refuseMacros(file);
            return new XlsxWorkbook(file, SheetList.read(file), texts(file), formats(file));
        } catch (TooMuch tooMuch) {
            throw new Refused("too-much", tooMuch.getMessage());
        } catch (Damaged cut) {
            throw new Refused("workbook-damaged", "The workbook is damaged or cut off before its tables.");
        } catch (TooLarge tooLarge) {
            throw new Refused("too-much", tooLarge.getMessage());
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

    private static SharedTexts texts(Source file) throws IOException, SAXException {
        return Part.read(file, STRINGS, part -> SharedTexts.read(new PartBytes(part, LARGEST_TEXTS)))
                .orElse(SharedTexts.NONE);
    }

    private static NumberFormats formats(Source file) throws IOException, SAXException {
        return Part.read(file, STYLES, part -> NumberFormats.read(new PartBytes(part, LARGEST_STYLES)))
                .orElseGet(NumberFormats::new);
    }

    @Override
    public List<String> sheets() {
        return sheets.sheets().stream().map(SheetList.Sheet::name).toList();
    }

    @Override
    public Rows rows(int sheet) {
        return each -> readSheet(sheets.sheets().get(sheet).path(), each);
    }

    private void readSheet(String path, Rows.Visitor each) throws IOException {
        SheetRows rows = new SheetRows(texts, formats, sheets.since1904(), each);
        try {
            Part.read(file, path, part -> {
                Part.parse(new PartBytes(part, LARGEST_SHEET), rows);
                return path;
            });
        } catch (TooMuch tooMuch) {
            each.broken(rows.reached(), tooMuch.getMessage());
        } catch (TooLarge tooLarge) {
            each.broken(rows.reached(), tooLarge.getMessage());
        } catch (Enough wished) {
            return;
        } catch (Damaged | SAXException | RuntimeException broken) {
            each.broken(rows.reached(), "The workbook is damaged or cut off here.");
        }
    }
}
