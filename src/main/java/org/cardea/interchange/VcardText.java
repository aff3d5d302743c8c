package org.cardea.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.shared.Sha256;

/** Writes vCard 4.0 line by line (RFC 6350). */
public final class VcardText {
    /** Says why a card that is handed back was not taken; it is no part of the card. */
    public static final String ERROR = "X-CARDEA-ERROR";

    private static final String END = "END:VCARD\r\n";
    private static final String DERIVED = "cardea-import:";
    private static final String UID = "cardea-uid:";
    private static final String URN = "urn:uuid:";
    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StringBuilder lines = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    private int groups;

    public VcardText line(String name, String value) {
        lines.append(name).append(':').append(value).append("\r\n");
        return this;
    }

    public VcardText line(ContentLine line) {
        lines.append(line.text()).append("\r\n");
        return this;
    }

    /** A line with a label in the user's own words, as Apple writes it. */
    public VcardText labelled(String name, String value, String label) {
        return labelled(name, value, label, List.of());
    }

    /** @param beside whole lines that belong to the value too */
    public VcardText labelled(String name, String value, String label, List<String> beside) {
        String group = "item" + ++groups + ".";
        line(group + name, value);
        beside.forEach(line -> lines.append(group).append(line).append("\r\n"));
        return label.isEmpty() ? this : line(group + "X-ABLabel", escape(label));
    }

    public String end() {
        return lines + END;
    }

    /** Text as a value (RFC 6350 section 3.4). */
    public static String escape(String text) {
        return isPlain(text)
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\r\n", "\n")
                        .replace("\n", "\\n")
                        .replace(",", "\\,")
                        .replace(";", "\\;");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\n' || c == ',' || c == ';') {
                return false;
            }
        }
        return true;
    }

    /**
     * The card with a UID: its own, or one derived from its content, so that the same content has the same UID
     * whenever and wherever it is read.
     */
    public static Card identified(String vcard) throws Malformed {
        Card card = Card.read(vcard);
        return card.uid().isPresent()
                ? card
                : card.identified("urn:uuid:" + named(DERIVED + card.hash().hex()));
    }

    /** The identity of the card with such a UID (docs/normal-form.md section 6). */
    public static String urn(String uid) {
        String stripped = uid.strip();
        String bare =
                stripped.regionMatches(true, 0, URN, 0, URN.length()) ? stripped.substring(URN.length()) : stripped;
        return URN + (UUID_TEXT.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : named(UID + stripped));
    }

    private static UUID named(String text) {
        ByteBuffer bits = ByteBuffer.wrap(Sha256.of(text.getBytes(UTF_8)));
        long most = bits.getLong() & ~0xF000L | 0x8000L;
        long least = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
