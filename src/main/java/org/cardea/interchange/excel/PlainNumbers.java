package org.cardea.interchange.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows numbers whole, where Excel would write {@code 8.61E+12}, and dates as {@code 1985-04-12}. */
final class PlainNumbers extends DataFormatter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean since1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value) && value >= 1) {
            LocalDateTime date = DateUtil.getLocalDateTime(value, since1904);
            return withYear(format)
                    ? DATE.format(date)
                    : "--%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
        }
        String digits = new BigDecimal(value).stripTrailingZeros().toPlainString();
        return value == Math.rint(value)
                ? padded(digits, format)
                : BigDecimal.valueOf(value).toPlainString();
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }

    /** A format of zeros such as {@code 00000} is how a sheet keeps the leading zeros of a postal code. */
    private static String padded(String digits, String format) {
        boolean zeros = format != null && format.matches("0{2,20}");
        return zeros ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
    }

    private static boolean withYear(String format) {
        return format == null
                || !format.matches("(?i)[^y]*m+[^y]*d+[^y]*")
                || format.toLowerCase().contains("y");
    }
}
