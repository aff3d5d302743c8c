package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.VcardText;
import org.cardea.shared.CardId;

/**
 * The version 3.0 of a stored card, made from its bytes: most lines say the same in both versions and are copied as they lie
 * there, the others are told by {@link Version3} one by one. What it makes is what {@link OwnCards} makes, to the letter;
 * cards that are written in an unusual manner it leaves alone.
 */
final class PlainLines {
    private static final Set<String> SAME =
            Set.of(("FN N NICKNAME ADR TEL EMAIL TITLE ROLE ORG CATEGORIES NOTE REV URL").split(" "));
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "PRODID", "END");
    private static final byte[] ONLY_TYPE = "TYPE=".getBytes(US_ASCII);
    private static final byte[] BEGIN = "BEGIN:VCARD\r\n".getBytes(US_ASCII);
    private static final byte[] END = "END:VCARD\r\n".getBytes(US_ASCII);
    private static final int FOLD_AT_OCTETS = 75;

    private final byte[] text;
    private final CardId id;
    private final List<Line> lines = new ArrayList<>(24);

    private PlainLines(byte[] text, CardId id) {
        this.text = text;
        this.id = id;
    }

    /** A line, folded or not, with its end; the name without its group, {@code nameEnd} where it ends. */
    private record Line(String name, int from, int nameEnd, int to) {}

    /** An unusual card. */
    private static final class Unusual extends Exception {
        private static final long serialVersionUID = 1;
        private static final Unusual IT = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    /**
     * @param stored UTF-8 of a vCard 4.0, the places of bytes marked
     * @return the same with the places marked, or null where the card is unusual
     */
    static byte[] version3(CardId id, byte[] stored) {
        PlainLines plain = new PlainLines(stored, id);
        try {
            plain.read();
            return plain.written();
        } catch (Unusual | Malformed leftAlone) {
            return null;
        }
    }

    private void read() throws Unusual {
        if (!stands(BEGIN, 0) || !stands(END, text.length - END.length)) {
            throw Unusual.IT;
        }
        for (int at = BEGIN.length; at < text.length - END.length; ) {
            Line line = line(at);
            lines.add(line);
            at = line.to();
        }
    }

    private Line line(int from) throws Unusual {
        int nameEnd = from;
        while (isNamePart(text[nameEnd])) {
            nameEnd++;
        }
        if (nameEnd == from || text[nameEnd] != ':' && text[nameEnd] != ';') {
            throw Unusual.IT;
        }
        int to = lineEnd(from);
        while (text[to] == ' ') {
            int next = lineEnd(to);
            requireFold(to, next);
            to = next;
        }
        String name = name(from, nameEnd);
        if (name.equals("BEGIN") || name.equals("END") || text[to] == '\t') {
            throw Unusual.IT;
        }
        return new Line(name, from, nameEnd, to);
    }

    private String name(int from, int nameEnd) throws Unusual {
        int start = nameEnd;
        while (start > from && text[start - 1] != '.') {
            start--;
            if (text[start] >= 'a') {
                throw Unusual.IT;
            }
        }
        if (start == nameEnd) {
            throw Unusual.IT;
        }
        return new String(text, start, nameEnd - start, US_ASCII);
    }

    /** After the line's end; there always is one, the card's last line. */
    private int lineEnd(int from) throws Unusual {
        int at = from;
        while (text[at] != '\r') {
            if (text[at] == '\n') {
                throw Unusual.IT;
            }
            at++;
        }
        if (at - from > FOLD_AT_OCTETS || text[at + 1] != '\n') {
            throw Unusual.IT;
        }
        return at + 2;
    }

    /** What follows was folded because it did not fit, as we fold: then it may stay folded. */
    private void requireFold(int fold, int next) throws Unusual {
        int octets = 0;
        for (int at = fold - 3; at >= 0 && text[at] != '\n'; at--) {
            octets++;
        }
        byte first = text[fold + 1];
        int width = first >= 0 ? 1 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
        boolean inside = first < (byte) 0xC0;
        if (octets + width <= FOLD_AT_OCTETS || inside || next - fold <= 3) {
            throw Unusual.IT;
        }
    }

    private byte[] written() throws Unusual, Malformed {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 256);
        out.writeBytes(OwnCards.BEGINNING_3);
        requireNames();
        identity(out);
        for (Line line : lines) {
            if (!FRAME.contains(line.name()) && !line.name().equals("UID")) {
                if (isSame(line)) {
                    out.write(text, line.from(), line.to() - line.from());
                } else {
                    out.writeBytes(converted(line));
                }
            }
        }
        out.writeBytes(END);
        return out.toByteArray();
    }

    /** Where one is missing, it is made of the others. */
    private void requireNames() throws Unusual {
        boolean formatted = false;
        boolean structured = false;
        for (Line line : lines) {
            formatted |= line.name().equals("FN");
            structured |= line.name().equals("N");
        }
        if (!formatted || !structured) {
            throw Unusual.IT;
        }
    }

    private void identity(ByteArrayOutputStream out) throws Unusual {
        String urn = "urn:uuid:" + id;
        byte[] said = ("UID:" + urn + "\r\n").getBytes(US_ASCII);
        int found = 0;
        for (Line line : lines) {
            if (line.name().equals("UID")) {
                if (found++ > 0 || text[line.nameEnd()] != ':' || lineEnd(line.from()) != line.to()) {
                    throw Unusual.IT;
                }
                String value = new String(text, line.nameEnd() + 1, line.to() - line.nameEnd() - 3, UTF_8);
                if (value.equals(id.toString()) || VcardText.urn(value).equals(urn)) {
                    said = Arrays.copyOfRange(text, line.from(), line.to());
                }
            }
        }
        out.writeBytes(said);
    }

    private boolean isSame(Line line) {
        if (line.name().equals("BDAY")) {
            return isWholeDate(line);
        }
        if (!SAME.contains(line.name())) {
            return false;
        }
        if (text[line.nameEnd()] == ':') {
            return true;
        }
        int at = line.nameEnd() + 1;
        if (!stands(ONLY_TYPE, at)) {
            return false;
        }
        at += ONLY_TYPE.length;
        while (isNamePart(text[at]) && text[at] != '.' || text[at] == ',') {
            at++;
        }
        return text[at] == ':';
    }

    /** Such as 19700624 or 1970-06-24; others are told otherwise, or to us alone. */
    private boolean isWholeDate(Line line) {
        int from = line.nameEnd() + 1;
        int length = line.to() - 2 - from;
        int between = length == 10 ? 1 : 0;
        boolean whole = text[line.nameEnd()] == ':' && length == 8 + 2 * between;
        for (int i = 0; whole && i < length; i++) {
            byte c = text[from + i];
            whole = between == 1 && (i == 4 || i == 7) ? c == '-' : c >= '0' && c <= '9';
        }
        return whole;
    }

    private byte[] converted(Line line) throws Malformed, Unusual {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        alone.writeBytes(BEGIN);
        alone.write(text, line.from(), line.to() - line.from());
        alone.writeBytes(END);
        List<ContentLine> parsed = new Photos(alone.toString(UTF_8), List.of()).lines();
        if (parsed.size() != 3) {
            throw Unusual.IT;
        }
        return Card.of(List.of(Version3.of(parsed.get(1)))).text().getBytes(UTF_8);
    }

    private boolean stands(byte[] expected, int at) {
        return at >= 0
                && at + expected.length <= text.length
                && Arrays.equals(text, at, at + expected.length, expected, 0, expected.length);
    }

    private static boolean isNamePart(byte c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
