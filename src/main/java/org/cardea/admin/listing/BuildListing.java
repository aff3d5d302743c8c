package org.cardea.admin.listing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cardea.accounts.Grant;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;

/** Brings a listing to a head by the changes since, which for an empty one is the whole book. */
@Singleton
class BuildListing {
    private static final int PAGE = 1_000;

    private final EntryStore entries;

    BuildListing(EntryStore entries) {
        this.entries = entries;
    }

    Listing upTo(Grant grant, Head head, Listing before) {
        Building building = new Building(before);
        boolean living = before.seq() == 0;
        for (List<Entry> page : new Pages(before.seq(), after -> entries.said(grant, head, after, PAGE, living))) {
            building.take(page);
        }
        return building.result(head);
    }

    /** What has been read so far. */
    private static final class Building {
        private final Listing before;
        private final ListCard cards;
        private final List<CardId> gone = new ArrayList<>();
        private final List<ListedContact> contacts = new ArrayList<>();
        private final List<ListedGroup> groups = new ArrayList<>();
        private final List<DeviceId> devices;

        Building(Listing before) {
            this.before = before;
            this.cards = new ListCard(before.manner());
            this.devices = new ArrayList<>(before.devices());
        }

        private record Read(Entry entry, int device) {}

        void take(List<Entry> page) {
            List<Read> reads =
                    page.stream().map(entry -> new Read(entry, device(entry))).toList();
            if (before.seq() > 0) {
                page.forEach(entry -> gone.add(entry.card()));
            }
            List<ListCard.Made> made = reads.parallelStream()
                    .map(read -> cards.of(read.entry(), read.device()))
                    .toList();
            contacts.addAll(ListedContact.shelved(made.stream()
                    .map(ListCard.Made::contact)
                    .filter(Objects::nonNull)
                    .toList()));
            made.stream().map(ListCard.Made::group).filter(Objects::nonNull).forEach(groups::add);
        }

        private int device(Entry entry) {
            int known = devices.indexOf(entry.device());
            if (known < 0) {
                devices.add(entry.device());
            }
            return known < 0 ? devices.size() - 1 : known;
        }

        Listing result(Head head) {
            return before.with(head.seq(), gone, contacts, groups, devices);
        }
    }
}
