package org.cardea.interchange.excel;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The styles of a workbook. POI puts its own default before those it reads from a stream, so they are counted from there. */
final class PartStyles extends StylesTable {
    private final int defaults = getNumCellStyles();

    static PartStyles read(InputStream part) throws IOException {
        PartStyles styles = new PartStyles();
        styles.readFrom(part);
        return styles;
    }

    @Override
    public XSSFCellStyle getStyleAt(int index) {
        return super.getStyleAt(index + defaults);
    }
}
