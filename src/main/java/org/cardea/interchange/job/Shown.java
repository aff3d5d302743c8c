package org.cardea.interchange.job;

import java.util.List;
import java.util.Locale;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.Sniffed;
import org.cardea.interchange.plan.Finding;

/** What of a file is shown in a draft: enough to recognise it by, however long it is. */
final class Shown {
    private static final int TEXT = 300;
    private static final int CELLS = 200;
    private static final int CARD = 20_000;

    private Shown() {}

    static String text(String text) {
        return text.length() <= TEXT ? text : text.substring(0, text.offsetByCodePoints(0, TEXT / 2)) + "…";
    }

    static List<String> cells(List<String> cells) {
        return cells.stream().limit(CELLS).map(Shown::text).toList();
    }

    /** Without its photos; empty where it is very long all the same. */
    static String card(Card card) {
        try {
            String text = Photos.split(card).without().card().text();
            return text.length() <= CARD ? text : "";
        } catch (Malformed impossible) {
            throw new IllegalStateException("A card that was read is malformed", impossible);
        }
    }

    static String word(Finding finding) {
        return finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static Draft.FileFacts file(Sniffed sniffed) {
        return new Draft.FileFacts(
                sniffed.kind().name().toLowerCase(Locale.ROOT),
                sniffed.dialect(),
                sniffed.charset(),
                sniffed.separator(),
                sniffed.headerRow(),
                sniffed.columns().stream()
                        .map(column ->
                                new Draft.ColumnFacts(text(column.name()), column.field(), cells(column.samples())))
                        .toList());
    }
}
