package org.cardea.admin.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Group;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.contacts.names.ShownName;
import org.cardea.contacts.names.SortKey;
import org.cardea.contacts.names.Surnames;
import org.cardea.contacts.search.Findable;
import org.cardea.contacts.search.PhoneDigits;
import org.cardea.sync.Entry;

/** Makes of the ledger's cards what a listing holds of them. For several threads at once. */
final class ListCard {
    private static final int NO_PREFERENCE = 101;
    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern RANK = Pattern.compile("\\d{1,3}");

    private final Manner manner;
    private final PhoneDigits numbers;

    ListCard(Manner manner) {
        this.manner = manner;
        this.numbers = new PhoneDigits(manner.region());
    }

    /** One of both is null; both are where the card cannot be opened. */
    record Made(ListedContact contact, ListedGroup group) {
        private static final Made NOTHING = new Made(null, null);
    }

    Made of(Entry entry, int device) {
        if (entry.text() == null) {
            return Made.NOTHING;
        }
        List<ContentLine> lines = lines(entry);
        return isGroup(lines) ? new Made(null, group(entry, lines)) : new Made(contact(entry, lines, device), null);
    }

    private static List<ContentLine> lines(Entry entry) {
        try {
            return new Photos(new String(entry.text(), UTF_8), List.of()).lines();
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    private static boolean isGroup(List<ContentLine> lines) {
        return lines.stream().anyMatch(line -> line.is("KIND"))
                && Card.of(lines).isGroup();
    }

    private static ListedGroup group(Entry entry, List<ContentLine> lines) {
        Group group = new Group(Card.of(lines));
        return new ListedGroup(entry.card(), entry.seq(), group.name(), new IdSet(new HashSet<>(group.members())));
    }

    private ListedContact contact(Entry entry, List<ContentLine> lines, int device) {
        String[] shown = {"", "", "", "", ""};
        String full = "";
        String parts = "";
        int phone = NO_PREFERENCE + 1;
        int email = NO_PREFERENCE + 1;
        boolean photo = false;
        for (ContentLine line : lines) {
            switch (line.name()) {
                case "FN" -> full = full.isEmpty() ? text(line.value()) : full;
                case "N" -> parts = parts.isEmpty() ? cut(line.value()) : parts;
                case "ORG" ->
                    shown[2] = shown[2].isEmpty()
                            ? text(Card.components(cut(line.value()), ';').getFirst())
                            : shown[2];
                case "TEL" -> phone = better(line, phone, shown, 3, "tel:");
                case "EMAIL" -> email = better(line, email, shown, 4, "mailto:");
                case "PHOTO" -> photo |= Photos.holdsBytes(line);
                default -> {}
            }
        }
        shown[1] = name(full, parts, shown);
        shown[0] = SortKey.of(shown[1], Surnames.length(shown[1]));
        long micros = entry.time().value().getEpochSecond() * 1_000_000
                + entry.time().value().getNano() / 1_000;
        return new ListedContact(entry.card(), entry.seq(), micros, device, photo, shown, Findable.of(lines, numbers));
    }

    private String name(String full, String parts, String[] shown) {
        List<String> raw = Card.components(parts, ';');
        String surname = part(raw, 0);
        String given = part(raw, 1);
        String name = full.isBlank() ? (given + " " + surname).strip() : full;
        if (!name.isBlank()) {
            return manner.surnameFirst() ? ShownName.surnameFirst(name, given, part(raw, 2), surname) : name;
        }
        return !shown[2].isEmpty() ? shown[2] : !shown[4].isEmpty() ? shown[4] : shown[3];
    }

    private static String part(List<String> raw, int at) {
        return at < raw.size() ? Card.unescape(raw.get(at)) : "";
    }

    /** The preference of the line where it is the best so far and is taken, else the best before. */
    private static int better(ContentLine line, int best, String[] shown, int at, String scheme) {
        int preference = preference(line);
        String value = text(line.value());
        if (preference >= best || value.isBlank()) {
            return best;
        }
        shown[at] = value.regionMatches(true, 0, scheme, 0, scheme.length()) ? value.substring(scheme.length()) : value;
        return preference;
    }

    private static int preference(ContentLine line) {
        if (line.parameters().isEmpty()) {
            return NO_PREFERENCE;
        }
        String only = line.onlyType();
        if (only != null) {
            return isPreferred(only) ? 1 : NO_PREFERENCE;
        }
        var values = line.parameterValues();
        boolean typed = values.getOrDefault("TYPE", List.of()).stream().anyMatch(ListCard::isPreferred);
        String number = values.getOrDefault("PREF", List.of("")).getFirst();
        return typed ? 1 : RANK.matcher(number).matches() ? Integer.parseInt(number) : NO_PREFERENCE;
    }

    private static boolean isPreferred(String type) {
        return type.toLowerCase(Locale.ROOT).contains("pref");
    }

    private static String text(String value) {
        String most = cut(value);
        return most.indexOf('\\') < 0 ? most : Card.unescape(most);
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
}
