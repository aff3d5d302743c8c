package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
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
    private static final int PIECE = FOLDED_CHARACTERS / 4 * 3 * 512;
    private static final byte[] FOLD = "\r\n ".getBytes(ISO_8859_1);
    private static final byte[] FOLD_IN_XML = "&#13;\n ".getBytes(ISO_8859_1);

    /** Takes a picture piece by piece. */
    @FunctionalInterface
    private interface Piece {
        void take(byte[] bytes) throws IOException;
    }

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
        each((from, to) -> xml.text(text, from, to), photo -> fold(photo, FOLD_IN_XML, xml::raw));
    }

    byte[] whole() {
        if (photos.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            each((from, to) -> whole.write(text, from, to - from), photo -> fold(photo, FOLD, whole::write));
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

    private static void fold(byte[] photo, byte[] fold, Piece piece) throws IOException {
        int from = 0;
        do {
            int to = Math.min(photo.length, from + PIECE);
            piece.take(folded(Arrays.copyOfRange(photo, from, to), fold));
            from = to;
        } while (from < photo.length);
    }

    /** Each line begins with a fold, the first one, too. */
    private static byte[] folded(byte[] some, byte[] fold) {
        byte[] base64 = Base64.getEncoder().encode(some);
        int lines = Math.max(1, Math.ceilDiv(base64.length, FOLDED_CHARACTERS));
        byte[] folded = new byte[base64.length + lines * fold.length];
        int at = 0;
        for (int from = 0; from < lines * FOLDED_CHARACTERS; from += FOLDED_CHARACTERS) {
            int count = Math.min(FOLDED_CHARACTERS, base64.length - from);
            System.arraycopy(fold, 0, folded, at, fold.length);
            System.arraycopy(base64, from, folded, at + fold.length, count);
            at += fold.length + count;
        }
        return folded;
    }
}
