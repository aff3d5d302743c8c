package org.cardea.interchange.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Yu;1;;…}: a row of Android's own table. What the kinds that
 * are known say becomes real properties; others stay.
 */
final class AndroidCustom implements Quirk {
    private static final String PREFIX = "vnd.android.cursor.item/";
    private static final Map<String, String> RELATIONS = Map.ofEntries(
            Map.entry("1", "assistant"),
            Map.entry("2", "brother"),
            Map.entry("3", "child"),
            Map.entry("4", "domestic partner"),
            Map.entry("5", "father"),
            Map.entry("6", "friend"),
            Map.entry("7", "manager"),
            Map.entry("8", "mother"),
            Map.entry("9", "parent"),
            Map.entry("10", "partner"),
            Map.entry("11", "referred by"),
            Map.entry("12", "relative"),
            Map.entry("13", "sister"),
            Map.entry("14", "spouse"));
    private static final List<String> STANDARD = List.of("child", "friend", "parent", "spouse");

    @Override
    public List<Line> mend(List<Line> card, Remarks remarks) {
        List<Line> mended = new ArrayList<>();
        int number = 0;
        for (Line line : card) {
            mended.addAll(line.is("X-ANDROID-CUSTOM") ? real(line, "android" + ++number) : List.of(line));
        }
        return mended;
    }

    private static List<Line> real(Line line, String group) {
        String[] cells = line.value().split("(?<!\\\\);", -1);
        String value = cell(cells, 1);
        if (value.isBlank()) {
            return List.of();
        }
        return switch (cells[0].replace(PREFIX, "")) {
            case "nickname" -> List.of(Line.of("NICKNAME", value));
            case "relation" -> relation(value, cell(cells, 2), cell(cells, 3), group);
            case "contact_event" -> event(value, cell(cells, 2), cell(cells, 3), group);
            default -> List.of(line);
        };
    }

    private static List<Line> relation(String name, String type, String custom, String group) {
        String label = RELATIONS.getOrDefault(type, custom);
        Line related = Line.of("RELATED", name).with("VALUE", "text");
        if (label.isBlank()) {
            return List.of(related);
        }
        return STANDARD.contains(label) ? List.of(related.with("TYPE", label)) : labelled(related, label, group);
    }

    private static List<Line> event(String date, String type, String custom, String group) {
        return switch (type) {
            case "3" -> List.of(Line.of("BDAY", date));
            case "1" -> List.of(Line.of("ANNIVERSARY", date));
            default -> labelled(Line.of("X-ABDATE", date), custom.isBlank() ? "other" : custom, group);
        };
    }

    private static List<Line> labelled(Line line, String label, String group) {
        return List.of(line.inGroup(group), Line.of("X-ABLABEL", label).inGroup(group));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
