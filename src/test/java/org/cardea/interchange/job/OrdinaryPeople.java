package org.cardea.interchange.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.cardea.contacts.Card;

/** People as address books know them, made by chance of nothing but what a dialect of other programs has columns for. */
final class OrdinaryPeople {
    private static final List<String> GIVEN =
            List.of("Ann", "Zoë", "Mary Jane", "D'Arcy", "Jean-Luc", "=Eve", "-Bo", "Ünal", "Ol\"af", "Semi;colon");
    private static final List<String> FAMILY =
            List.of("Lee", "van der Berg", "O'Neil", "Größer", "Smith, Jr.", "de la Cruz", "+Plus", "@Home", "Łukasz");
    private static final List<String[]> CHINESE = List.of(
            new String[] {"欧阳", "娜娜"}, new String[] {"王", "小明"}, new String[] {"司马", "相如"}, new String[] {"尉迟", "恭"});
    private static final List<String> WORDS = List.of(
            "Acme, Inc.",
            "=1+1 GmbH",
            "样例公司",
            "R&D; north",
            "\"Quoted\" Ltd",
            "+44 Club",
            "-minus",
            "@work",
            "'s-Hertogenbosch",
            "Straße 7",
            "a\tb",
            "00123",
            "1.38E+10",
            "back\\slash",
            "0/0/00",
            "TRUE",
            "café ☕");
    private static final List<String> NOTES = List.of(
            "one line",
            "first\nsecond\n\nfourth",
            "=HYPERLINK(\"x\")",
            "comma, semi; \"quote\"",
            "备注：周五休息",
            "-",
            "a ::: b");
    private static final List<String> NUMBERS = List.of(
            "+44 20 7946 0000",
            "13800138000",
            "010-6234 5678",
            "(030) 5550-100",
            "110",
            "+1 (555) 010-0100 ext. 7",
            "00491515550600");

    private static final List<String> OUTLOOKS_PHONES =
            List.of("assistants phone", "callback", "car phone", "isdn", "radio phone", "telex");

    private final Random chance;
    private final boolean google;
    private int labels;

    OrdinaryPeople(long seed, boolean google) {
        this.chance = new Random(seed);
        this.google = google;
    }

    /** A card with a mail address that nobody else has. */
    String next(int number) {
        List<String> lines = new ArrayList<>(name());
        lines.add("EMAIL" + (google ? pick(List.of("", ";TYPE=home", ";TYPE=work")) : "") + ":u" + number
                + "@example.org");
        mails(number, lines);
        phones(lines);
        addresses(lines);
        work(lines);
        dates(lines);
        more(lines);
        return ImportClient.vcard(lines.toArray(String[]::new));
    }

    private List<String> name() {
        if (oneIn(4)) {
            String[] name = pick(CHINESE);
            return List.of("FN:" + name[0] + name[1], "N:" + name[0] + ";" + name[1] + ";;;");
        }
        String given = oneIn(8) ? "" : pick(GIVEN);
        String family = given.isEmpty() || !oneIn(8) ? pick(FAMILY) : "";
        String middle = given.isEmpty() || !oneIn(3) ? "" : "Q.";
        String prefix = oneIn(5) ? "Dr." : "";
        String suffix = oneIn(5) ? "III" : "";
        List<String> shown = new ArrayList<>(List.of(prefix, given, middle, family, suffix));
        shown.removeIf(String::isEmpty);
        return List.of(
                "FN:" + escape(String.join(" ", shown)),
                "N:" + String.join(";", escape(family), escape(given), middle, prefix, suffix));
    }

    private void mails(int number, List<String> lines) {
        for (int i = chance.nextInt(3); i > 0; i--) {
            lines.add(
                    google && oneIn(3)
                            ? own("EMAIL", "m" + i + "." + number + "@example.org")
                            : "EMAIL:m" + i + "." + number + "@example.org");
        }
    }

