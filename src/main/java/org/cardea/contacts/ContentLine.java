package org.cardea.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One logical line of a vCard (RFC 6350 section 3.3), unfolded and otherwise as written.
 *
 * @param number where the line began, counted from 1 in the text as it came
 * @param group the prefix before the dot, or empty
 * @param name the property's name, in upper case
 * @param parameters everything between the name's {@code ;} and the {@code :}, raw, or empty
 * @param value everything after the {@code :}, raw
 */
public record ContentLine(int number, String group, String name, String parameters, String value) {
    private static final String ONLY_TYPE = "TYPE=";
    private static final Set<String> BARE_ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "B");

    /** The line as text, unfolded and without its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!group.isEmpty()) {
            text.append(group).append('.');
        }
        text.append(name);
        if (!parameters.isEmpty()) {
            text.append(';').append(parameters);
        }
        return text.append(':').append(value).toString();
    }

    /** A line outside of any text. */
    public static ContentLine of(String name, String value) {
        return new ContentLine(0, "", name, "", value);
    }

    public ContentLine inGroup(String other) {
        return new ContentLine(number, other, name, parameters, value);
    }

    public ContentLine withValue(String other) {
        return new ContentLine(number, group, name, parameters, other);
    }

    public ContentLine withParameters(Parameters others) {
        return new ContentLine(number, group, name, others.text(), value);
    }

    public boolean is(String property) {
        return name.equals(property);
    }

    /** The type, where nothing but one type is said, as in {@code TYPE=home}: so it is with most lines; else null. */
    public String onlyType() {
        if (!parameters.startsWith(ONLY_TYPE) || parameters.length() == ONLY_TYPE.length()) {
            return null;
        }
        for (int i = ONLY_TYPE.length(); i < parameters.length(); i++) {
            if (";,\"".indexOf(parameters.charAt(i)) >= 0) {
                return null;
            }
        }
        return parameters.substring(ONLY_TYPE.length());
    }

    /** Whether an encoding is named, as {@code ENCODING=…} or bare in the manner of vCard 2.1. */
    boolean hasEncoding(String... encodings) {
        if (parameters.indexOf('b') < 0 && parameters.indexOf('B') < 0) {
            return false; // no encoding goes without that letter, and most lines do
        }
        List<String> named = parameterValues().getOrDefault("ENCODING", List.of());
        for (String encoding : encodings) {
            if (named.stream().anyMatch(encoding::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }

    /** Parameter names in upper case with their unquoted values, in their order. */
    public Map<String, List<String>> parameterValues() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String parameter : split(parameters, ';')) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? nameOfBare(parameter) : parameter.substring(0, equals);
            List<String> values = found.computeIfAbsent(Ascii.upper(key), fresh -> new ArrayList<>());
            for (String value : split(parameter.substring(equals + 1), ',')) {
                values.add(value.replace("\"", ""));
            }
        }
        return found;
    }

    static String nameOfBare(String parameter) {
        return BARE_ENCODINGS.contains(Ascii.upper(parameter)) ? "ENCODING" : "TYPE";
    }

    /** Cuts at a separator that stands outside double quotes. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
