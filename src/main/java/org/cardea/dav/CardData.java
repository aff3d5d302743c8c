package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.cardea.dav.xml.XmlWriter;

/**
 * A card's text on its way out: its pictures are written where they stand, folded, and the whole is never in memory twice.
 *
 * @param text UTF-8, a NUL where each picture stands
 * @param photos in the order of their places
 */
record CardData(byte[] text, List<byte[]> photos) implements Property.Value {
    private static final int FOLDED_CHARACTERS = 72;
    private static final byte[] FOLD = "\r\n ".getBytes(ISO_8859_1);
    private static final byte[] FOLD_IN_XML = "&#13;\n ".getBytes(ISO_8859_1);

    /** Takes pieces of the text. */
    @FunctionalInterface
    private interface Pieces {
        void take(int from, int to) throws IOException;
    }

    /** Takes pictures as they stand in a text. */
    @FunctionalInterface
    private interface Pictures {
        void take(byte[] photo) throws IOException;
    }

    @Override
    public void write(XmlWriter xml) throws IOException {
        each((from, to) -> xml.text(text, from, to), photo -> xml.raw(folded(photo, FOLD_IN_XML)));
    }

    byte[] whole() {
        if (photos.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            each((from, to) -> whole.write(text, from, to - from), photo -> whole.write(folded(photo, FOLD)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return whole.toByteArray();
    }

    private void each(Pieces pieces, Pictures pictures) throws IOException {
        Iterator<byte[]> next = photos.iterator();
        int from = 0;
        for (int at = 0; next.hasNext(); at++) {
            if (text[at] == 0) {
                pieces.take(from, at);
                pictures.take(next.next());
                from = at + 1;
            }
        }
        pieces.take(from, text.length);
    }

    /** Each line begins with a fold, the first one, too. */
    private static byte[] folded(byte[] photo, byte[] fold) {
        byte[] base64 = Base64.getEncoder().encode(photo);
        int lines = Math.ceilDiv(base64.length, FOLDED_CHARACTERS);
        byte[] folded = new byte[base64.length + Math.max(1, lines) * fold.length];
        int at = 0;
        for (int line = 0; line < Math.max(1, lines); line++) {
            int from = line * FOLDED_CHARACTERS;
            int count = Math.min(FOLDED_CHARACTERS, base64.length - from);
            System.arraycopy(fold, 0, folded, at, fold.length);
            System.arraycopy(base64, from, folded, at + fold.length, count);
            at += fold.length + count;
        }
        return folded;
    }
}
