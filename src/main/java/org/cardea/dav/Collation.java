package org.cardea.dav;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.cardea.dav.xml.Names;

/** What counts as the same text (RFC 4790, RFC 5051): each character in its simple title case, then taken apart. */
enum Collation {
    ASCII("i;ascii-casemap") {
        @Override
        String key(String text) {
            StringBuilder key = new StringBuilder(text.length());
            text.chars().forEach(c -> key.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
            return key.toString();
        }
    },
    UNICODE("i;unicode-casemap") {
        @Override
        String key(String text) {
            StringBuilder titled = new StringBuilder(text.length());
            text.codePoints().forEach(c -> titled.appendCodePoint(Character.toTitleCase(c)));
            return Normalizer.normalize(titled, Normalizer.Form.NFKD);
        }
    },
    OCTET("i;octet") {
        @Override
        String key(String text) {
            return text;
        }
    };

    private final String name;

    Collation(String name) {
        this.name = name;
    }

    abstract String key(String text);

    static Collation of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name.equals(name))
                .findAny()
                .or(() -> name.equals("default") ? Optional.of(UNICODE) : Optional.empty())
                .orElseThrow(() -> Refusal.forbidden(Names.card("supported-collation")));
    }

    @Override
    public String toString() {
        return name;
    }
}
