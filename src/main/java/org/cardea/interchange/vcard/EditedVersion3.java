package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;

/**
 * A card that a program was given in version 3.0 and hands back, edited. Lines it left alone become again what they
 * were, to the letter; only its own are converted. So a program that knows less than we do takes nothing away.
 */
public final class EditedVersion3 {
    private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "PRODID", "END");
    private static final String OURS = "X-CARDEA";

    private final Map<String, ContentLine> before = new HashMap<>();
    private final List<ContentLine> kept = new ArrayList<>();
    private final List<ContentLine> others = new ArrayList<>();

    private EditedVersion3(List<ContentLine> before) {
        before.forEach(line -> this.before.put(key(Version3.of(line)), line));
    }

    /**
     * @param text a card of any version; of version 4.0 it is left as it is
     * @param before the lines of the card as it was, in version 4.0, or none
     * @return version 4.0
     */
    public static String read(String text, List<ContentLine> before) throws Malformed {
        return read(text, Card.lines(text), before);
    }

    /** @param lines of the text */
    public static String read(String text, List<ContentLine> lines, List<ContentLine> before) throws Malformed {
        return isOlder(lines) ? new EditedVersion3(before).card(lines) : text;
    }

    /** Whether the card was written in version 3.0. */
    public static boolean isOlder(List<ContentLine> lines) {
        return lines.stream()
                .anyMatch(line -> line.is("VERSION") && line.value().strip().equals("3.0"));
    }

    private String card(List<ContentLine> lines) throws Malformed {
        for (ContentLine line : lines) {
            if (!FRAME.contains(line.name())) {
                sort(line);
            }
        }
        List<ContentLine> card =
                new ArrayList<>(List.of(ContentLine.of("BEGIN", "VCARD"), ContentLine.of("VERSION", "4.0")));
        card.addAll(kept);
        card.addAll(converted());
        card.add(ContentLine.of("END", "VCARD"));
        return Card.of(card).text();
    }

    private void sort(ContentLine line) {
        ContentLine known = before.isEmpty() ? null : before.get(key(line));
        if (known != null) {
            kept.add(known.inGroup(line.group()));
        } else if (line.is("UID")) {
            kept.add(line);
        } else if (line.name().startsWith(OURS + "-")
                || line.parameters().toUpperCase(Locale.ROOT).contains(OURS)) {
            Version3.back(line).ifPresent(kept::add);
        } else {
            others.add(line);
        }
    }

    private List<ContentLine> converted() throws Malformed {
        if (others.isEmpty()) {
            return List.of();
        }
        List<ContentLine> card =
                new ArrayList<>(List.of(ContentLine.of("BEGIN", "VCARD"), ContentLine.of("VERSION", "3.0")));
        card.addAll(others);
        card.add(ContentLine.of("END", "VCARD"));
        return Card.ofOlder(card).lines().stream()
                .filter(line -> !FRAME.contains(line.name()))
                .toList();
    }

    /** Programs write parameters in their own order and case, and cut long values anew. */
    private static String key(ContentLine line) {
        String parameters = Arrays.stream(
                        line.parameters().toLowerCase(Locale.ROOT).split(";"))
                .filter(parameter -> !parameter.isEmpty())
                .sorted()
                .collect(Collectors.joining(";"));
        return line.group().toLowerCase(Locale.ROOT) + '.' + line.name() + ';' + parameters + ':' + line.value();
    }
}
