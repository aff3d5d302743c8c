package org.cardea.contacts.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Photos;
import org.cardea.shared.CardId;

/** Reads cards as people see them and carries out what people want of them. */
public final class EditContact {
    private static final Organizations ORGANIZATIONS = new Organizations();
    private static final Titles TITLES = new Titles("titles", "TITLE");
    private static final Titles ROLES = new Titles("roles", "ROLE");
    private static final Phones PHONES = new Phones();
    private static final Emails EMAILS = new Emails();
    private static final Addresses ADDRESSES = new Addresses();
    private static final Services SERVICES = new Services();
    private static final Links LINKS = new Links();
    private static final Days DATES = new Days();
    private static final Relations RELATED = new Relations();
    private static final Notes NOTES = new Notes();
    private static final List<Kind<?>> KNOWN =
            List.of(ORGANIZATIONS, TITLES, ROLES, PHONES, EMAILS, ADDRESSES, SERVICES, LINKS, DATES, RELATED, NOTES);
    private static final Predicate<ContentLine> IS_KNOWN =
            line -> KNOWN.stream().anyMatch(kind -> kind.is(line));
    private static final Others OTHER = new Others(IS_KNOWN);

    private EditContact() {}

    /** @param lines of a card, with bytes inside or marks in their places */
    public static ContactView view(List<ContentLine> lines) {
        CardText card = new CardText(lines);
        return new ContactView(
                Names.read(card),
                Names.nicknames(card),
                ORGANIZATIONS.all(card),
                TITLES.all(card),
                ROLES.all(card),
                PHONES.all(card),
                EMAILS.all(card),
                ADDRESSES.all(card),
                SERVICES.all(card),
                LINKS.all(card),
                DATES.all(card),
                RELATED.all(card),
                NOTES.all(card),
                hasPhoto(lines),
                OTHER.all(card));
    }

    public static boolean hasPhoto(List<ContentLine> lines) {
        return lines.stream().anyMatch(line -> line.is("PHOTO") && Photos.holdsBytes(line));
    }

    /** The view's word for what a property says. */
    public static String field(String property) {
        ContentLine line = ContentLine.of(property, "");
        return switch (property) {
            case "FN", "N", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME" -> "name";
            case "NICKNAME" -> "nicknames";
            case "PHOTO" -> "photo";
            default ->
                KNOWN.stream()
                        .filter(kind -> kind.is(line))
                        .map(Kind::field)
                        .findFirst()
                        .orElse(OTHER.field());
        };
    }

    /** The card with what is wanted; equal lines where that changes nothing. */
    public static List<ContentLine> edited(List<ContentLine> lines, ContactEdit edit) {
        CardText card = new CardText(lines);
        Names.edit(card, edit.name());
        Names.editNicknames(card, edit.nicknames());
        ORGANIZATIONS.edit(card, edit.organizations());
        TITLES.edit(card, edit.titles());
        ROLES.edit(card, edit.roles());
        PHONES.edit(card, edit.phones());
        EMAILS.edit(card, edit.emails());
        ADDRESSES.edit(card, edit.addresses());
        SERVICES.edit(card, edit.services());
        LINKS.edit(card, edit.links());
        DATES.edit(card, edit.dates());
        RELATED.edit(card, edit.related());
        NOTES.edit(card, edit.notes());
        OTHER.edit(card, edit.other());
        return card.result();
    }

    /** A new card; empty where there is nothing in it by which to call it. */
    public static Optional<List<ContentLine>> created(CardId id, ContactEdit edit) {
        List<ContentLine> bare = List.of(
                ContentLine.of("BEGIN", "VCARD"),
                ContentLine.of("VERSION", "4.0"),
                ContentLine.of("UID", "urn:uuid:" + id),
                ContentLine.of("END", "VCARD"));
        List<ContentLine> lines = edited(bare, edit);
        ContactView view = view(lines);
        return callable(view).map(name -> view.name().full().isBlank() ? edited(lines, named(name)) : lines);
    }

    private static ContactEdit named(String full) {
        var name = new ContactView.Name(full, null, null, null, null, null, null, null);
        return new ContactEdit(name, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What to call a contact: by its name, or what else comes nearest. */
    public static Optional<String> callable(ContactView view) {
        return Stream.of(
                        Stream.of(view.name().full(), Names.whole(view.name())),
                        view.nicknames().stream(),
                        view.organizations().stream().map(ContactView.Organization::name),
                        view.emails().stream().map(ContactView.Email::address),
                        view.phones().stream().map(ContactView.Phone::number))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
