package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The cells of a row that make up one value, such as the parts of an address.
 *
 * @param field of its first cell
 * @param column the name of its first cell's column
 * @param parts by the part's name
 */
record Block(Field field, String column, Map<String, String> parts) {
    /** Google joins the values of one label with this. */
    private static final String JOINED = ":::";

    private static final Pattern JOIN = Pattern.compile("\\s*" + JOINED + "\\s*");

    static Block begin(Field field, String column) {
        return new Block(field, column, new LinkedHashMap<>());
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    String value() {
        return part(Field.VALUE);
    }

    /** As the column's name implies it, or else as the cell beside says. */
    String label() {
        return field.label().isEmpty() ? part(Field.LABEL) : field.label();
    }

    List<String> values() {
        return split(value());
    }

    static List<String> split(String joined) {
        if (!joined.contains(JOINED)) {
            return joined.isBlank() ? List.of() : List.of(joined.strip());
        }
        List<String> values = new ArrayList<>();
        for (String value : JOIN.split(joined)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** One block per joined value; parts with fewer values are empty in the later ones. */
    List<Block> unjoined() {
        if (parts.values().stream().noneMatch(part -> part.contains(JOINED))) {
            return List.of(this);
        }
        int count = parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(Field.LABEL))
                .mapToInt(part -> JOIN.split(part.getValue(), -1).length)
                .max()
                .orElse(1);
        return count == 1 ? Collections.singletonList(this) : range(count);
    }

    private List<Block> range(int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Block block = begin(field, column);
            int index = i;
            parts.forEach((name, joined) -> {
                String[] values = JOIN.split(joined, -1);
                String own = name.equals(Field.LABEL) && values.length == 1
                        ? joined
                        : index < values.length ? values[index] : "";
                if (!own.isBlank()) {
                    block.parts().put(name, own.strip());
                }
            });
            blocks.add(block);
        }
        return blocks;
    }
}
