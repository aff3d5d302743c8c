package org.cardea.interchange.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which some parts may be missing.
 *
 * @param year 0 where it is not known
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 * @param guessed whether the order of its parts or the century had to be guessed
 */
public record PartialDate(int year, int month, int day, boolean guessed) {
    /** What Outlook and databases write for "no date". */
    private static final Set<String> NOTHING = Set.of(
            "0/0/00",
            "00/0/0",
            "0/0/0",
            "00/00/00",
            "0.0.00",
            "00.00.00",
            "00.00.0000",
            "0000-00-00",
            "00/00/0000",
            "0000/00/00",
            "1/1/4501",
            "4501/1/1",
            "4501-01-01");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEARLESS = Pattern.compile("--(\\d{1,2})-?(\\d{2})|(\\d{1,2})月(\\d{1,2})日?");
    private static final Pattern DAY_ONLY = Pattern.compile("---(\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{2})|(\\d{4})年(\\d{1,2})月");
    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})年?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.0)?");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");

    /** What is longer is no date, and patterns could take long to find that. */
    private static final int LONGEST = 100;

    private static final LocalDate DAY_ZERO_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final int APPLES_NO_YEAR = 1604;
    /** Two digits below this are years of the 2000s. */
    private static final int CENTURY_TURNS = 30;

    /** Whether the text stands for "no date". */
    public static boolean isNothing(String text) {
        return NOTHING.contains(withoutTime(text));
    }

    /** As those write dates who begin with the day, be it with slashes; empty where the text is no date. */
    public static Optional<PartialDate> readDayFirst(String typed) {
        Matcher slashes = SLASHES.matcher(withoutTime(typed));
        return Optional.of(slashes)
                .filter(Matcher::matches)
                .map(PartialDate::dayFirst)
                .filter(PartialDate::isPossible)
                .or(() -> read(typed));
    }

    /** Empty where the text is no date. */
    public static Optional<PartialDate> read(String typed) {
        String text = withoutTime(typed);
        return byParts(text).filter(PartialDate::isPossible);
    }

    private static String withoutTime(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return "";
        }
        return text.indexOf(':') < 0 ? text : TIME.matcher(text).replaceFirst("");
    }

    private static Optional<PartialDate> byParts(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches() || (m = COMPACT.matcher(text)).matches()) {
            return sure(m.group(1), m.group(2), m.group(3));
        }
        if ((m = YEARLESS.matcher(text)).matches()) {
            return m.group(1) != null ? sure("0", m.group(1), m.group(2)) : sure("0", m.group(3), m.group(4));
        }
        if ((m = DAY_ONLY.matcher(text)).matches()) {
            return sure("0", "0", m.group(1));
        }
        if ((m = YEAR_MONTH.matcher(text)).matches()) {
            return m.group(1) != null ? sure(m.group(1), m.group(2), "0") : sure(m.group(3), m.group(4), "0");
        }
        if ((m = YEAR_ONLY.matcher(text)).matches()) {
            return sure(m.group(1), "0", "0");
        }
        return numbered(text);
    }

    private static Optional<PartialDate> numbered(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(dayFirst(m));
        }
        if ((m = SLASHES.matcher(text)).matches()) {
            return Optional.of(slashes(number(m.group(1)), number(m.group(2)), m.group(3)));
        }
        if (SERIAL.matcher(text).matches()) {
            LocalDate date = DAY_ZERO_OF_EXCEL.plusDays(number(text.replace(".0", "")));
            return Optional.of(new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false));
        }
        return Optional.empty();
    }

    private static PartialDate dayFirst(Matcher date) {
        return new PartialDate(
                year(date.group(3)),
                number(date.group(2)),
                number(date.group(1)),
                date.group(3).length() == 2);
    }

    /** America's order, unless only the other one is possible. */
    private static PartialDate slashes(int first, int second, String year) {
        boolean dayFirst = first > 12;
        boolean ambiguous = !dayFirst && second <= 12 && first != second;
        return new PartialDate(
                year(year), dayFirst ? second : first, dayFirst ? first : second, ambiguous || year.length() == 2);
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year + (year < CENTURY_TURNS ? 2000 : 1900);
    }

    private static Optional<PartialDate> sure(String year, String month, String day) {
        int known = number(year);
        return Optional.of(new PartialDate(known == APPLES_NO_YEAR ? 0 : known, number(month), number(day), false));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private boolean isPossible() {
        if (month == 0) {
            return day <= 31 && (year > 0 || day > 0) && (year == 0 || year >= 1000);
        }
        try {
            LocalDate.of(year == 0 ? 2000 : year, month, Math.max(1, day));
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** As vCard 4.0 has it (RFC 6350 section 4.3.1): {@code 19850412}, {@code 1985-04}, {@code --0412}, {@code ---12}. */
    public String vcard() {
        if (year == 0) {
            return month == 0 ? "---" + two(day) : "--" + two(month) + two(day);
        }
        if (month == 0) {
            return four(year);
        }
        return day == 0 ? four(year) + "-" + two(month) : four(year) + two(month) + two(day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int year) {
        return two(year / 100) + two(year % 100);
    }
}
