package org.cardea.interchange.export;

import java.util.regex.Pattern;
import org.cardea.interchange.excel.CellText;

/** What the kind of file makes of a cell. */
public enum Medium {
    /** Text that a spreadsheet may open: what it would take for a formula gets an apostrophe. */
    TEXT(Medium.LARGEST_IN_TEXT) {
        @Override
        String cell(String text) {
            return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    },
    /** The same for other programs, which know no apostrophe: a number is no formula and stays what it is. */
    FOREIGN_TEXT(Medium.LARGEST_IN_TEXT) {
        @Override
        String cell(String text) {
            String cell = TEXT.cell(text);
            return cell.length() == text.length() || NUMBER.matcher(text).matches() ? text : cell;
        }
    },
    /** Cells of a workbook, which say of themselves that they are text. */
    WORKBOOK(Medium.LARGEST_IN_WORKBOOK) {
        @Override
        String cell(String text) {
            return text;
        }

        @Override
        int size(String cell) {
            return CellText.encoded(cell).length();
        }
    };

    private static final int LARGEST_IN_TEXT = 7 * 1024 * 1024;
    private static final int LARGEST_IN_WORKBOOK = 32_767;
    private static final String FORMULA = "=+-@\t\r";
    private static final String ONE_NUMBER = "[+-]{0,2}[0-9][0-9 ()./-]*";
    private static final Pattern NUMBER = Pattern.compile(ONE_NUMBER + "( ::: " + ONE_NUMBER + ")*");

    private final int longest;

    Medium(int longest) {
        this.longest = longest;
    }

    /** The characters a cell can hold. */
    int longest() {
        return longest;
    }

    int size(String cell) {
        return cell.length();
    }

    abstract String cell(String text);
}
