package org.cardea.interchange.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a spreadsheet does to text, taken back. */
public final class Cell {
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern APOSTROPHE = Pattern.compile("'([+\\d(=@-].*)", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile("(ERROR:)?#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)|#{4,}");

    private static final Pattern ODD_SPACES = Pattern.compile("[\u00A0\u2007\u202F]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]");

    private Cell() {}

    /** Without the wrappings of Excel, invisible characters and odd spaces. */
    public static String mended(String raw) {
        String text = (isPlain(raw) ? raw : cleaned(raw)).strip();
        return text.startsWith("=") || text.startsWith("'") ? unwrapped(text) : text;
    }

    /** Whether nothing in it needs cleaning; so it is with most cells, and there are millions of them. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r' || c == '\u00A0' || c >= '\u2000' && c < '\u2070' || c == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String raw) {
        return INVISIBLE
                .matcher(ODD_SPACES.matcher(raw).replaceAll(" "))
                .replaceAll("")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String unwrapped(String text) {
        Matcher wrapped = FORMULA_TEXT.matcher(text);
        if (wrapped.matches()) {
            return wrapped.group(1).strip();
        }
        Matcher apostrophe = APOSTROPHE.matcher(text);
        return apostrophe.matches() ? apostrophe.group(1) : text;
    }

    /** Whether the cell says only that a spreadsheet could not compute or show it. */
    public static boolean isError(String text) {
        return text.indexOf('#') >= 0 && ERROR.matcher(text).matches();
    }
}
