package org.cardea.interchange.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the places for values of which Outlook has a fixed number. */
record OutlookPlaces(Cells cells) {
    private static final Set<String> SAID = Set.of("voice", "pref", "msg", "");
    private static final List<String> ANY = List.of("Other Phone", "Primary Phone");
    private static final List<String> PREFERRED = List.of("Primary Phone");
    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "work", List.of("Business Phone", "Business Phone 2"),
            "home", List.of("Home Phone", "Home Phone 2"),
            "cell", List.of("Mobile Phone"),
            "fax,work", List.of("Business Fax"),
            "fax,home", List.of("Home Fax"),
            "fax", List.of("Other Fax"),
            "pager", List.of("Pager"),
            "main-number", List.of("Company Main Phone"),
            "main-number,work", List.of("Company Main Phone"),
            "textphone", List.of("TTY/TDD Phone"));
    private static final Map<String, String> BY_WORDS = Map.of(
            "assistants phone", "Assistant's Phone",
            "callback", "Callback",
            "car phone", "Car Phone",
            "isdn", "ISDN",
            "radio phone", "Radio Phone",
            "telex", "Telex");
    private static final List<String> PARTS =
            List.of("Street", "City", "State", "Postal Code", "Country/Region", "Address PO Box");
    private static final List<String> STREETS = List.of("Street", "Street 2", "Street 3");

    void phone(Said said) {
        String number = ForeignCells.text(said.value());
        for (List<String> columns : List.of(meant(said), ANY)) {
            for (String column : columns) {
                if (cells.isFree(column)) {
                    cells.put(column, number);
                    return;
                }
            }
        }
    }

    private static List<String> meant(Said said) {
        String byWords = BY_WORDS.get(said.words().toLowerCase(Locale.ROOT));
        if (byWords != null) {
            return List.of(byWords);
        }
        Set<String> types = new TreeSet<>(said.types());
        types.removeAll(SAID);
        boolean primary = types.isEmpty() && ForeignCells.isPreferred(said);
        return primary ? PREFERRED : BY_TYPE.getOrDefault(String.join(",", types), ANY);
    }

    void email(Said said) {
        for (String place : List.of("E-mail", "E-mail 2", "E-mail 3")) {
            if (cells.isFree(place + " Address")) {
                cells.put(place + " Address", ForeignCells.text(said.value()));
                cells.put(place + " Type", "SMTP");
                return;
            }
        }
    }

    void address(Said said) {
        String place = said.types().contains("work") ? "Business" : said.types().contains("home") ? "Home" : "Other";
        List<String> parts = ForeignCells.parts(said.value(), 7);
        if (isTaken(place)) {
            return;
        }
        List<String> lines =
                parts.get(2).isEmpty() ? List.of() : List.of(parts.get(2).split("\n", STREETS.size()));
        for (int i = 0; i < lines.size(); i++) {
            cells.put(place + " " + STREETS.get(i), lines.get(i));
        }
        cells.put(place + " Address PO Box", parts.get(0));
        cells.put(place + " City", parts.get(3));
        cells.put(place + " State", parts.get(4));
        cells.put(place + " Postal Code", parts.get(5));
        cells.put(place + " Country/Region", parts.get(6));
    }

    private boolean isTaken(String place) {
        for (String part : PARTS) {
            if (!cells.isFree(place + " " + part)) {
                return true;
            }
        }
        return false;
    }
}
