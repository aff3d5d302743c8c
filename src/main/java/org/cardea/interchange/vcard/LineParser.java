package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a logical line apart, in the grammar of any version. */
final class LineParser {
    private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

    private LineParser() {}

    /** Empty where the text is no line of a card. */
    static Optional<Line> parse(String text) {
        int colon = find(text, ':', 0);
        if (colon <= 0) {
            return Optional.empty();
        }
        List<String> head = split(text.substring(0, colon), ';');
        String whole = head.getFirst();
        int dot = whole.lastIndexOf('.');
        String name = Line.upper(whole.substring(dot + 1));
        if (!name.matches("[A-Z0-9_/-]+")) {
            return Optional.empty();
        }
        String group = dot < 0 ? "" : whole.substring(0, dot).strip();
        return Optional.of(new Line(group, name, parameters(head.subList(1, head.size())), text.substring(colon + 1)));
    }

    private static Map<String, List<String>> parameters(List<String> texts) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String bare = text.substring(equals + 1).strip();
            String name = equals > 0 ? Line.upper(text.substring(0, equals)) : nameOfBare(bare);
            if (bare.isEmpty() || !name.matches("[A-Z0-9-]+")) {
                continue;
            }
            List<String> values = parameters.computeIfAbsent(name, fresh -> new ArrayList<>());
            if (name.equals("TYPE")) {
                values.addAll(types(bare));
            } else {
                split(bare, ',').forEach(value -> values.add(value.replace("\"", "")));
            }
        }
        return parameters;
    }

    /** Some programs quote the whole list: {@code TYPE="HOME,VOICE"}. */
    private static List<String> types(String list) {
        List<String> types = new ArrayList<>(List.of(list.replace("\"", "").split("\\s*,\\s*")));
        types.removeIf(String::isBlank);
        return types;
    }

    private static String nameOfBare(String text) {
        return ENCODINGS.contains(Line.upper(text)) ? "ENCODING" : "TYPE";
    }

    /** Cuts at a separator outside of double quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(text, separator, 0); at >= 0; at = find(text, separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** A quote that is never closed is an ordinary character. */
    private static int find(String text, char wanted, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int close = text.indexOf('"', i + 1);
                i = close < 0 ? i : close;
            } else if (c == wanted) {
                return i;
            }
        }
        return -1;
    }
}
