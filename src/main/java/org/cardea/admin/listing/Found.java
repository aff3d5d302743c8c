package org.cardea.admin.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cardea.contacts.search.Query;
import org.cardea.shared.Problem;

/** The contacts of a listing that are wanted, in the order that is wanted. */
public record Found(List<ListedContact> contacts) {
    private static final long MICROS = 1_000_000;

    public static Found byName(Listing listing, Filter filter) {
        if (filter.isEverything()) {
            return new Found(listing.contacts());
        }
        Predicate<ListedContact> wanted = wanted(listing, filter);
        return new Found(listing.contacts().stream().filter(wanted).toList());
    }

    /** The latest first. */
    public static Found byChange(Listing listing, Filter filter) {
        List<ListedContact> contacts = new ArrayList<>(byName(listing, filter).contacts());
        contacts.sort(Comparator.comparingLong(ListedContact::seq).reversed());
        return new Found(contacts);
    }

    /** The cheap questions first. */
    private static Predicate<ListedContact> wanted(Listing listing, Filter filter) {
        Predicate<ListedContact> wanted = contact -> true;
        if (filter.photo().isPresent()) {
            wanted = wanted.and(contact -> contact.photo() == filter.photo().get());
        }
        if (filter.device().isPresent()) {
            int device = listing.devices().indexOf(filter.device().get());
            wanted = wanted.and(contact -> contact.device() == device);
        }
        if (filter.changedSince().isPresent()) {
            long since = micros(filter.changedSince().get());
            wanted = wanted.and(contact -> contact.changedMicros() >= since);
        }
        if (filter.group().isPresent()) {
            wanted = wanted.and(group(listing, filter)::has);
        }
        if (filter.ungrouped()) {
            Collection<ListedGroup> groups = listing.groups();
            wanted = wanted.and(contact -> groups.stream().noneMatch(group -> group.has(contact)));
        }
        Query query = Query.of(filter.search());
        return wanted.and(contact -> query.finds(contact.findable()));
    }

    private static ListedGroup group(Listing listing, Filter filter) {
        ListedGroup group = listing.group(filter.group().get());
        if (group == null) {
            throw Problem.badRequest("There is no such group in this book.").with("field", "group");
        }
        return group;
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / (1_000_000_000 / MICROS);
    }

    /** Where a letter begins. */
    public record Letter(String letter, int offset) {}

    public List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        char last = 0;
        for (int i = 0; i < contacts.size(); i++) {
            char letter = contacts.get(i).letter();
            if (letter != last) {
                letters.add(new Letter(String.valueOf(letter), i));
                last = letter;
            }
        }
        return letters;
    }

    public List<ListedContact> page(int offset, int limit) {
        int from = Math.min(offset, contacts.size());
        return contacts.subList(from, Math.min(contacts.size(), from + limit));
    }
}
