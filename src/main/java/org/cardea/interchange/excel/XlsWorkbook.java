package org.cardea.interchange.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.MissingRecordAwareHSSFListener;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.table.Rows;

/** A workbook of Excel 97 to 2003, read record by record. */
final class XlsWorkbook implements Workbook {
    private static final int LARGEST = 20 << 20;

    private final Source file;
    private final List<BoundSheetRecord> sheets;

    private XlsWorkbook(Source file, List<BoundSheetRecord> sheets) {
        this.file = file;
        this.sheets = sheets;
    }

    static Workbook open(Source file) throws Refused, IOException {
        refuseLarge(file);
        List<BoundSheetRecord> sheets = new ArrayList<>();
        try {
            process(file, record -> {
                if (record instanceof BoundSheetRecord sheet) {
                    sheets.add(sheet);
                }
            });
        } catch (RuntimeException | IOException damaged) {
            if (sheets.isEmpty()) {
                throw new Refused("workbook-damaged", "The workbook is damaged, or it is locked with a password.");
            }
        }
        return new XlsWorkbook(file, sheets);
    }

    /** POI holds the whole file and all its texts in memory. */
    private static void refuseLarge(Source file) throws Refused, IOException {
        try (InputStream bytes = file.open()) {
            bytes.skipNBytes(LARGEST + 1L);
        } catch (EOFException smallEnough) {
            return;
        }
        throw new Refused("too-much", "An .xls file may have 20 MiB at most. Save it as .xlsx or .csv and try again.");
    }

    private static void process(Source file, HSSFListener listener) throws IOException, Refused {
        try (InputStream bytes = file.open();
                POIFSFileSystem container = new POIFSFileSystem(bytes)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refused("encrypted", "The workbook is locked with a password.");
            }
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(listener);
            new HSSFEventFactory().processWorkbookEvents(request, root);
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(BoundSheetRecord::getSheetname).toList();
    }

    @Override
    public Rows rows(int sheet) {
        return each -> {
            XlsRows rows = new XlsRows(sheet, each);
            FormatTrackingHSSFListener formats =
                    new FormatTrackingHSSFListener(new MissingRecordAwareHSSFListener(rows));
            rows.formats(formats);
            try {
                process(file, formats);
            } catch (Enough wished) {
                return;
            } catch (RuntimeException | IOException damaged) {
                each.broken(rows.reached(), "The workbook is damaged or cut off here.");
            }
        };
    }
}
