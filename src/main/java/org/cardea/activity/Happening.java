package org.cardea.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/**
 * Something that happened just now.
 *
 * @param device who did it; null where nobody's device did
 * @param book where; null where it concerns no single book
 * @param count of contacts concerned, or 0
 * @param details what else is to be told, such as the name of a file; sealed
 */
public record Happening(
        AccountId account, Kind kind, DeviceId device, BookId book, int count, Map<String, String> details) {

    public static Happening of(AccountId account, Kind kind) {
        return new Happening(account, kind, null, null, 0, Map.of());
    }

    public Happening by(DeviceId who) {
        return new Happening(account, kind, who, book, count, details);
    }

    public Happening in(BookId where) {
        return new Happening(account, kind, device, where, count, details);
    }

    public Happening of(int contacts) {
        return new Happening(account, kind, device, book, contacts, details);
    }

    public Happening with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Happening(account, kind, device, book, count, more);
    }
}
