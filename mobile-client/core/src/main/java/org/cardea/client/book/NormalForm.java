package org.cardea.client.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a card says, in one agreed form: docs/normal-form.md, sections 2 to 4. */
final class NormalForm {
    private static final Set<String> NOT_CONTENT =
            new HashSet<>(Arrays.asList("BEGIN", "END", "VERSION", "PRODID", "REV", "UID"));
    private static final Pattern DATA_URI =
            Pattern.compile("data:[^,]*;base64,(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private NormalForm() {}

    static byte[] of(List<ContentLine> lines) {
        StringBuilder form = new StringBuilder();
        for (String unit : units(lines).keySet()) {
            form.append(unit);
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The units of the card in normal form and order, each with the lines that say it first. */
    static TreeMap<String, List<ContentLine>> units(List<ContentLine> lines) {
        Map<Object, List<ContentLine>> together = new LinkedHashMap<>();
        for (ContentLine line : lines) {
            if (isContent(line)) {
                Object key = line.group.isEmpty() ? line : Ascii.lower(line.group);
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
            }
        }
        TreeMap<String, List<ContentLine>> units = new TreeMap<>(Ascii.BY_CODE_POINT);
        for (List<ContentLine> unit : together.values()) {
            units.putIfAbsent(unit(unit), unit);
        }
        return units;
    }

    static boolean isContent(ContentLine line) {
        return !NOT_CONTENT.contains(line.name) && !isEmpty(line.value);
    }

    private static boolean isEmpty(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (";, \t".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String unit(List<ContentLine> lines) {
        List<String> normal = new ArrayList<>();
        for (ContentLine line : lines) {
            normal.add(line(line));
        }
        normal.sort(Ascii.BY_CODE_POINT);
        return String.join("", normal) + "\n";
    }

    private static String line(ContentLine line) {
        byte[] bytes = inlineBytes(line);
        if (bytes != null) {
            return line.name + ":sha256:" + Hex.of(Hex.sha256().digest(bytes)) + "\n";
        }
        return line.name + parameters(line) + ":" + value(line) + "\n";
    }

    private static String parameters(ContentLine line) {
        TreeMap<String, List<String>> byName = new TreeMap<>(Ascii.BY_CODE_POINT);
        for (Parameter parameter : line.parameters) {
            byName.put(parameter.name, line.parameter(parameter.name));
        }
        StringBuilder text = new StringBuilder();
        byName.forEach((name, values) -> text.append(';')
                .append(name)
                .append("=\"")
                .append(String.join("\",\"", name.equals("TYPE") ? types(values) : values))
                .append('"'));
        return text.toString();
    }

    private static Set<String> types(List<String> values) {
        Set<String> types = new TreeSet<>(Ascii.BY_CODE_POINT);
        for (String value : values) {
            Collections.addAll(types, Ascii.lower(value));
        }
        return types;
    }

    private static String value(ContentLine line) {
        if (line.name.equals("MEMBER") && Ascii.lower(line.value).startsWith("urn:uuid:")) {
            return Ascii.lower(line.value);
        }
        StringBuilder value = new StringBuilder(line.value);
        for (int i = 0; i + 1 < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
                if (value.charAt(i) == 'N') {
                    value.setCharAt(i, 'n');
                }
            }
        }
        return value.toString();
    }

    /** Null where the line carries none. */
    private static byte[] inlineBytes(ContentLine line) {
        Matcher uri = DATA_URI.matcher(line.value);
        if (uri.matches()) {
            return decoded(uri.group(1));
        }
        return line.encodedAs("b") || line.encodedAs("base64") ? decoded(line.value) : null;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\x00-\\x20]", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
