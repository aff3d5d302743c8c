package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes photos and other inline bytes out of a card's text and puts them back, so that an edit of a phone number
 * rewrites no photo. NUL, which no card may hold, marks each place.
 *
 * @param text the card with a NUL where base64 stood
 * @param photos the bytes, in the order of their places
 */
public record Photos(String text, List<byte[]> photos) {
    private static final int WORTHWHILE_BYTES = 512;
    private static final char PLACE = '\0';
    private static final String FOLD = "\r\n ";
    private static final int FOLDED_CHARACTERS = 72;

    public static Photos split(Card card) {
        List<byte[]> photos = new ArrayList<>();
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.lines()) {
            byte[] bytes = line.value().length() < WORTHWHILE_BYTES ? null : InlineBytes.of(line);
            if (bytes == null) {
                lines.add(line);
            } else {
                photos.add(bytes);
                lines.add(line.withValue(line.value().substring(0, InlineBytes.start(line)) + PLACE));
            }
        }
        return photos.isEmpty() ? new Photos(card.text(), photos) : new Photos(ContentLines.write(lines), photos);
    }

    /**
     * A card without what its bytes stood for.
     *
     * @param left the properties that went, each as often as it stood there
     */
    public record Without(Card card, List<String> left) {}

    /** For whoever wants no bytes. They need not be at hand. */
    public Without without() throws Malformed {
        List<ContentLine> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<ContentLine> lines = lines();
        for (ContentLine line : lines) {
            boolean bytes = line.value().indexOf(PLACE) >= 0 || line.is("PHOTO") && InlineBytes.of(line) != null;
            if (bytes) {
                left.add(line.name());
            } else {
                kept.add(line);
            }
        }
        return new Without(left.isEmpty() ? Card.read(text, lines) : Card.of(kept), left);
    }

    /** The lines of a card with the places of its bytes marked, as text with the bytes inside. */
    public static String join(List<ContentLine> lines, List<byte[]> photos) {
        return new Photos(ContentLines.write(lines), photos).join();
    }

    /** The card's lines, the places of its bytes marked. */
    public List<ContentLine> lines() throws Malformed {
        return ContentLines.read(text);
    }

    /** Whether the line holds bytes of its own, in its text or elsewhere. */
    public static boolean holdsBytes(ContentLine line) {
        return line.value().indexOf(PLACE) >= 0 || InlineBytes.of(line) != null;
    }

    /** The bytes inside a line, if there are any and they can be decoded. */
    public static Optional<byte[]> bytes(ContentLine line) {
        return Optional.ofNullable(InlineBytes.of(line));
    }

    /** The card's text with its photos inside again, folded. */
    public String join() {
        if (photos.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        Base64.Encoder folding = Base64.getMimeEncoder(FOLDED_CHARACTERS, FOLD.getBytes());
        Iterator<byte[]> next = photos.iterator();
        int from = 0;
        for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, from)) {
            whole.append(text, from, at).append(FOLD).append(folding.encodeToString(next.next()));
            from = at + 1;
        }
        return whole.append(text, from, text.length()).toString();
    }
}
