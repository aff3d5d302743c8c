package org.cardea.sync;

import java.util.regex.Pattern;
import org.cardea.shared.Problem;

/**
 * A place in a book's ledger as a client keeps it. The epoch is a random number that belongs to one book and one
 * unbroken life of its ledger, so a cursor of another book or of a former life is told apart.
 */
public record Cursor(long epoch, long seq) {
    private static final int RADIX = 36;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{1,13}-[0-9a-z]{1,13}");

    /** Reads what {@link #text} wrote; anything else is a bad-request. */
    public static Cursor parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw unreadable();
        }
        int dash = text.indexOf('-');
        try {
            return new Cursor(
                    Long.parseLong(text.substring(0, dash), RADIX), Long.parseLong(text.substring(dash + 1), RADIX));
        } catch (NumberFormatException tooLong) {
            throw unreadable();
        }
    }

    public String text() {
        return Long.toString(epoch, RADIX) + "-" + Long.toString(seq, RADIX);
    }

    private static Problem unreadable() {
        return Problem.badRequest("This is no cursor.").with("field", "cursor");
    }
}
