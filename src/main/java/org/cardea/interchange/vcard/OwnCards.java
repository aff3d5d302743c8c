package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.text.Charsets;
import org.cardea.shared.CardId;

/**
 * Cards as we write them. They carry a PRODID of ours, by which reading knows that nothing in them wants mending and
 * every line is meant to the letter; programs that change a card put their own in its place.
 */
public final class OwnCards {
    private static final String URN = "urn:uuid:";
    private static final String PRODUCT = "-//Cardea//Export//EN";
    private static final String MARK = "PRODID:" + PRODUCT;
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "PRODID", "END");

    static final byte[] BEGINNING_3 = ("BEGIN:VCARD\r\nVERSION:3.0\r\n" + MARK + "\r\n").getBytes(UTF_8);

    private OwnCards() {}

    /**
     * As a file holds it.
     *
     * @param lines of a vCard 4.0, the places of bytes marked
     * @param photos in the order of their marks
     */
    public static String version4(CardId id, List<ContentLine> lines, List<byte[]> photos) {
        return Photos.join(framed("4.0", content(id, lines)), photos);
    }

    /** The same in version 3.0; what it can't say it carries in lines that only we understand. */
    public static String version3(CardId id, List<ContentLine> lines, List<byte[]> photos) {
        return Photos.join(framed("3.0", linesOfVersion3(id, lines)), photos);
    }

    /** What stands in a card of version 3.0 beside its frame. */
    public static List<ContentLine> linesOfVersion3(CardId id, List<ContentLine> lines) {
        List<ContentLine> converted = new ArrayList<>(Version3.required(lines));
        content(id, lines).forEach(line -> converted.add(Version3.of(line)));
        return converted;
    }

    /** A card's text with a mark where each photo stands, as it is stored. */
    public static byte[] marked4(CardId id, byte[] stored) {
        return version4(id, lines(stored), List.of()).getBytes(UTF_8);
    }

    /** The same in version 3.0. */
    public static byte[] marked3(CardId id, byte[] stored) {
        byte[] plain = PlainLines.version3(id, stored);
        return plain == null ? version3(id, lines(stored), List.of()).getBytes(UTF_8) : plain;
    }

    private static List<ContentLine> lines(byte[] stored) {
        try {
            return new Photos(new String(stored, UTF_8), List.of()).lines();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    /** Which card a UID means (docs/normal-form.md section 6). */
    public static CardId card(String uid) {
        return CardId.of(VcardText.urn(uid).substring(URN.length()));
    }

    /** Whether the text may be one of ours, unchanged; most are told by a look at it. */
    public static boolean isMarked(String text) {
        return text.contains(MARK);
    }

    private static List<ContentLine> content(CardId id, List<ContentLine> lines) {
        String urn = URN + id;
        List<ContentLine> content = new ArrayList<>(List.of(ContentLine.of("UID", urn)));
        for (ContentLine line : lines) {
            if (line.is("UID") && VcardText.urn(line.value()).equals(urn)) {
                content.set(0, line);
            } else if (!FRAME.contains(line.name()) && !line.is("UID")) {
                content.add(line);
            }
        }
        return content;
    }

    private static List<ContentLine> framed(String version, List<ContentLine> content) {
        List<ContentLine> framed = new ArrayList<>(List.of(
                ContentLine.of("BEGIN", "VCARD"),
                ContentLine.of("VERSION", version),
                ContentLine.of("PRODID", PRODUCT)));
        framed.addAll(content);
        framed.add(ContentLine.of("END", "VCARD"));
        return framed;
    }

    /** The card as vCard 4.0, if it is one of ours. */
    static Optional<String> read(RawCard raw) throws Malformed {
        if (!raw.lines().contains(MARK)) {
            return Optional.empty();
        }
        String bytes = String.join("\r\n", raw.lines()) + "\r\n";
        Optional<String> text = Charsets.strictly(bytes.getBytes(ISO_8859_1), "UTF-8");
        return text.isPresent() ? Optional.of(unframed(Card.lines(text.get()))) : Optional.empty();
    }

    private static String unframed(List<ContentLine> lines) {
        boolean older = lines.stream()
                .anyMatch(line -> line.is("VERSION") && line.value().equals("3.0"));
        VcardText card = new VcardText();
        for (ContentLine line : lines) {
            if (!FRAME.contains(line.name()) && !line.is(VcardText.ERROR)) {
                (older ? Version3.back(line) : Optional.of(line)).ifPresent(card::line);
            }
        }
        return card.end();
    }
}
