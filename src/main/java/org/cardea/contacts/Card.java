package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cardea.shared.ContentHash;

/**
 * A contact or a group as vCard 4.0 text (RFC 6350). Text that came as 4.0 is kept to the letter; 2.1 and 3.0 are
 * converted once, here.
 */
public final class Card {
    private static final String END = "END:VCARD\r\n";

    private String text;
    private final List<ContentLine> lines;
    /** Whether the lines are what reading the text gives. */
    private final boolean read;
    /** Made when asked for: whoever only reads a card never needs it. */
    private ContentHash hash;

    private Card(String text, List<ContentLine> lines) {
        this.text = text;
        this.lines = lines;
        this.read = text != null;
    }

    /**
     * @param text one vCard of version 2.1, 3.0 or 4.0
     * @throws Malformed where it is not one vCard, or holds NUL
     */
    public static Card read(String text) throws Malformed {
        return read(text, lines(text));
    }

    /** @param lines of the text */
    static Card read(String text, List<ContentLine> lines) throws Malformed {
        if (isVersion4(lines)) {
            return new Card(text, lines);
        }
        Optional<List<ContentLine>> plain = PlainVersion3.of(lines);
        return of(plain.isPresent() ? plain.get() : Version4.of(text));
    }

    /** @param lines of a vCard of an older version, {@code BEGIN} and {@code END} included */
    public static Card ofOlder(List<ContentLine> lines) throws Malformed {
        Optional<List<ContentLine>> plain = PlainVersion3.of(lines);
        return of(plain.isPresent() ? plain.get() : Version4.of(ContentLines.write(lines)));
    }

    /** The lines of a card of any version, as they stand there. */
    public static List<ContentLine> lines(String text) throws Malformed {
        refuseNul(text);
        return ContentLines.read(text);
    }

    /** @param lines of a vCard 4.0, {@code BEGIN} and {@code END} included */
    public static Card of(List<ContentLine> lines) {
        return new Card(null, List.copyOf(lines));
    }

    /** The card as whoever reads its text gets it: itself, unless it was put together from lines. */
    public Card asRead() throws Malformed {
        return read ? this : read(text());
    }

    private static void refuseNul(String text) throws Malformed {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count();
            throw new Malformed("vcard-nul", line, "the text holds a NUL character");
        }
    }

    private static boolean isVersion4(List<ContentLine> lines) {
        for (ContentLine line : lines) {
            if (line.is("VERSION") && line.value().strip().equals("4.0")) {
                return true;
            }
        }
        return false;
    }

    /** vCard 4.0, with photos inside. */
    public String text() {
        if (text == null) {
            text = ContentLines.write(lines);
        }
        return text;
    }

    public ContentHash hash() {
        if (hash == null) {
            hash = NormalForm.hash(lines);
        }
        return hash;
    }

    public List<ContentLine> lines() {
        return lines;
    }

    /** What the card says, each thing once, in the order in which they begin. */
    public Collection<Unit> units() {
        return NormalForm.units(lines);
    }

    public boolean isGroup() {
        return value("KIND").filter("group"::equalsIgnoreCase).isPresent();
    }

    /** The UID as written, or empty. */
    public Optional<String> uid() {
        return value("UID");
    }

    /** The same content, which keeps its hash, with a UID; for a card that has none. Its text stays to the letter. */
    public Card identified(String uid) throws Malformed {
        String whole = text();
        if (!whole.endsWith(END)) {
            int end = 1 + whole.stripTrailing().lastIndexOf('\n');
            return read(whole.substring(0, end) + "UID:" + uid + "\r\n" + whole.substring(end));
        }
        ContentLine end = lines.getLast();
        List<ContentLine> more = new ArrayList<>(lines);
        more.set(lines.size() - 1, new ContentLine(end.number(), "", "UID", "", uid));
        more.add(new ContentLine(end.number() + 1, "", "END", "", end.value()));
        int cut = whole.length() - END.length();
        Card identified = new Card(whole.substring(0, cut) + "UID:" + uid + "\r\n" + END, more);
        identified.hash = hash;
        return identified;
    }

    /** The same content under another UID. */
    public Card withUid(String uid) {
        List<ContentLine> changed = new ArrayList<>(lines);
        changed.removeIf(line -> line.is("UID"));
        changed.add(changed.size() - 1, new ContentLine(0, "", "UID", "", uid));
        return of(changed);
    }

    /** What to call the contact or group: FN, else the parts of N, else empty. */
    public String name() {
        return value("FN")
                .map(Card::unescape)
                .or(() -> value("N")
                        .map(name -> unescape(name).replaceAll(";+", " ").strip()))
                .orElse("");
    }

    /** The raw values of a property, in their order. */
    public List<String> values(String property) {
        return lines.stream()
                .filter(line -> line.is(property))
                .map(ContentLine::value)
                .toList();
    }

    private Optional<String> value(String property) {
        for (ContentLine line : lines) {
            if (line.is(property) && !line.value().isBlank()) {
                return Optional.of(line.value().strip());
            }
        }
        return Optional.empty();
    }

    /** A value of text as people read it (RFC 6350 section 3.4). */
    public static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                plain.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Text as a value: the reverse; a line break of any kind is written as one. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }

    /** Cuts a raw value at a separator that is not escaped; the parts are still raw. */
    public static List<String> components(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == separator) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }
}
