package org.cardea.contacts.view;

import java.util.List;

/**
 * What somebody wants of a contact. Whatever is null stays as it is; a list replaces the list, in which an item with a
 * known id changes only in what it names.
 */
public record ContactEdit(
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
        List<ContactView.Other> other) {

    /** The view as an edit, which changes nothing. */
    public static ContactEdit of(ContactView view) {
        return new ContactEdit(
                view.name(),
                view.nicknames(),
                view.organizations(),
                view.titles(),
                view.roles(),
                view.phones(),
                view.emails(),
                view.addresses(),
                view.services(),
                view.links(),
                view.dates(),
                view.related(),
                view.notes(),
                view.other());
    }
}
