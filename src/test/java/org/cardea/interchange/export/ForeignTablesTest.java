package org.cardea.interchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Unit;
import org.cardea.interchange.table.Readback;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** What other programs' tables hold comes back; what they do not is named. */
class ForeignTablesTest {
    private static final int CARDS = 2_000;

    @Test
    void nothingDisappearsFromGooglesTableWithoutBeingNamed() {
        StrangeCards strange = new StrangeCards(11);
        for (int i = 0; i < CARDS; i++) {
            Contact contact = contact(strange.next());
            assertNamed(contact, new GoogleTable(Blocks.joined(contact)));
        }
    }

    @Test
    void nothingDisappearsFromOutlooksTableWithoutBeingNamed() {
        StrangeCards strange = new StrangeCards(12);
        OutlookTable table = new OutlookTable();
        for (int i = 0; i < CARDS; i++) {
            assertNamed(contact(strange.next()), table);
        }
    }

    private static void assertNamed(Contact contact, Table table) {
        Written row = table.row(contact);
        Set<String> back = new HashSet<>();
        new Readback(table.header())
                .card(row.cells())
                .ifPresent(card -> card.units().forEach(unit -> back.add(unit.normal())));
        for (Unit unit : contact.card().units()) {
            if (!back.contains(unit.normal()) && !unit.normal().contains("CATEGORIES")) {
                String property = Said.of(unit).name();
                assertThat(row.left())
                        .as(contact.card().text())
                        .containsAnyOf(Word.of(property), Word.details(property));
            }
        }
    }

    @Test
    void googleHoldsWhatItHasColumnsFor() throws Malformed {
        Contact contact = contact(card(
                "FN:Ann Lee",
                "N:Lee;Ann;;;",
                "TEL;TYPE=cell:+44 20 7946 0000",
                "TEL;TYPE=cell:+44 20 7946 0001",
                "EMAIL;TYPE=home:a@example.org",
                "ADR;TYPE=home:;;1 Way;Town;;AB1;UK",
                "BDAY:--0412",
                "NOTE:one\\ntwo",
                "URL:https://example.org",
                "ORG:Acme;Lab",
                "TITLE:Boss",
                "item1.X-ABDATE:20100607",
                "item1.X-ABLabel:First day",
                "RELATED;VALUE=text;TYPE=spouse:Bo",
                "GENDER:F"));
        GoogleTable table = new GoogleTable(Blocks.joined(contact));
        Written row = table.row(contact);
        Map<String, String> cells = cells(table, row);
        assertThat(row.left()).containsExactly("gender");
        assertThat(cells)
                .containsEntry("Phone 1 - Label", "Mobile")
                .containsEntry("Phone 1 - Value", "+44 20 7946 0000 ::: +44 20 7946 0001")
                .containsEntry("Birthday", " --04-12")
                .containsEntry("Labels", "Friends ::: * myContacts")
                .containsEntry("Address 1 - Formatted", "1 Way\nTown AB1\nUK")
                .containsEntry("Event 1 - Label", "First day")
                .doesNotContainKey("Phone 2 - Value");
    }

    @Test
    void outlookHasTwoNumbersAtWorkAndNamesTheRest() throws Malformed {
        Contact contact = contact(card(
                "FN:Ann Lee",
                "N:Lee;Ann;;;",
                "TEL;TYPE=work,voice:+1 1111111",
                "TEL;TYPE=work,voice:+1 2222222",
                "TEL;TYPE=work,voice:+1 3333333",
                "TEL;TYPE=work,voice:+1 4444444",
                "TEL;TYPE=work,voice:+1 5555555",
                "BDAY:--0412",
                "NICKNAME:Nan",
                "EMAIL:a@example.org"));
        OutlookTable table = new OutlookTable();
        Written row = table.row(contact);
        assertThat(row.left()).containsOnly("phone", "phone-details", "birthday", "nickname");
        assertThat(cells(table, row))
                .containsEntry("Business Phone 2", "+1 2222222")
                .containsEntry("Other Phone", "+1 3333333")
                .containsEntry("Categories", "Friends");
        assertThat(table.header()).hasSize(95);
    }

    private static Map<String, String> cells(Table table, Written row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.put(table.header().get(i), row.cells().get(i));
        }
        return cells;
    }

    private static Contact contact(Card card) {
        return new Contact(CardId.random(), card, List.of("Friends"), List.of(), List.of());
    }

    private static Card card(String... lines) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }
}
