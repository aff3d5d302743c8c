package org.cardea.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cardea.shared.ContentHash;

/** What a card says, byte for byte the same on every side; {@code docs/normal-form.md} is the specification. */
final class NormalForm {
    static final Set<String> NOT_CONTENT = Set.of("BEGIN", "END", "VERSION", "PRODID", "REV", "UID");
    private static final Comparator<String> BY_UTF8 =
            (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

    /** Lines that say something together: one line, or all lines of one property group. */
    record Unit(String normal, List<ContentLine> lines) {
        /** The property the unit is about: an Apple label rides along with what it labels. */
        String name() {
            return lines.stream()
                    .map(ContentLine::name)
                    .filter(name -> !name.startsWith("X-AB"))
                    .findFirst()
                    .orElse(lines.getFirst().name());
        }
    }

    private NormalForm() {}

    static ContentHash hash(List<ContentLine> lines) {
        return new ContentHash(sha256(of(lines)));
    }

    static byte[] of(List<ContentLine> lines) {
        List<byte[]> units = new ArrayList<>();
        for (Unit unit : units(lines)) {
            units.add(unit.normal().getBytes(UTF_8));
        }
        units.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        units.forEach(form::writeBytes);
        return form.toByteArray();
    }

    /** The card's units, each once, in the order in which they begin. */
    static Collection<Unit> units(List<ContentLine> lines) {
        Map<Object, List<ContentLine>> together = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ContentLine line = lines.get(i);
            if (saysSomething(line)) {
                Object key = line.group().isEmpty() ? Integer.valueOf(i) : Ascii.lower(line.group());
                together.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(line);
            }
        }
        Map<String, Unit> units = new LinkedHashMap<>();
        for (List<ContentLine> unit : together.values()) {
            String normal = normal(unit);
            units.putIfAbsent(normal, new Unit(normal, unit));
        }
        return units.values();
    }

    private static String normal(List<ContentLine> together) {
        if (together.size() == 1) {
            return normal(together.getFirst()) + "\n";
        }
        List<String> sorted = new ArrayList<>();
        together.forEach(line -> sorted.add(normal(line)));
        sorted.sort(BY_UTF8);
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

    private static String normal(ContentLine line) {
        byte[] inline = InlineBytes.of(line);
        if (inline != null) {
            return line.name() + ":sha256:" + HexFormat.of().formatHex(sha256(inline)) + "\n";
        }
        return line.name() + parameters(line) + ":" + value(line) + "\n";
    }

    private static String parameters(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> sorted = new TreeMap<>(BY_UTF8);
        sorted.putAll(line.parameterValues());
        sorted.forEach((name, values) -> text.append(';')
                .append(name)
                .append("=\"")
                .append(String.join("\",\"", name.equals("TYPE") ? types(values) : values))
                .append('"'));
        return text.toString();
    }

    private static Collection<String> types(List<String> values) {
        Set<String> types = new TreeSet<>(BY_UTF8);
        for (String value : values) {
            for (String type : value.split(",", -1)) {
                types.add(Ascii.lower(type));
            }
        }
        return types;
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

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
