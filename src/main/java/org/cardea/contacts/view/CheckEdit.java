package org.cardea.contacts.view;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.cardea.shared.Problem;

/** Refuses by name what no card can hold; what is odd but can be stored is stored as it is. */
public final class CheckEdit {
    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_TEXT = 100_000;

    private CheckEdit() {}

    /** @param edit the members of {@link ContactEdit}, and more */
    public static void check(Record edit) {
        if (edit == null) {
            throw Problem.badRequest("What is to be edited?");
        }
        members("", edit);
    }

    private static void members(String path, Record item) {
        for (RecordComponent component : item.getClass().getRecordComponents()) {
            value(path.isEmpty() ? component.getName() : path + "." + component.getName(), read(item, component));
        }
    }

    private static Object read(Record item, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            // The record may be a room's own.
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void value(String path, Object value) {
        switch (value) {
            case String text -> text(path, text);
            case ContactView.Day day -> day(path, day);
            case Record item -> members(path, item);
            case List<?> list -> list(path, list);
            case null, default -> {}
        }
    }

    private static void list(String path, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            throw wrong(path, "At most %d are allowed.".formatted(LONGEST_LIST));
        }
        for (int i = 0; i < list.size(); i++) {
            String place = "%s[%d]".formatted(path, i);
            if (list.get(i) == null) {
                throw wrong(place, "Something is missing.");
            }
            value(place, list.get(i));
        }
    }

    private static void text(String path, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw wrong(path, "At most %d characters are allowed.".formatted(LONGEST_TEXT));
        }
        if (text.indexOf('\0') >= 0) {
            throw wrong(path, "A NUL character can't be stored.");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw wrong(path, "This is half a character.");
        }
    }

    private static void day(String path, ContactView.Day day) {
        if (day.kind() != null && !List.of("birth", "anniversary", "other").contains(day.kind())) {
            throw wrong(path + ".kind", "A date is one of birth, anniversary, other.");
        }
        boolean date = day.year() != null || day.month() != null || day.day() != null;
        if (date && !new VcardDate(day.year(), day.month(), day.day()).isPossible()) {
            throw wrong(path, "There is no such date.");
        }
        members(path + " ", new Texts(day.id(), day.label(), day.text()));
    }

    private record Texts(String id, String label, String text) {}

    private static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field.replace(" .", "."));
    }
}
