package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        for (String value : joined.split(JOINED)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** One block per joined value; parts with fewer values are empty in the later ones. */
    List<Block> unjoined() {
        if (!isJoined()) {
            return List.of(this);
        }
        Map<String, String[]> values = new LinkedHashMap<>();
        parts.forEach((name, joined) -> values.put(name, joined.split(JOINED, -1)));
        int count = values.entrySet().stream()
                .filter(part -> !part.getKey().equals(Field.LABEL))
                .mapToInt(part -> part.getValue().length)
                .max()
                .orElse(1);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(count == 1 ? this : at(i, values));
        }
        return blocks;
    }

    private boolean isJoined() {
        for (String part : parts.values()) {
            if (part.contains(JOINED)) {
                return true;
            }
        }
        return false;
    }

    private Block at(int index, Map<String, String[]> values) {
        Block block = begin(field, column);
        values.forEach((name, each) -> {
            boolean forAll = name.equals(Field.LABEL) && each.length == 1;
            String own = forAll ? each[0] : index < each.length ? each[index] : "";
            if (!own.isBlank()) {
                block.parts().put(name, own.strip());
            }
        });
        return block;
    }
}
