package org.cardea.admin.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.cardea.accounts.DeviceStore;
import org.cardea.admin.listing.Found;
import org.cardea.admin.listing.ListedContact;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.ContactView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contacts as they travel to a browser and back. */
final class ContactWire {
    private ContactWire() {}

    record Row(
            String uuid,
            long seq,
            String name,
            String letter,
            String company,
            String phone,
            String email,
            boolean photo,
            String changedAt) {
        static Row of(ListedContact contact) {
            return new Row(
                    contact.id().toString(),
                    contact.seq(),
                    contact.name(),
                    String.valueOf(contact.letter()),
                    contact.company(),
                    contact.phone(),
                    contact.email(),
                    contact.photo(),
                    contact.changedAt().toString());
        }
    }

    @Schema(examples = ContactExamples.ROWS)
    record Rows(long seq, int total, int offset, List<Found.Letter> letters, List<Row> items) {}

    record Author(String device, String name, String kind) {
        static Author of(DeviceStore.Author author) {
            return author == null
                    ? null
                    : new Author(
                            author.device().toString(),
                            author.name(),
                            author.kind().toString());
        }
    }

    record GroupName(String uuid, String name) {}

    @Schema(examples = ContactExamples.CONTACT)
    record Contact(
            String uuid,
            long seq,
            String changedAt,
            Author changedBy,
            @JsonUnwrapped ContactView view,
            List<GroupName> groups) {}

    /** What is null is not touched. */
    @Schema(examples = ContactExamples.EDIT)
    record Edit(
            ContactView.Name name,
            List<String> nicknames,
            List<ContactView.Organization> organizations,
            List<ContactView.Title> titles,
            List<ContactView.Title> roles,
            List<ContactView.Phone> phones,
            List<ContactView.Email> emails,
            List<ContactView.Address> addresses,
            List<ContactView.Service> services,
            List<ContactView.Link> links,
            List<ContactView.Day> dates,
            List<ContactView.Related> related,
            List<ContactView.Note> notes,
            List<ContactView.Other> other,
            List<String> groups) {
        ContactEdit contact() {
            return new ContactEdit(
                    name,
                    nicknames,
                    organizations,
                    titles,
                    roles,
                    phones,
                    emails,
                    addresses,
                    services,
                    links,
                    dates,
                    related,
                    notes,
                    other);
        }
    }
}
