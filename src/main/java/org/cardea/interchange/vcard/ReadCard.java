package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.Item;
import org.cardea.interchange.VcardText;
import org.cardea.interchange.text.Charsets;

/** Makes items of a raw card: itself, and before it the cards of its agents. Pure. */
final class ReadCard {
    /** Version 3.0 can't say these; they are added after the conversion. */
    private static final List<String> ONLY_IN_4 =
            List.of("BDAY", "ANNIVERSARY", "DEATHDATE", "RELATED", "KIND", "MEMBER");

    private static final int DEEPEST = 5;

    private final Decode decode;

    ReadCard(Decode decode) {
        this.decode = decode;
    }

    List<Item> items(RawCard raw) {
        return items(raw, 0);
    }

    private List<Item> items(RawCard raw, int depth) {
        if (depth > DEEPEST) {
            return List.of(bad(raw, "Agents have agents without end."));
        }
        if (!raw.isWhole()) {
            return List.of(bad(raw, raw.fault()));
        }
        try {
            Optional<String> own = OwnCards.read(raw);
            if (own.isPresent()) {
                Card card = VcardText.identified(own.get());
                return List.of(new Item.Person(raw.number(), card, List.of(), List.of()));
            }
            return raw.kind().equals("VLIST") ? List.of(list(raw)) : people(raw, depth);
        } catch (Malformed malformed) {
            return List.of(bad(raw, "This is no vCard: " + malformed.getMessage() + "."));
        }
    }

    private Item list(RawCard raw) throws Malformed {
        Remarks remarks = new Remarks(raw.number());
        String vcard = DistributionList.group(lines(raw.lines(), remarks));
        return new Item.Person(raw.number(), VcardText.identified(vcard), remarks.warnings(), List.of());
    }

    private List<Item> people(RawCard raw, int depth) throws Malformed {
        List<Item> items = new ArrayList<>();
        Agents split = Agents.of(raw);
        List<Line> related = new ArrayList<>();
        for (RawCard agent : split.cards()) {
            List<Item> read = items(agent, depth + 1);
            items.addAll(read);
            related.addAll(Agents.relation(read.getLast()));
        }
        Remarks remarks = new Remarks(raw.number());
        List<Line> lines = new ArrayList<>(lines(split.outer(), remarks));
        lines.addAll(related);
        items.add(new Item.Person(raw.number(), version4(named(lines, remarks)), remarks.warnings(), List.of()));
        return items;
    }

    private List<Line> lines(List<String> physical, Remarks remarks) {
        List<Line> lines = new ArrayList<>();
        for (String text : Unfold.lines(physical)) {
            Optional<Line> line = LineParser.parse(text);
            line.map(decode::line)
                    .ifPresentOrElse(lines::add, () -> remarks.add("", "line-left-out", "A line is no property."));
        }
        lines.removeIf(line -> line.is("BEGIN", "END"));
        List<Line> mended = lines;
        for (Quirk quirk : Quirk.ALL) {
            mended = quirk.mend(mended, remarks);
        }
        return mended;
    }

    private static List<Line> named(List<Line> lines, Remarks remarks) {
        if (lines.stream().anyMatch(line -> line.is("FN"))) {
            return lines;
        }
        List<Line> named = new ArrayList<>(lines);
        named.add(Line.of("FN", Spoken.name(lines)));
        remarks.add("FN", "name-derived", "The card says no name to show; it was made of what is there.");
        return named;
    }

    private static Card version4(List<Line> lines) throws Malformed {
        boolean already = lines.stream()
                .anyMatch(line -> line.is("VERSION") && line.value().strip().equals("4.0"));
        String plain = lines.stream()
                .filter(line -> !line.is("VERSION") && (already || !line.is(ONLY_IN_4.toArray(String[]::new))))
                .map(Line::text)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        String text = "BEGIN:VCARD\r\nVERSION:" + (already ? "4.0" : "3.0") + "\r\n" + plain + "END:VCARD\r\n";
        if (already) {
            return VcardText.identified(text);
        }
        String converted = Card.read(text).text();
        String later = lines.stream()
                .filter(line -> line.is(ONLY_IN_4.toArray(String[]::new)))
                .map(line -> line.text() + "\r\n")
                .collect(Collectors.joining());
        int end = converted.lastIndexOf("END:VCARD");
        return VcardText.identified(converted.substring(0, end) + later + converted.substring(end));
    }

    private static Item bad(RawCard raw, String reason) {
        return new Item.Bad(
                raw.number(), reason, raw.lines().stream().map(ReadCard::shown).toList());
    }

    private static String shown(String bytes) {
        return Charsets.strictly(bytes.getBytes(ISO_8859_1), "UTF-8").orElse(bytes);
    }
}
