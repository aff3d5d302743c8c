package org.cardea.interchange.vcard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.interchange.VcardText;

/** Cuts a file into cards; a card inside a card (AGENT) stays in the outer one. */
final class CardCutter {
    private static final Pattern MARK =
            Pattern.compile("\\s*(BEGIN|END)\\s*:\\s*(VCARD|VLIST)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENT = Pattern.compile("\\s*([\\w.]+\\.)?AGENT[^:]*:.*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CARD = 24 * 1024 * 1024;
    /** In memory, beside its characters. */
    private static final int COST_OF_A_LINE = 32;

    private static final String NEXT_BEGINS = "The next card begins before END:VCARD.";
    private static final String TOO_LONG = "The card is too long.";
    private static final String OUTSIDE = "This line stands outside of any card.";

    private final RawLines lines;
    private String held;

    CardCutter(RawLines lines) {
        this.lines = lines;
    }

    /** Null at the end of the file. */
    RawCard next() throws IOException {
        String line = held == null ? nextFilled() : held;
        held = null;
        if (line == null) {
            return null;
        }
        Matcher mark = MARK.matcher(line);
        boolean begins = mark.matches() && mark.group(1).equalsIgnoreCase("BEGIN");
        return begins
                ? card(line, mark.group(2).toUpperCase())
                : new RawCard(lines.number(), List.of(line), "", OUTSIDE);
    }

    private String nextFilled() throws IOException {
        String line = lines.next();
        while (line != null && (line.isBlank() || line.startsWith(VcardText.ERROR))) {
            line = lines.next();
        }
        return line;
    }

    private RawCard card(String begin, String kind) throws IOException {
        int number = lines.number();
        List<String> card = new ArrayList<>(List.of(begin));
        int depth = 1;
        long length = 0;
        while (depth > 0) {
            String line = lines.next();
            if (line == null) {
                return new RawCard(number, card, kind, RawCard.CUT_OFF);
            }
            int step = step(line);
            if (step > 0 && !followsAgent(card)) {
                held = line;
                return new RawCard(number, card, kind, NEXT_BEGINS);
            }
            depth += step;
            length += line.length() == RawLines.LONGEST ? LONGEST_CARD : line.length() + COST_OF_A_LINE;
            if (length <= LONGEST_CARD) {
                card.add(line);
            }
        }
        return new RawCard(number, card, kind, length > LONGEST_CARD ? TOO_LONG : "");
    }

    private static int step(String line) {
        Matcher mark = MARK.matcher(line);
        return !mark.matches() ? 0 : mark.group(1).equalsIgnoreCase("BEGIN") ? 1 : -1;
    }

    private static boolean followsAgent(List<String> card) {
        String before = card.getLast().isBlank() && card.size() > 1 ? card.get(card.size() - 2) : card.getLast();
        return AGENT.matcher(before).matches();
    }
}
