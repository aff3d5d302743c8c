package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.dav.xml.Names;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PhotoName;

/**
 * In which words a client wants its cards. Version 4.0 is what is stored, and goes out as it lies there.
 *
 * @param properties in upper case, those it wants; empty for all
 * @param bare those of them of which it wants no value
 */
record Rendering(boolean version4, Set<String> properties, Set<String> bare) {
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "END");

    /** Where nothing is said it is 3.0 (RFC 6352 section 10.4). */
    static final Rendering USUAL = new Rendering(false, Set.of(), Set.of());

    /** @param accept as the header has it */
    static Rendering accepted(String accept) {
        String said = accept.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        int version4 = said.indexOf("version=4");
        int version3 = said.indexOf("version=3");
        if (version4 >= 0 && (version3 < 0 || version4 < version3)) {
            return new Rendering(true, Set.of(), Set.of());
        }
        boolean otherVcards = Arrays.stream(said.split(","))
                .allMatch(range -> range.contains("vcard+") || range.contains("version=") && version3 < 0);
        if (said.contains("vcard") && otherVcards) {
            throw Refusal.of(406, Names.card("supported-address-data-conversion"));
        }
        return USUAL;
    }

    /** @param photos those of the card among them */
    CardData data(EntryStore.Text card, Map<PhotoName, byte[]> photos) {
        List<byte[]> bytes = card.photos().stream().map(photos::get).toList();
        CardData all = new CardData(marked(card.card(), card.text()), bytes);
        return properties.isEmpty()
                ? all
                : new CardData(only(new String(all.whole(), UTF_8)).getBytes(UTF_8), List.of());
    }

    private byte[] marked(CardId id, byte[] stored) {
        if (!version4) {
            return OwnCards.marked3(id, stored);
        }
        return identifies(new String(stored, UTF_8), id.toString()) ? stored : OwnCards.marked4(id, stored);
    }

    /** Whether the card, as it will be stored, is told by the very text. */
    boolean givesBack(CardId id, Card card, String text) {
        if (version4 || !properties.isEmpty() || !OwnCards.isMarked(text)) {
            return false;
        }
        Photos split = Photos.split(card);
        return OwnCards.version3(id, parsed(split.text()), split.photos()).equals(text);
    }

    /** Whether the text says itself which card it is; one that came otherwise may say another name for it. */
    private static boolean identifies(String stored, String id) {
        int at = stored.indexOf("\nUID:");
        if (at < 0) {
            return false;
        }
        int end = stored.indexOf('\n', at + 1);
        String said = stored.substring(at + "\nUID:".length(), end < 0 ? stored.length() : end);
        try {
            boolean folded = end > 0 && end + 1 < stored.length() && " \t".indexOf(stored.charAt(end + 1)) >= 0;
            return !folded && !said.isBlank() && OwnCards.card(said).toString().equals(id);
        } catch (Problem noUid) {
            return false;
        }
    }

    private static List<ContentLine> parsed(String text) {
        try {
            return new Photos(text, List.of()).lines();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    private String only(String text) {
        return Card.of(parsed(text).stream()
                        .filter(line -> FRAME.contains(line.name()) || properties.contains(line.name()))
                        .map(line -> bare.contains(line.name()) ? line.withValue("") : line)
                        .toList())
                .text();
    }

    static Set<String> upper(List<String> names) {
        Set<String> upper = new TreeSet<>();
        names.forEach(name -> upper.add(name.toUpperCase(Locale.ROOT)));
        return upper;
    }
}
