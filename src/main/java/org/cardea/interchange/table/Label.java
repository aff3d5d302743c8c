package org.cardea.interchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a value is for.
 *
 * @param types vCard types (RFC 6350 sections 5.6 and 6.4.1), comma-separated, or empty
 * @param words the user's own, where no type says it, or empty
 * @param preferred whether it goes before others
 * @param more parameters as they stand in the line, from their {@code ;} on, or empty
 * @param beside further lines that belong to the value
 */
record Label(String types, String words, boolean preferred, String more, List<String> beside) {
    private static final Set<String> TYPES =
            Set.of("home", "work", "cell", "voice", "fax", "pager", "text", "textphone", "video", "main-number");
    private static final int LONGEST_WORDS = 100;
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("mobile", "cell"),
            Map.entry("手机", "cell"),
            Map.entry("移动", "cell"),
            Map.entry("手機", "cell"),
            Map.entry("home", "home"),
            Map.entry("住宅", "home"),
            Map.entry("家庭", "home"),
            Map.entry("privat", "home"),
            Map.entry("work", "work"),
            Map.entry("工作", "work"),
            Map.entry("单位", "work"),
            Map.entry("公司", "work"),
            Map.entry("arbeit", "work"),
            Map.entry("main", "main-number"),
            Map.entry("home fax", "home,fax"),
            Map.entry("住宅传真", "home,fax"),
            Map.entry("work fax", "work,fax"),
            Map.entry("单位传真", "work,fax"),
            Map.entry("fax", "fax"),
            Map.entry("传真", "fax"),
            Map.entry("pager", "pager"),
            Map.entry("work mobile", "work,cell"),
            Map.entry("other", ""),
            Map.entry("其他", ""),
            Map.entry("internet", ""));

    /** From a label's text; a leading {@code *} is Google's mark of the primary value. */
    static Label of(String text) {
        ExactLabel exact = ExactLabel.of(text);
        Label plain = exact.isQuoted() ? quoted(exact.words()) : plain(exact.words());
        return new Label(plain.types, plain.words, plain.preferred, exact.parameters(), exact.beside());
    }

    private static Label quoted(String words) {
        return new Label("", words, false);
    }

    private Label(String types, String words, boolean preferred) {
        this(types, words, preferred, "", List.of());
    }

    private static Label plain(String text) {
        boolean starred = text.startsWith("*");
        String words = (starred ? text.substring(1) : text).strip();
        String small = words.toLowerCase(Locale.ROOT);
        if (KNOWN.containsKey(small)) {
            return new Label(KNOWN.get(small), "", starred);
        }
        return ofTypes(small, words, starred);
    }

    private static Label ofTypes(String small, String words, boolean starred) {
        List<String> parts = new ArrayList<>(List.of(small.split(",")));
        boolean preferred = parts.remove("pref") || starred;
        boolean known = TYPES.containsAll(parts);
        return new Label(
                known ? String.join(",", parts) : "", known || parts.isEmpty() ? "" : spoken(words), preferred);
    }

    /** Field names write a label such as {@code car-phone} without spaces. */
    private static String spoken(String words) {
        return words.length() < LONGEST_WORDS && words.matches("[a-z]+(-[a-z]+)+") ? words.replace('-', ' ') : words;
    }

    String parameters() {
        return (types.isEmpty() ? "" : ";TYPE=" + typeList()) + (preferred ? ";PREF=1" : "") + more;
    }

    private String typeList() {
        return types.contains(",") ? "\"" + types + "\"" : types;
    }
}
