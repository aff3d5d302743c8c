package org.cardea.duplicates;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cardea.contacts.view.ContactView;
import org.cardea.contacts.view.EditContact;
import org.cardea.sync.Entry;
import org.cardea.sync.ReadCards;

/**
 * A contact beside another one.
 *
 * @param company null where there is none, as with phone and email, which are the preferred ones
 */
record ContactRow(
        String uuid,
        long seq,
        String name,
        String company,
        String phone,
        String email,
        boolean photo,
        String changedAt,
        List<String> phones,
        List<String> emails) {
    static final String EXAMPLE =
            "{\"uuid\":\"0190a000-0000-7000-8000-000000000001\",\"seq\":19,\"name\":\"张伟\",\"company\":null,\"phone\":\"+86 138 0013 8000\",\"email\":null,\"photo\":false,\"changedAt\":\"2026-11-21T09:38:07.115428Z\",\"phones\":[\"+86 138 0013 8000\"],\"emails\":[]}";

    private static final int MOST = 20;
    private static final int TEXT = 300;

    static ContactRow of(Entry entry) {
        ContactView view = EditContact.view(ReadCards.withoutBytes(entry).lines());
        List<String> phones = texts(view.phones(), ContactView.Phone::pref, ContactView.Phone::number);
        List<String> emails = texts(view.emails(), ContactView.Email::pref, ContactView.Email::address);
        return new ContactRow(
                entry.card().toString(),
                entry.seq(),
                cut(EditContact.callable(view).orElse("")),
                view.organizations().stream()
                        .map(organization -> cut(organization.name()))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(null),
                phones.isEmpty() ? null : phones.getFirst(),
                emails.isEmpty() ? null : emails.getFirst(),
                view.photo(),
                entry.time().toString(),
                phones,
                emails);
    }

    private static <T> List<String> texts(List<T> items, Function<T, Boolean> pref, Function<T, String> text) {
        return items.stream()
                .sorted(Comparator.comparing(item -> !Boolean.TRUE.equals(pref.apply(item))))
                .map(item -> cut(text.apply(item)))
                .filter(value -> !value.isBlank())
                .limit(MOST)
                .toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT)) + "…";
    }
}
