package org.cardea.contacts.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as vCard 4.0 writes it (RFC 6350 section 4.3.1), each part null where it is missing. */
public record VcardDate(Integer year, Integer month, Integer day) {
    static final VcardDate NONE = new VcardDate(null, null, null);

    private static final int LONGEST = 40;
    private static final int LEAP = 2000;
    private static final String TIME = "(?:T.*)?";
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEARLESS = Pattern.compile("--(\\d{2})-?(\\d{2})?" + TIME);
    private static final Pattern DAY = Pattern.compile("---(\\d{2})");

    /**
     * Null where it is no date.
     *
     * @param omitted the year that stands for none, or empty
     */
    static VcardDate read(String value, String omitted) {
        String text = value.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        VcardDate date = parts(text);
        if (date == null || !date.isPossible()) {
            return null;
        }
        boolean yearless = date.year != null && date.year.toString().equals(omitted);
        return yearless ? new VcardDate(null, date.month, date.day) : date;
    }

    private static VcardDate parts(String text) {
        Matcher m = WHOLE.matcher(text);
        if (m.matches()) {
            return new VcardDate(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        if ((m = YEARLESS.matcher(text)).matches()) {
            return new VcardDate(null, number(m.group(1)), m.group(2) == null ? null : number(m.group(2)));
        }
        if ((m = MONTH.matcher(text)).matches()) {
            return new VcardDate(number(m.group(1)), number(m.group(2)), null);
        }
        if ((m = YEAR.matcher(text)).matches()) {
            return new VcardDate(number(m.group(1)), null, null);
        }
        return (m = DAY.matcher(text)).matches() ? new VcardDate(null, null, number(m.group(1))) : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Whether there can be such a date, and vCard can write it: no day of a year without its month. */
    public boolean isPossible() {
        if (month == null) {
            return day == null ? year != null && year > 0 && year <= 9999 : year == null && day >= 1 && day <= 31;
        }
        try {
            LocalDate.of(year == null ? LEAP : year, month, day == null ? 1 : day);
            return year == null || year > 0 && year <= 9999;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    String vcard() {
        if (year == null) {
            return month == null
                    ? "---%02d".formatted(day)
                    : day == null ? "--%02d".formatted(month) : "--%02d%02d".formatted(month, day);
        }
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null ? "%04d-%02d".formatted(year, month) : "%04d%02d%02d".formatted(year, month, day);
    }

    /** As people read it anywhere: {@code 1985-04-12}, {@code --04-12}. */
    String readable() {
        String first = year == null ? "-" : "%04d".formatted(year);
        String second = month == null ? (year == null ? "--" : "") : "-%02d".formatted(month);
        return first + second + (day == null ? "" : "-%02d".formatted(day));
    }
}
