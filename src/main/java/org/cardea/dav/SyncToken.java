package org.cardea.dav;

import org.cardea.dav.xml.Names;
import org.cardea.shared.Problem;
import org.cardea.sync.Cursor;
import org.cardea.sync.Head;

/**
 * How far a client is: a cursor as a URI. One that is still on its first way through the book keeps where the book stood
 * when it began: of what was gone by then it need not be told.
 */
record SyncToken(Cursor cursor, long began) {
    private static final String PREFIX = "urn:cardea:sync:";
    private static final int RADIX = 36;

    static String at(Head head) {
        return at(head.cursor());
    }

    static String at(Cursor cursor) {
        return PREFIX + cursor.text();
    }

    /** @param text empty for who begins */
    static SyncToken read(String text, Head head) {
        if (text.isEmpty()) {
            return new SyncToken(new Cursor(head.epoch(), 0), head.seq());
        }
        try {
            String[] parts = text.substring(PREFIX.length()).split("~", 2);
            Cursor cursor = Cursor.parse(parts[0]);
            head.admit(cursor);
            if (!text.startsWith(PREFIX)) {
                throw invalid();
            }
            return new SyncToken(cursor, parts.length < 2 ? 0 : Long.parseLong(parts[1], RADIX));
        } catch (Problem | NumberFormatException | IndexOutOfBoundsException unusable) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.forbidden(Names.dav("valid-sync-token"));
    }

    /** @return the token of who has come to a seq and is not at the end */
    String reached(long seq) {
        String text = PREFIX + new Cursor(cursor.epoch(), seq).text();
        return began > seq ? text + "~" + Long.toString(began, RADIX) : text;
    }

    boolean concerns(boolean deleted, long seq) {
        return !deleted || seq > began;
    }
}
