package org.cardea.contacts.view;

import java.util.List;
import java.util.Map;

/**
 * A contact as people see it; the names are those of JSContact (RFC 9553). No text is null, a label that is not there is
 * empty. The id of an item is good for the version of the card it was read from.
 *
 * @param photo whether there is a picture of the person's in the card
 * @param other what this view has no word for: shown, kept, and removed when asked
 */
public record ContactView(
        Name name,
        List<String> nicknames,
        List<Organization> organizations,
        List<Title> titles,
        List<Title> roles,
        List<Phone> phones,
        List<Email> emails,
        List<Address> addresses,
        List<Service> services,
        List<Link> links,
        List<Day> dates,
        List<Related> related,
        List<Note> notes,
        boolean photo,
        List<Other> other) {

    public record Name(
            String full,
            String prefix,
            String given,
            String middle,
            String surname,
            String suffix,
            String phoneticGiven,
            String phoneticSurname) {
        public static final Name NONE = new Name("", "", "", "", "", "", "", "");
    }

    /** What has a line of its own in the card. */
    public sealed interface Item {
        /** Null for one that is to be made. */
        String id();
    }

    public record Organization(String id, String name, List<String> units) implements Item {}

    public record Title(String id, String name) implements Item {}

    public record Phone(String id, String number, String label, Boolean pref) implements Item {}

    public record Email(String id, String address, String label, Boolean pref) implements Item {}

    public record Address(
            String id,
            String label,
            Boolean pref,
            String poBox,
            String extended,
            String street,
            String locality,
            String region,
            String postcode,
            String country)
            implements Item {}

    public record Service(String id, String service, String user, String label) implements Item {}

    public record Link(String id, String uri, String label) implements Item {}

    /**
     * A date of which parts may be missing.
     *
     * @param kind {@code birth}, {@code anniversary} or {@code other}
     * @param text where it is no date, else null
     */
    public record Day(String id, String kind, String label, Integer year, Integer month, Integer day, String text)
            implements Item {}

    public record Related(String id, String name, String label) implements Item {}

    public record Note(String id, String note) implements Item {}

    /** @param value empty where it is bytes */
    public record Other(String id, String property, Map<String, List<String>> params, String value) implements Item {}
}