    /** Outlook has so many places of each kind. */
    private void phones(List<String> lines) {
        Map<String, Integer> places = new HashMap<>(Map.of("work", 2, "home", 2, "cell", 1, "pager", 1));
        places.putAll(
                Map.of("\"fax,work\"", 1, "\"fax,home\"", 1, "\"main-number,work\"", 1, "fax", 1, "textphone", 1));
        if (google) {
            places.replaceAll((type, most) -> 3);
            places.put("\"cell,work\"", 1);
        }
        places.forEach((type, most) -> {
            for (int i = chance.nextInt(most + 1); i > 0; i--) {
                lines.add("TEL;TYPE=" + type + ":" + escape(pick(NUMBERS) + i));
            }
        });
        if (oneIn(3)) {
            lines.add(google ? own("TEL", pick(NUMBERS)) : labelled("TEL", pick(NUMBERS), pick(OUTLOOKS_PHONES)));
        }
        if (oneIn(3)) {
            lines.add(pick(List.of("TEL:", "TEL;TYPE=voice:", "TEL;PREF=1:")) + pick(List.of("112", "0800 555")));
        }
    }

    private void addresses(List<String> lines) {
        for (String type : List.of(";TYPE=work", ";TYPE=home", "")) {
            if (oneIn(3)) {
                IntFunction<String> part = often -> oneIn(often) ? "" : escape(pick(WORDS));
                String street = oneIn(3) ? "1 Way\\nFloor 2\\nDoor 3" : escape(pick(WORDS));
                lines.add("ADR" + type + ":" + (oneIn(4) ? "Box 7" : "") + ";;" + street + ";" + part.apply(2) + ";"
                        + part.apply(3) + ";" + part.apply(2) + ";" + part.apply(2));
            }
        }
    }

    private void work(List<String> lines) {
        if (oneIn(2)) {
            lines.add("ORG:" + escape(pick(WORDS)) + (oneIn(2) ? ";" + escape(pick(WORDS)) : ""));
        }
        if (oneIn(3)) {
            lines.add("TITLE:" + escape(pick(WORDS)));
        }
    }

    private void dates(List<String> lines) {
        if (oneIn(2)) {
            lines.add("BDAY:"
                    + pick(google ? List.of("19850412", "--0229", "20000229") : List.of("19850412", "20000229")));
        }
        if (oneIn(3)) {
            lines.add("ANNIVERSARY:20100607");
        }
    }

    private void more(List<String> lines) {
        if (oneIn(2)) {
            lines.add("NOTE:" + escape(pick(NOTES)));
        }
        if (oneIn(3)) {
            lines.add("URL:https://example.org/?a=1&b=" + chance.nextInt(9));
        }
        if (oneIn(3)) {
            lines.add("RELATED;VALUE=text;TYPE=spouse:" + escape(pick(GIVEN)));
        }
        if (oneIn(4)) {
            lines.add(labelled("RELATED;VALUE=text", pick(GIVEN), pick(List.of("manager", "assistant"))));
        }
        if (oneIn(4)) {
            lines.add(labelled("X-CUSTOM", pick(WORDS), pick(List.of("Hobby", "Profession", "User 1"))));
        }
        if (oneIn(5)) {
            lines.add("X-PHONETIC-FIRST-NAME:" + escape(pick(GIVEN)));
        }
        if (google && oneIn(4)) {
            lines.add(labelled("X-ABDATE", "20110912", "First day; at work"));
        }
        if (google && oneIn(4)) {
            lines.add("NICKNAME:" + escape(pick(GIVEN)));
        }
        if (!google && oneIn(4)) {
            lines.add("GENDER:" + pick(List.of("M", "F")));
        }
    }

    private String own(String property, String value) {
        return labelled(property, value, "Ferienhaus, Süd");
    }

    private String labelled(String property, String value, String label) {
        String item = "item" + ++labels + ".";
        return item + property + ":" + escape(value) + "\r\n" + item + "X-ABLabel:" + escape(label);
    }

    private static String escape(String text) {
        return Card.escape(text);
    }

    private boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
