package org.cardea.interchange.export;

import java.text.Normalizer;
import java.util.Locale;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;

/** Text that any value of a card may hold; case and width do not matter, and in numbers only digits do. */
public record Search(String folded, String digits) {
    private static final int FEWEST_DIGITS = 3;

    public static Search of(String text) {
        String folded = fold(text).strip();
        boolean number = folded.matches("[0-9 ()+./-]+");
        return new Search(folded, number ? digits(folded) : "");
    }

    public boolean finds(Card card) {
        return card.lines().stream().anyMatch(this::finds);
    }

    private boolean finds(ContentLine line) {
        if (line.is("VERSION") || line.is("BEGIN") || line.is("END") || Photos.holdsBytes(line)) {
            return false;
        }
        boolean number = digits.length() >= FEWEST_DIGITS
                && line.is("TEL")
                && digits(fold(line.value())).contains(digits);
        return number || fold(Card.unescape(line.value())).contains(folded);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
