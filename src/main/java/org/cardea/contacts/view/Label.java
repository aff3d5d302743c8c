package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;

/**
 * What a value is for, in one text: words of the standard as people say them, or the user's own.
 *
 * @param types of the standard (RFC 6350 section 5.6), in lower case
 * @param words the user's own, where no type says it, or empty
 */
record Label(List<String> types, String words) {
    private static final String PREFERRED = "pref";
    private static final List<String> SAYS_NOTHING = List.of(PREFERRED, "internet", "voice", "x400");
    private static final Map<String, String> SPOKEN = Map.of(
            "cell", "mobile",
            "fax home", "home fax",
            "fax work", "work fax",
            "cell work", "work mobile",
            "cell home", "home mobile",
            "main-number", "main");
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("", List.of()),
            Map.entry("home", List.of("home")),
            Map.entry("work", List.of("work")),
            Map.entry("mobile", List.of("cell")),
            Map.entry("fax", List.of("fax")),
            Map.entry("pager", List.of("pager")),
            Map.entry("main", List.of("main-number")),
            Map.entry("home fax", List.of("home", "fax")),
            Map.entry("work fax", List.of("work", "fax")),
            Map.entry("work mobile", List.of("work", "cell")),
            Map.entry("home mobile", List.of("home", "cell")));
    private static final List<String> RELATIONS = List.of(
            "spouse", "child", "parent", "sibling", "friend", "kin", "colleague", "neighbor", "emergency", "contact");
    /** Apple's own labels, such as {@code _$!<HomeFAX>!$_}. */
    private static final Map<String, String> APPLE = Map.of("homefax", "home fax", "workfax", "work fax");

    /** @param words the line's {@code X-ABLabel} as it stands, or empty */
    static String of(ContentLine line, String words) {
        return words.isEmpty() ? spoken(types(line)) : spoken(Card.unescape(words));
    }

    private static String spoken(String words) {
        if (!words.startsWith("_$!<") || !words.endsWith(">!$_")) {
            return words;
        }
        String apple = words.substring(4, words.length() - 4);
        return APPLE.getOrDefault(apple.toLowerCase(Locale.ROOT), apple.toLowerCase(Locale.ROOT));
    }

    private static String spoken(List<String> types) {
        TreeSet<String> sorted = new TreeSet<>(types);
        SAYS_NOTHING.forEach(sorted::remove);
        String listed = String.join(" ", sorted);
        return SPOKEN.getOrDefault(listed, listed);
    }

    static List<String> types(ContentLine line) {
        List<String> types = new ArrayList<>();
        if (!line.parameters().isEmpty()) {
            line.parameterValues()
                    .getOrDefault("TYPE", List.of())
                    .forEach(some ->
                            types.addAll(List.of(some.toLowerCase(Locale.ROOT).split(","))));
        }
        return types;
    }

    static Label read(String text) {
        List<String> types = TYPED.get(text.strip().toLowerCase(Locale.ROOT));
        return types == null ? new Label(List.of(), text) : new Label(types, "");
    }

    /** What a person is to the contact. */
    static Label ofRelation(String text) {
        String type = text.strip().toLowerCase(Locale.ROOT);
        return RELATIONS.contains(type) ? new Label(List.of(type), "") : new Label(List.of(), text);
    }
}
