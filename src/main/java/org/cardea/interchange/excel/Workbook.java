package org.cardea.interchange.excel;

import java.io.IOException;
import java.util.List;
import org.cardea.interchange.Refused;
import org.cardea.interchange.table.Rows;

/** A workbook's visible sheets. */
interface Workbook {
    List<String> sheets() throws IOException, Refused;

    /** @param sheet index into {@link #sheets} */
    Rows rows(int sheet);
}
