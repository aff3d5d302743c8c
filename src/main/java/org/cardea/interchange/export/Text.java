package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cardea.contacts.Card;
import org.cardea.interchange.VcardText;

/** Values of vCards as people read them, where nothing is lost by it. */
final class Text {
    static final String JOIN = " ::: ";

    private Text() {}

    /** Empty where the text would be escaped in another way than it was. */
    static Optional<String> of(String value) {
        if (value.indexOf('\\') < 0) {
            return isPlain(value) ? Optional.of(value) : Optional.empty();
        }
        String text = Card.unescape(value);
        return isTrimmed(text) && VcardText.escape(text).equals(value.replace("\\N", "\\n"))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The same for a list; a join in a value would be taken for one of ours. */
    static Optional<String> list(String value) {
        List<String> texts = new ArrayList<>();
        for (String part : split(value, ',')) {
            Optional<String> text = of(part).filter(one -> !one.isEmpty() && !one.contains(":::"));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(String.join(JOIN, texts));
    }

    /** Cuts at a separator that is not escaped. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    private static boolean isPlain(String value) {
        return value.indexOf(',') < 0 && value.indexOf(';') < 0 && isTrimmed(value);
    }

    private static boolean isTrimmed(String text) {
        return text.isEmpty()
                || !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
