package org.cardea.contacts.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a contact says, field by field, in texts that a person can compare. */
public final class FieldTexts {
    private FieldTexts() {}

    /** By the view's words for its fields, in its order; those that say nothing are left out. */
    public static Map<String, List<String>> of(ContactView view) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        ContactView.Name name = view.name();
        texts.put("name", List.of(name.full()));
        texts.put("name.prefix", List.of(name.prefix()));
        texts.put("name.given", List.of(name.given()));
        texts.put("name.middle", List.of(name.middle()));
        texts.put("name.surname", List.of(name.surname()));
        texts.put("name.suffix", List.of(name.suffix()));
        texts.put("name.phoneticGiven", List.of(name.phoneticGiven()));
        texts.put("name.phoneticSurname", List.of(name.phoneticSurname()));
        texts.put("nicknames", view.nicknames());
        texts.put(
                "organizations",
                each(view.organizations(), org -> joined(" · ", org.name(), joined(" · ", org.units()))));
        texts.put("titles", each(view.titles(), ContactView.Title::name));
        texts.put("roles", each(view.roles(), ContactView.Title::name));
        texts.put("phones", each(view.phones(), phone -> labelled(phone.number(), phone.label(), phone.pref())));
        texts.put("emails", each(view.emails(), email -> labelled(email.address(), email.label(), email.pref())));
        texts.put("addresses", each(view.addresses(), FieldTexts::address));
        texts.put("services", each(view.services(), FieldTexts::service));
        texts.put("links", each(view.links(), link -> labelled(link.uri(), link.label(), false)));
        texts.put("dates", each(view.dates(), FieldTexts::day));
        texts.put("related", each(view.related(), person -> labelled(person.name(), person.label(), false)));
        texts.put("notes", each(view.notes(), ContactView.Note::note));
        texts.put("other", each(view.other(), other -> other.property() + ": " + other.value()));
        texts.replaceAll((field, values) ->
                values.stream().filter(text -> !text.isBlank()).toList());
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    private static <T> List<String> each(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toList();
    }

    private static String labelled(String value, String label, boolean pref) {
        String star = pref ? " *" : "";
        return label.isEmpty() ? value + star : value + " (" + label + ")" + star;
    }

    private static String address(ContactView.Address address) {
        String whole = joined(
                ", ",
                address.poBox(),
                address.extended(),
                address.street(),
                joined(" ", address.postcode(), address.locality()),
                address.region(),
                address.country());
        return labelled(whole, address.label(), address.pref());
    }

    private static String service(ContactView.Service service) {
        return labelled(joined(": ", service.service(), service.user()), service.label(), false);
    }

    private static String day(ContactView.Day day) {
        String value = day.text() != null ? day.text() : new VcardDate(day.year(), day.month(), day.day()).readable();
        String kind = day.kind().equals("other") ? day.label() : day.kind();
        return labelled(value, kind, false);
    }

    private static String joined(String between, String... parts) {
        return joined(between, List.of(parts));
    }

    private static String joined(String between, List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    /** A field that one version says otherwise than another. */
    public record Difference(String field, List<String> before, List<String> after) {}

    /** Only what differs: of a list, the items that are not in the other one. */
    public static List<Difference> differences(ContactView before, ContactView after) {
        Map<String, List<String>> old = of(before);
        Map<String, List<String>> fresh = of(after);
        List<Difference> differences = new ArrayList<>();
        Stream.concat(old.keySet().stream(), fresh.keySet().stream()).distinct().forEach(field -> {
            List<String> was = old.getOrDefault(field, List.of());
            List<String> is = fresh.getOrDefault(field, List.of());
            if (!was.equals(is)) {
                differences.add(new Difference(field, without(was, is), without(is, was)));
            }
        });
        differences.removeIf(same -> same.before().isEmpty() && same.after().isEmpty());
        return differences;
    }

    private static List<String> without(List<String> all, List<String> taken) {
        return all.stream().filter(text -> !taken.contains(text)).toList();
    }
}
