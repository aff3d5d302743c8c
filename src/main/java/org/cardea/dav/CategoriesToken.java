package org.cardea.dav;

import java.util.Arrays;
import org.cardea.dav.xml.Names;
import org.cardea.shared.Problem;
import org.cardea.sync.Cursor;
import org.cardea.sync.Head;

/**
 * How far a client is that sees groups as categories. What it is told between two seqs is one list, as of the later
 * one, whatever happens meanwhile: so a part of it can be told now and the rest later, and nothing falls between.
 *
 * @param from what the client knows
 * @param until where the list ends; the same as from where it has been told whole
 * @param reached of the cards that were changed themselves
 * @param members how many of those were told whose groups were changed
 */
record CategoriesToken(long epoch, long from, long until, long reached, int members) {
    private static final String PREFIX = "urn:cardea:sync:categories:";
    private static final int RADIX = 36;

    static String at(long epoch, long seq) {
        return PREFIX + new Cursor(epoch, seq).text();
    }

    /** @param text empty for who begins */
    static CategoriesToken read(String text, Head head) {
        if (text.isEmpty()) {
            return new CategoriesToken(head.epoch(), 0, head.seq(), 0, 0);
        }
        if (!text.startsWith(PREFIX)) {
            throw invalid();
        }
        try {
            String[] parts = text.substring(PREFIX.length()).split("~", -1);
            Cursor cursor = Cursor.parse(parts[0]);
            head.admit(cursor);
            return parts.length == 1 ? next(cursor, head) : rest(cursor, parts, head);
        } catch (Problem | NumberFormatException unusable) {
            throw invalid();
        }
    }

    private static CategoriesToken next(Cursor cursor, Head head) {
        return new CategoriesToken(cursor.epoch(), cursor.seq(), head.seq(), cursor.seq(), 0);
    }

    private static CategoriesToken rest(Cursor cursor, String[] parts, Head head) {
        long[] numbers = Arrays.stream(parts)
                .skip(1)
                .mapToLong(part -> Long.parseLong(part, RADIX))
                .toArray();
        boolean fits = numbers.length == 3
                && numbers[0] > cursor.seq()
                && numbers[1] >= cursor.seq()
                && numbers[1] <= numbers[0]
                && numbers[2] >= 0
                && numbers[2] <= Integer.MAX_VALUE;
        if (!fits) {
            throw invalid();
        }
        head.admit(new Cursor(cursor.epoch(), numbers[0]));
        return new CategoriesToken(cursor.epoch(), cursor.seq(), numbers[0], numbers[1], (int) numbers[2]);
    }

    static Refusal invalid() {
        return Refusal.forbidden(Names.dav("valid-sync-token"));
    }

    CategoriesToken reached(long seq, int told) {
        return new CategoriesToken(epoch, from, until, seq, told);
    }

    /** Of who is not at the end. */
    String text() {
        return at(epoch, from) + "~" + Long.toString(until, RADIX) + "~" + Long.toString(reached, RADIX) + "~"
                + Long.toString(members, RADIX);
    }
}
