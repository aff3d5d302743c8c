package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.interchange.text.Charsets;

/** Turns a line's bytes into text: quoted-printable undone, and the charset that is named, or that the bytes fit. */
final class Decode {
    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG", "X-ANDROID-CUSTOM", "GENDER");
    /** Names that Java does not know. */
    private static final Map<String, String> ALIASES =
            Map.of("MACINTOSH", "x-MacRoman", "GB2312", "GB18030", "GBK", "GB18030");

    private final String fallback;

    /** @param fallback the charset of lines that name none and are not UTF-8 */
    Decode(String fallback) {
        this.fallback = fallback;
    }

    /** @param line one character per byte */
    Line line(Line line) {
        Charset named = named(line.parameter("CHARSET"));
        Line bare = line.without("CHARSET");
        if (!line.has("ENCODING", "QUOTED-PRINTABLE")) {
            return recoded(bare, named);
        }
        String value = STRUCTURED.contains(line.name())
                ? Arrays.stream(line.value().split("(?<!\\\\);", -1))
                        .map(part -> escaped(text(unquoted(part), named)).replaceAll("(?<!\\\\);", "\\\\;"))
                        .collect(Collectors.joining(";"))
                : escaped(text(unquoted(line.value()), named));
        return recoded(bare.without("ENCODING"), named).withValue(value);
    }

    private Line recoded(Line line, Charset named) {
        Map<String, List<String>> parameters = line.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(value -> text(value, named))
                                .toList(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
        return new Line(line.group(), line.name(), parameters, escaped(text(line.value(), named)));
    }

    private String text(String bytes, Charset named) {
        if (bytes.chars().allMatch(c -> c < 0x80)) {
            return bytes;
        }
        byte[] raw = bytes.getBytes(ISO_8859_1);
        return named != null && !named.name().equals("UTF-8")
                ? new String(raw, named)
                : Charsets.strictly(raw, "UTF-8").orElseGet(() -> new String(raw, Charset.forName(fallback)));
    }

    private static Charset named(String charset) {
        if (charset.isEmpty()) {
            return null;
        }
        try {
            return Charset.forName(ALIASES.getOrDefault(charset.toUpperCase(Locale.ROOT), charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Line ends and lone backslashes as vCard 3.0 and 4.0 write them. */
    private static String escaped(String text) {
        return text.replaceAll("\\\\(?![\\\\nN,;:])", "\\\\\\\\")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** What is no hexadecimal number stays as it is written. */
    static String unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            bytes.write(code >= 0 ? code : c);
            i += code >= 0 ? 2 : 0;
        }
        return bytes.toString(ISO_8859_1);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
