package org.cardea.interchange.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.interchange.table.Readback;

/** By which names groups can be told in a table: those that no two groups share and that come back as they are. */
final class Labels {
    private static final List<String> COLUMNS = List.of("UID", "Shown Name", "Labels");
    private static final String ANYBODY = "00000000-0000-4000-8000-000000000000";

    private final Readback readback = new Readback(COLUMNS);
    private final Map<String, Boolean> usable = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    void see(String name) {
        if (usable.put(name, comesBack(name)) != null) {
            twice.add(name);
        }
    }

    /** The name, or empty. */
    String of(String name) {
        return usable.getOrDefault(name, false) && !twice.contains(name) ? name : "";
    }

    private boolean comesBack(String name) {
        if (name.isBlank() || name.contains(":::")) {
            return false;
        }
        String normal = Labelled.unit(List.of(name)).normal();
        return readback.card(List.of(ANYBODY, "x", Medium.TEXT.cell(name)))
                .filter(card ->
                        card.units().stream().anyMatch(unit -> unit.normal().equals(normal)))
                .isPresent();
    }
}
