package org.cardea.interchange.export;

import java.util.List;
import java.util.Optional;

/** One numbered block of a row of our own dialect. */
record Numbered(Cells cells, Blocks.Kind kind, int number) {
    private static final List<String> ADDRESS =
            List.of("PO Box", "Extended Address", "Street", "City", "Region", "Postal Code", "Country");

    /** False where it does not fit in; then nothing of it counts. */
    boolean place(Said said) {
        if (!cells.isFree(column("Value")) && !cells.isFree(column("Street"))) {
            return false;
        }
        return switch (said.name()) {
            case "ADR" -> address(said);
            case "IMPP" -> messenger(said);
            case "URL" -> isOneWord(said.value()) && put("Value", said.value()) && label(said.label());
            case "RELATED" -> related(said);
            case "ANNIVERSARY" -> said.isBare() && put("Value", Dates.readable(said.value())) && label("Anniversary");
            case "X-ABDATE" -> said.isLabelled() && put("Value", Dates.readable(said.value())) && label(said.words());
            case "X-CUSTOM" -> said.isLabelled() && text(said.value()) && label(said.words());
            default -> text(said.value()) && label(said.label());
        };
    }

    private boolean address(Said said) {
        List<String> parts = Text.split(said.value(), ';');
        if (parts.size() != ADDRESS.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> text = Text.of(parts.get(i));
            if (text.isEmpty() || !put(ADDRESS.get(i), text.get())) {
                return false;
            }
        }
        return label(said.label());
    }

    private boolean messenger(Said said) {
        int colon = said.value().indexOf(':');
        return colon > 0
                && isOneWord(said.value())
                && put("Service", said.value().substring(0, colon))
                && put("Value", said.value().substring(colon + 1))
                && label(said.label());
    }

    /** Reading takes each of these for a person's name; the type VALUE goes without saying. */
    private boolean related(Said said) {
        boolean named =
                said.main().parameterValues().getOrDefault("VALUE", List.of()).equals(List.of("text"));
        return named && text(said.value()) && label(RelatedLabel.of(said));
    }

    private static boolean isOneWord(String value) {
        return value.chars().noneMatch(Character::isWhitespace);
    }

    private boolean text(String value) {
        return Text.of(value).filter(text -> put("Value", text)).isPresent();
    }

    private boolean label(String label) {
        return put("Label", label);
    }

    private boolean put(String part, String text) {
        return cells.put(column(part), text);
    }

    private String column(String part) {
        return Columns.name(kind.title(), number, part);
    }
}
