package org.cardea.admin.contact;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cardea.accounts.Grant;
import org.cardea.admin.listing.ListedGroup;
import org.cardea.admin.listing.OpenListings;
import org.cardea.contacts.Group;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Pages;

/** Works out the changes of groups that put contacts into them or take them out. */
@Singleton
class JoinGroups {
    private static final int MOST_AT_ONCE = 400;

    private final OpenListings listings;
    private final EntryStore entries;
    private final FindCard find;

    JoinGroups(OpenListings listings, EntryStore entries, FindCard find) {
        this.listings = listings;
        this.entries = entries;
        this.find = find;
    }

    /** @param wanted all groups the contact is to be in, or null where they stay */
    List<Change> changes(Grant grant, CardId contact, Set<CardId> wanted) {
        if (wanted == null) {
            return List.of();
        }
        Collection<ListedGroup> all = listings.of(grant).groups();
        if (!all.stream().map(ListedGroup::id).toList().containsAll(wanted)) {
            throw Problem.badRequest("There is no such group in this book.").with("field", "groups");
        }
        List<CardId> touched = all.stream()
                .filter(group -> group.has(contact) != wanted.contains(group.id()))
                .map(ListedGroup::id)
                .toList();
        if (touched.size() > MOST_AT_ONCE) {
            throw Problem.badRequest("At most %d groups can be changed at once.".formatted(MOST_AT_ONCE))
                    .with("field", "groups");
        }
        return touched.isEmpty() ? List.of() : changes(grant, contact, wanted, touched);
    }

    private List<Change> changes(Grant grant, CardId contact, Set<CardId> wanted, List<CardId> touched) {
        List<Change> changes = new ArrayList<>();
        for (List<Entry> page : new Pages(after -> entries.ofCards(grant, after, touched))) {
            for (Entry entry : page) {
                boolean joins = wanted.contains(entry.card());
                changes.add(
                        change(grant, entry, joins ? Set.of(contact) : Set.of(), joins ? Set.of() : Set.of(contact)));
            }
        }
        return changes;
    }

    Change change(Grant grant, Entry entry, Set<CardId> joining, Set<CardId> leaving) {
        Group group = new Group(find.card(grant, entry)).with(joining, leaving);
        return new Change.Put(entry.card(), group.card().text(), OptionalLong.of(entry.seq()));
    }
}
