package org.cardea.admin.contact;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.Grant;
import org.cardea.admin.listing.ListedGroup;
import org.cardea.admin.listing.OpenListings;
import org.cardea.contacts.view.EditContact;
import org.cardea.shared.CardId;

/** A contact as a browser sees it. */
@Singleton
class ShowContact {
    private final FindCard find;
    private final DeviceStore devices;
    private final OpenListings listings;

    ShowContact(FindCard find, DeviceStore devices, OpenListings listings) {
        this.find = find;
        this.devices = devices;
        this.listings = listings;
    }

    ContactWire.Contact of(Grant grant, CardId id) {
        FindCard.Standing standing = find.standing(grant, id);
        var device = standing.entry().device();
        var author = devices.authors(grant.account(), List.of(device)).get(device);
        return new ContactWire.Contact(
                id.toString(),
                standing.seq(),
                standing.entry().time().toString(),
                ContactWire.Author.of(author),
                EditContact.view(standing.card().lines()),
                groups(grant, id));
    }

    private List<ContactWire.GroupName> groups(Grant grant, CardId id) {
        return listings.of(grant).groups().stream()
                .filter(group -> group.has(id))
                .sorted(Comparator.comparing(ListedGroup::name))
                .map(group -> new ContactWire.GroupName(group.id().toString(), group.name()))
                .toList();
    }
}
