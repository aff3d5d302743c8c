package org.cardea.interchange.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cardea.interchange.names.Name;
import org.cardea.interchange.table.Readback;

/** The columns of classic Outlook in English, all of them and always: it expects them so. */
public final class OutlookTable implements Table {
    private static final Columns COLUMNS =
            new Columns(List.of(("Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title"
                            + "|Business Street|Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|Business Country/Region"
                            + "|Home Street|Home Street 2|Home Street 3|Home City|Home State|Home Postal Code|Home Country/Region"
                            + "|Other Street|Other Street 2|Other Street 3|Other City|Other State|Other Postal Code|Other Country/Region"
                            + "|Assistant's Phone|Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone"
                            + "|Home Phone 2|ISDN|Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account"
                            + "|Anniversary|Assistant's Name|Billing Information|Birthday|Business Address PO Box|Categories|Children|Company Yomi"
                            + "|Directory Server|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|E-mail 2 Type|E-mail 2 Display Name"
                            + "|E-mail 3 Address|E-mail 3 Type|E-mail 3 Display Name|Gender|Given Yomi|Government ID Number|Hobby|Home Address PO Box"
                            + "|Initials|Internet Free Busy|Keywords|Language|Location|Manager's Name|Mileage|Notes|Office Location"
                            + "|Organizational ID Number|Other Address PO Box|Priority|Private|Profession|Referred By|Sensitivity|Spouse|Surname Yomi"
                            + "|User 1|User 2|User 3|User 4|Web Page")
                    .split("\\|")));

    /** Columns of which reading makes fields of the user's own under the same name. */
    private static final List<String> OWN_FIELDS = List.of(
            "Account",
            "Billing Information",
            "Directory Server",
            "Government ID Number",
            "Hobby",
            "Initials",
            "Internet Free Busy",
            "Keywords",
            "Language",
            "Location",
            "Mileage",
            "Office Location",
            "Organizational ID Number",
            "Profession",
            "Referred By",
            "User 1",
            "User 2",
            "User 3",
            "User 4");

    private static final Pattern WHOLE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Readback readback = new Readback(COLUMNS.names());

    @Override
    public List<String> header() {
        return COLUMNS.names();
    }

    @Override
    public Written row(Contact contact) {
        Labelled wanted = Labelled.of(contact);
        List<Said> card = wanted.ofTheCard();
        Cells cells = new Cells(COLUMNS, Medium.FOREIGN_TEXT);
        name(card, cells);
        person(card, cells);
        OutlookPlaces places = new OutlookPlaces(cells);
        card.forEach(said -> place(said, places, cells));
        String categories = ForeignCells.categories(card, contact.labels()).stream()
                .filter(label -> label.chars().noneMatch(c -> ";,；，、".indexOf(c) >= 0))
                .collect(Collectors.joining(";"));
        cells.put("Categories", categories);
        return new Written(contact.name(), cells.list(), Compare.left(contact, wanted, readback.card(cells.list())));
    }

    private static void name(List<Said> card, Cells cells) {
        Name name = ForeignCells.name(card);
        cells.put("Title", name.prefix());
        cells.put("First Name", name.given());
        cells.put("Middle Name", name.middle());
        cells.put("Last Name", name.family());
        cells.put("Suffix", name.suffix());
        cells.put("Given Yomi", ForeignCells.first(card, "X-PHONETIC-FIRST-NAME"));
        cells.put("Surname Yomi", ForeignCells.first(card, "X-PHONETIC-LAST-NAME"));
        cells.put("Company Yomi", ForeignCells.first(card, "X-PHONETIC-ORG"));
    }

    private static void person(List<Said> card, Cells cells) {
        cells.put("Job Title", ForeignCells.first(card, "TITLE"));
        cells.put("Notes", ForeignCells.all(card, "NOTE").collect(Collectors.joining("\n")));
        cells.put("Web Page", ForeignCells.first(card, "URL"));
        cells.put("Birthday", whole(ForeignCells.first(card, "BDAY")));
        cells.put("Anniversary", whole(ForeignCells.first(card, "ANNIVERSARY")));
        Genders.readable(ForeignCells.first(card, "GENDER"))
                .filter(gender -> gender.endsWith("male"))
                .ifPresent(gender -> cells.put("Gender", gender.equals("male") ? "Male" : "Female"));
    }

    /** Outlook knows no dates with parts missing. */
    private static String whole(String date) {
        String readable = Dates.readable(date);
        return WHOLE.matcher(readable).matches() ? readable : "";
    }

    private static void place(Said said, OutlookPlaces places, Cells cells) {
        switch (said.name()) {
            case "TEL" -> places.phone(said);
            case "EMAIL" -> places.email(said);
            case "ADR" -> places.address(said);
            case "ORG" -> organization(said, cells);
            case "RELATED" -> related(said, cells);
            case "X-CUSTOM" -> ownField(said, cells);
            default -> {}
        }
    }

    private static void organization(Said said, Cells cells) {
        List<String> parts = ForeignCells.parts(said.value(), 2);
        if (cells.isFree("Company") && cells.isFree("Department")) {
            cells.put("Company", parts.getFirst());
            cells.put("Department", ForeignCells.department(parts));
        }
    }

    private static void related(Said said, Cells cells) {
        String column = switch (RelatedLabel.of(said)) {
            case "spouse" -> "Spouse";
            case "child" -> "Children";
            case "manager" -> "Manager's Name";
            case "assistant" -> "Assistant's Name";
            default -> "";
        };
        if (!column.isEmpty()) {
            cells.put(column, ForeignCells.text(said.value()));
        }
    }

    private static void ownField(Said said, Cells cells) {
        if (OWN_FIELDS.contains(said.words())) {
            cells.put(said.words(), ForeignCells.text(said.value()));
        }
    }
}
