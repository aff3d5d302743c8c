package org.cardea.interchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.interchange.names.Name;

/** What the dialects of other programs have in common: values are written as people read them. */
final class ForeignCells {
    private ForeignCells() {}

    static String text(String value) {
        return Card.unescape(value).strip();
    }

    /** The parts of a structured value, at least so many. */
    static List<String> parts(String value, int count) {
        List<String> parts = new ArrayList<>();
        Text.split(value, ';').forEach(part -> parts.add(spaced(part)));
        while (parts.size() < count) {
            parts.add("");
        }
        return parts;
    }

    /** All levels below the company in one cell. */
    static String department(List<String> organization) {
        return organization.stream().skip(1).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String spaced(String list) {
        return list.indexOf(',') < 0
                ? text(list)
                : Text.split(list, ',').stream().map(ForeignCells::text).collect(Collectors.joining(" "));
    }

    /** Without a structured name, the name to show stands whole as the given name. */
    static Name name(List<Said> card) {
        String shown = first(card, "FN");
        for (Said said : card) {
            if (said.name().equals("N")) {
                List<String> n = parts(said.value(), 5);
                return new Name(n.get(3), n.get(1), n.get(2), n.get(0), n.get(4));
            }
        }
        return new Name("", shown, "", "", "");
    }

    /** Empty where there is none. */
    static String first(List<Said> card, String property) {
        for (Said said : card) {
            if (said.name().equals(property)) {
                return text(said.value());
            }
        }
        return "";
    }

    static Stream<String> all(List<Said> card, String property) {
        return card.stream().filter(said -> said.name().equals(property)).map(said -> text(said.value()));
    }

    /** Apple's built-in labels without their wrapping. */
    static String words(Said said) {
        String words = said.words();
        return words.startsWith("_$!<") && words.endsWith(">!$_") ? words.substring(4, words.length() - 4) : words;
    }

    static List<String> categories(List<Said> card, List<String> labels) {
        Stream<String> own = card.stream()
                .filter(said -> said.name().equals("CATEGORIES"))
                .flatMap(said -> Text.split(said.value(), ',').stream())
                .map(ForeignCells::text);
        return Stream.concat(labels.stream(), own).distinct().toList();
    }

    static boolean isPreferred(Said said) {
        ContentLine line = said.main();
        boolean more = !line.parameters().isEmpty() && line.onlyType() == null;
        return said.types().contains("pref")
                || more && List.of("1").equals(line.parameterValues().get("PREF"));
    }
}
