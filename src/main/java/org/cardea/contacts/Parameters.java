package org.cardea.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line's parameters, edited one by one; those that are not named stay as they are written. */
public record Parameters(List<String> raw) {

    public static Parameters of(ContentLine line) {
        return new Parameters(
                line.parameters().isEmpty() ? List.of() : List.copyOf(ContentLine.split(line.parameters(), ';')));
    }

    /** @param name in upper case */
    public Parameters without(String name) {
        return new Parameters(
                raw.stream().filter(each -> !name(each).equals(name)).toList());
    }

    /** In the place of one of that name, or at the end; with no values it is left out. */
    public Parameters with(String name, List<String> values) {
        if (values.isEmpty()) {
            return without(name);
        }
        String written = name + "=" + values.stream().map(Parameters::quoted).collect(Collectors.joining(","));
        List<String> result = new ArrayList<>();
        int place = -1;
        for (String each : raw) {
            if (!name(each).equals(name)) {
                result.add(each);
            } else if (place < 0) {
                place = result.size();
            }
        }
        result.add(place < 0 ? result.size() : place, written);
        return new Parameters(List.copyOf(result));
    }

    public String text() {
        return String.join(";", raw);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? ContentLine.nameOfBare(parameter) : Ascii.upper(parameter.substring(0, equals));
    }

    /** No value of a parameter can hold quotes, line breaks or other control characters. */
    private static String quoted(String value) {
        StringBuilder safe = new StringBuilder();
        boolean plain = !value.isEmpty();
        for (char c : value.toCharArray()) {
            if (!Character.isISOControl(c) && c != '"') {
                safe.append(c);
                plain &= Character.isLetterOrDigit(c) || c == '-';
            }
        }
        return plain ? safe.toString() : "\"" + safe + "\"";
    }
}
