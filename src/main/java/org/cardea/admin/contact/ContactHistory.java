package org.cardea.admin.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.contacts.view.ContactView;
import org.cardea.contacts.view.EditContact;
import org.cardea.contacts.view.FieldTexts;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.PastStore;
import org.cardea.sync.PhotoName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a contact, version by version. */
@Singleton
class ContactHistory {
    private static final int MOST_VERSIONS = 200;
    private static final int OPENED_AT_ONCE = 20;
    private static final String PHOTO = "photo";

    private final PastStore past;
    private final EntryStore entries;
    private final DeviceStore devices;
    private final BookStore books;

    ContactHistory(PastStore past, EntryStore entries, DeviceStore devices, BookStore books) {
        this.past = past;
        this.entries = entries;
        this.devices = devices;
        this.books = books;
    }

    @Schema(examples = ContactExamples.HISTORY)
    record History(List<Item> items) {}

    record Item(
            long seq,
            String at,
            ContactWire.Author device,
            String what,
            boolean current,
            List<FieldTexts.Difference> changes) {}

    /** What a version said; null view where it cannot be opened. */
    private record Said(ContactView view, List<PhotoName> photos) {
        private static final Said NOTHING = new Said(null, List.of());
    }

    History of(Grant grant, CardId card) {
        List<PastStore.Version> versions = past.versions(grant, card);
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        List<PastStore.Version> shown = versions.subList(0, Math.min(versions.size(), MOST_VERSIONS + 1));
        long trimmed = books.head(grant).trimmedSeq();
        Map<DeviceId, DeviceStore.Author> authors = devices.authors(
                grant.account(),
                shown.stream().map(PastStore.Version::device).distinct().toList());
        Map<Long, Said> said = said(grant, shown);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(shown.size(), MOST_VERSIONS); i++) {
            PastStore.Version before = i + 1 < shown.size() ? shown.get(i + 1) : null;
            items.add(item(shown.get(i), before, trimmed, authors, said));
        }
        return new History(items);
    }

    private static Item item(
            PastStore.Version version,
            PastStore.Version before,
            long trimmed,
            Map<DeviceId, DeviceStore.Author> authors,
            Map<Long, Said> said) {
        boolean compared = !version.deleted() && before != null && !before.deleted();
        return new Item(
                version.seq(),
                version.time().toString(),
                ContactWire.Author.of(authors.get(version.device())),
                what(version, before, trimmed),
                version.current(),
                compared ? changes(said.get(before.seq()), said.get(version.seq())) : List.of());
    }

    /** Of the oldest version that is kept, an older one may have been there. */
    private static String what(PastStore.Version version, PastStore.Version before, long trimmed) {
        if (version.deleted()) {
            return "deleted";
        }
        if (before == null) {
            return version.seq() > trimmed ? "created" : "changed";
        }
        return before.deleted() ? "restored" : "changed";
    }

    private static List<FieldTexts.Difference> changes(Said before, Said after) {
        if (before.view() == null || after.view() == null) {
            return List.of();
        }
        List<FieldTexts.Difference> changes = new ArrayList<>(FieldTexts.differences(before.view(), after.view()));
        if (!before.photos().equals(after.photos())) {
            changes.add(new FieldTexts.Difference(PHOTO, photo(before), photo(after)));
        }
        return changes;
    }

    private static List<String> photo(Said said) {
        return said.view().photo() ? List.of(PHOTO) : List.of();
    }

    private Map<Long, Said> said(Grant grant, List<PastStore.Version> versions) {
        Map<Long, Said> said = new HashMap<>();
        List<Long> seqs = versions.stream()
                .filter(version -> !version.deleted())
                .map(PastStore.Version::seq)
                .toList();
        seqs.forEach(seq -> said.put(seq, Said.NOTHING));
        for (int from = 0; from < seqs.size(); from += OPENED_AT_ONCE) {
            entries.at(grant, seqs.subList(from, Math.min(seqs.size(), from + OPENED_AT_ONCE)))
                    .forEach(entry -> said.put(entry.seq(), said(entry)));
        }
        return said;
    }

    private static Said said(Entry entry) {
        if (entry.broken() || entry.deleted()) {
            return Said.NOTHING;
        }
        try {
            Photos marked = new Photos(new String(entry.text(), UTF_8), List.of());
            return new Said(EditContact.view(marked.lines()), entry.photos());
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }
}
