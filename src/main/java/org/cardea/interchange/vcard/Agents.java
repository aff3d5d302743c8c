package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.interchange.Item;

/**
 * AGENT of versions 2.1 and 3.0 holds a whole card; version 4.0 relates two cards instead.
 *
 * @param outer the lines without agents
 */
record Agents(List<String> outer, List<RawCard> cards) {
    private static final Pattern AGENT = Pattern.compile("(?i)([\\w-]+\\.)?AGENT([;:].*)?");
    private static final Pattern BEGIN = Pattern.compile("(?i)\\s*BEGIN\\s*:\\s*VCARD\\s*");
    private static final Pattern END = Pattern.compile("(?i)\\s*END\\s*:\\s*VCARD\\s*");
    private static final Pattern INLINE = Pattern.compile("(?i)AGENT[^:]*:\\s*(BEGIN:VCARD\\\\n.*)");

    static Agents of(RawCard raw) {
        List<String> outer = new ArrayList<>();
        List<RawCard> cards = new ArrayList<>();
        List<String> physical = raw.lines();
        for (int i = 0; i < physical.size(); i++) {
            String line = physical.get(i);
            int begin = i + 1 < physical.size() && physical.get(i + 1).isBlank() ? i + 2 : i + 1;
            if (i > 0
                    && begin < physical.size()
                    && AGENT.matcher(line).matches()
                    && BEGIN.matcher(physical.get(begin)).matches()) {
                int end = end(physical, begin);
                cards.add(new RawCard(raw.number() + begin, physical.subList(begin, end + 1), "VCARD", ""));
                i = end;
            } else {
                outer.add(line);
            }
        }
        return inline(outer, cards, raw);
    }

    /** Version 3.0 writes the agent's card as one escaped value. */
    private static Agents inline(List<String> lines, List<RawCard> cards, RawCard raw) {
        List<String> outer = new ArrayList<>();
        for (String line : Unfold.lines(lines)) {
            Matcher inline = INLINE.matcher(line);
            if (inline.matches()) {
                String card = inline.group(1)
                        .replace("\\n", "\n")
                        .replace("\\N", "\n")
                        .replaceAll("\\\\([\\\\;,])", "$1");
                cards.add(new RawCard(raw.number(), card.lines().toList(), "VCARD", ""));
            } else {
                outer.add(line);
            }
        }
        return cards.isEmpty() ? new Agents(raw.lines(), cards) : new Agents(outer, cards);
    }

    private static int end(List<String> lines, int begin) {
        int depth = 0;
        for (int i = begin; i < lines.size(); i++) {
            depth += BEGIN.matcher(lines.get(i)).matches()
                    ? 1
                    : END.matcher(lines.get(i)).matches() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    static List<Line> relation(Item agent) {
        if (!(agent instanceof Item.Person person)) {
            return List.of();
        }
        String uid = person.card().uid().orElseThrow();
        return List.of(Line.of("RELATED", uid).with("TYPE", "agent"));
    }
}
