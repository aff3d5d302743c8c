package org.cardea.interchange.vcard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A logical line.
 *
 * @param group without its dot, or empty
 * @param name in upper case
 * @param parameters names in upper case, values without quotes
 * @param value as written, or decoded where it was encoded
 */
record Line(String group, String name, Map<String, List<String>> parameters, String value) {
    static Line of(String name, String value) {
        return new Line("", name, Map.of(), value);
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    Line named(String other) {
        return new Line(group, other, parameters, value);
    }

    Line withValue(String other) {
        return new Line(group, name, parameters, other);
    }

    Line inGroup(String other) {
        return new Line(other, name, parameters, value);
    }

    Line with(String parameter, String text) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(parameter, List.of(text));
        return new Line(group, name, more, value);
    }

    Line without(String... names) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        List.of(names).forEach(fewer::remove);
        return new Line(group, name, fewer, value);
    }

    boolean has(String parameter, String... texts) {
        List<String> found = parameters.getOrDefault(parameter, List.of());
        return List.of(texts).stream().anyMatch(text -> found.stream().anyMatch(text::equalsIgnoreCase));
    }

    String parameter(String parameter) {
        return String.join(",", parameters.getOrDefault(parameter, List.of()));
    }

    /** As text, unfolded, without its end. */
    String text() {
        String prefix = group.isEmpty() ? "" : group + ".";
        String all = parameters.entrySet().stream().map(Line::text).collect(Collectors.joining());
        return prefix + name + all + ":" + value;
    }

    private static String text(Map.Entry<String, List<String>> parameter) {
        return ";" + parameter.getKey() + "="
                + parameter.getValue().stream().map(Line::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == ';' || c == ':');
        return plain ? value : "\"" + value + "\"";
    }

    static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
