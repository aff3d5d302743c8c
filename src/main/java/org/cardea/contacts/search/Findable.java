package org.cardea.contacts.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;
import org.cardea.contacts.names.Folding;
import org.cardea.contacts.names.Pinyin;
import org.cardea.contacts.names.Surnames;

/**
 * By what a contact is found, in few bytes: folded texts, the pinyin of its names, the digits of its numbers. A text
 * beyond a few thousand characters is found by its beginning.
 *
 * @param bytes the three parts, each ended by {@link #END}
 */
public record Findable(byte[] bytes) {
    static final byte END = 0;

    private static final int MOST_TEXT = 3_000;
    private static final int MOST_OF_ONE = 1_000;
    private static final int MOST_PINYIN = 400;
    private static final int MOST_DIGITS = 400;
    private static final Set<String> TEXTS = Set.of(
            "FN",
            "N",
            "NICKNAME",
            "ORG",
            "TITLE",
            "ROLE",
            "EMAIL",
            "NOTE",
            "ADR",
            "URL",
            "IMPP",
            "X-SOCIALPROFILE",
            "SOCIALPROFILE",
            "RELATED",
            "CATEGORIES",
            "X-PHONETIC-FIRST-NAME",
            "X-PHONETIC-MIDDLE-NAME",
            "X-PHONETIC-LAST-NAME",
            "X-PHONETIC-ORG");
    private static final Set<String> READ_IN_PINYIN = Set.of("FN", "NICKNAME", "ORG");

    public static Findable of(List<ContentLine> lines, PhoneDigits numbers) {
        StringBuilder text = new StringBuilder();
        StringBuilder pinyin = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        for (ContentLine line : lines) {
            if (line.is("TEL")) {
                append(digits, numbers.of(line.value()), MOST_DIGITS, ' ');
            } else if (TEXTS.contains(line.name()) && !Photos.holdsBytes(line)) {
                String value = said(line);
                append(text, Folding.fold(value), MOST_TEXT, '\n');
                if (READ_IN_PINYIN.contains(line.name())) {
                    int surname = line.is("FN") ? Surnames.length(value) : 0;
                    append(pinyin, Pinyin.syllables(value, surname), MOST_PINYIN, Pinyin.BREAK);
                }
            }
        }
        return new Findable((text.toString() + (char) END + pinyin + (char) END + digits + (char) END).getBytes(UTF_8));
    }

    private static String said(ContentLine line) {
        String value = line.value();
        String most = value.length() > MOST_OF_ONE ? value.substring(0, MOST_OF_ONE) : value;
        return (most.indexOf('\\') < 0 ? most : Card.unescape(most)).replace((char) END, ' ');
    }

    private static void append(StringBuilder all, String more, int most, char between) {
        if (!more.isEmpty() && all.length() < most) {
            all.append(more, 0, Math.min(more.length(), most)).append(between);
        }
    }
}
