package org.cardea.interchange.export;

import java.util.regex.Pattern;

/** Dates as ISO text, which a spreadsheet and a person read alike. */
final class Dates {
    private static final Pattern WHOLE = Pattern.compile("\\d{8}");
    private static final Pattern YEARLESS = Pattern.compile("--\\d{4}");

    private Dates() {}

    static String readable(String value) {
        if (WHOLE.matcher(value).matches()) {
            return value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
        }
        return YEARLESS.matcher(value).matches() ? value.substring(0, 4) + "-" + value.substring(4) : value;
    }
}
