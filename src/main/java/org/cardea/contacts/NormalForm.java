package org.cardea.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cardea.shared.ContentHash;
import org.cardea.shared.Sha256;

/** What a card says, byte for byte the same on every side; {@code docs/normal-form.md} is the specification. */
final class NormalForm {
    static final Set<String> NOT_CONTENT = Set.of("BEGIN", "END", "VERSION", "PRODID", "REV", "UID");

    private NormalForm() {}

    static ContentHash hash(List<ContentLine> lines) {
        return new ContentHash(Sha256.of(of(lines)));
    }

    static byte[] of(List<ContentLine> lines) {
        List<String> units = new ArrayList<>(unitsByNormal(lines).keySet());
        units.sort(CodePoints.ORDER);
        StringBuilder form = new StringBuilder();
        units.forEach(form::append);
        return form.toString().getBytes(UTF_8);
    }

    /** The card's units, each once, in the order in which they begin. */
    static Collection<Unit> units(List<ContentLine> lines) {
        return unitsByNormal(lines).values();
    }

    private static Map<String, Unit> unitsByNormal(List<ContentLine> lines) {
        Map<String, List<ContentLine>> groups = groups(lines);
        Map<String, Unit> units = new LinkedHashMap<>();
        for (ContentLine line : lines) {
            if (saysSomething(line)) {
                List<ContentLine> together =
                        line.group().isEmpty() ? List.of(line) : groups.get(Ascii.lower(line.group()));
                if (together.getFirst() == line) {
                    String normal = normal(together);
                    units.putIfAbsent(normal, new Unit(normal, together));
                }
            }
        }
        return units;
    }

    private static Map<String, List<ContentLine>> groups(List<ContentLine> lines) {
        Map<String, List<ContentLine>> groups = new HashMap<>();
        for (ContentLine line : lines) {
            if (!line.group().isEmpty() && saysSomething(line)) {
                groups.computeIfAbsent(Ascii.lower(line.group()), fresh -> new ArrayList<>())
                        .add(line);
            }
        }
        return groups;
    }

    private static String normal(List<ContentLine> together) {
        if (together.size() == 1) {
            return normal(together.getFirst(), "\n\n");
        }
        List<String> sorted = new ArrayList<>();
        together.forEach(line -> sorted.add(normal(line, "\n")));
        sorted.sort(CodePoints.ORDER);
        return String.join("", sorted) + "\n";
    }

    private static boolean saysSomething(ContentLine line) {
        if (NOT_CONTENT.contains(line.name())) {
            return false;
        }
        String value = line.value();
        for (int i = 0; i < value.length(); i++) {
            if (";, \t".indexOf(value.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static String normal(ContentLine line, String end) {
        byte[] inline = InlineBytes.of(line);
        if (inline != null) {
            return line.name() + ":sha256:" + HexFormat.of().formatHex(Sha256.of(inline)) + end;
        }
        return line.name() + parameters(line) + ":" + value(line) + end;
    }

    private static String parameters(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return "";
        }
        String type = line.onlyType();
        return type == null ? severalParameters(line) : ";TYPE=\"" + Ascii.lower(type) + '"';
    }

    private static String severalParameters(ContentLine line) {
        Map<String, List<String>> values = line.parameterValues();
        StringBuilder text = new StringBuilder();
        sorted(values.keySet())
                .forEach(name -> text.append(';')
                        .append(name)
                        .append("=\"")
                        .append(String.join("\",\"", name.equals("TYPE") ? types(values.get(name)) : values.get(name)))
                        .append('"'));
        return text.toString();
    }

    private static Collection<String> types(List<String> values) {
        List<String> types = new ArrayList<>();
        values.forEach(value -> types.addAll(List.of(Ascii.lower(value).split(",", -1))));
        return sorted(types);
    }

    /** Each once. */
    private static Collection<String> sorted(Collection<String> texts) {
        if (texts.size() == 1) {
            return texts;
        }
        Set<String> sorted = new TreeSet<>(CodePoints.ORDER);
        sorted.addAll(texts);
        return sorted;
    }

    private static String value(ContentLine line) {
        String value = line.value();
        if (line.is("MEMBER") && value.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
            return Ascii.lower(value);
        }
        return value.contains("\\N") ? lowerLineBreaks(value) : value;
    }

    private static String lowerLineBreaks(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'N' ? 'n' : escaped);
            }
        }
        return text.toString();
    }
}
