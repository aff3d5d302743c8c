package org.cardea.interchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.cardea.interchange.csv.CsvText;
import org.cardea.interchange.excel.WorkbookText;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in our own dialect comes back to the letter, whatever the cards say. */
class CardeaTableTest {
    private static final int CARDS = 1_000;

    @ParameterizedTest
    @CsvSource({"1, UTF-8, true, ','", "2, UTF-8, false, ';'", "3, UTF-16LE, true, '\t'", "4, GB18030, false, ','"})
    void strangeCardsComeBackAsTheyWere(long seed, String charset, boolean mark, char separator) throws Exception {
        List<Contact> contacts = contacts(seed);
        assertReadAsWritten(
                contacts,
                "book.csv",
                writeAll(
                        contacts,
                        Medium.TEXT,
                        (out, header) ->
                                textBelow(header, new CsvText(out, Charset.forName(charset), mark, separator))));
    }

    @Test
    void strangeCardsComeBackFromWorkbooksToo() throws Exception {
        List<Contact> contacts = contacts(5);
        assertReadAsWritten(contacts, "book.xlsx", writeAll(contacts, Medium.WORKBOOK, CardeaTableTest::workbook));
    }

    @Test
    void cellThatIsTooLongForAWorkbookIsNamedAndNotCut() throws Exception {
        Written row = row(Medium.WORKBOOK, "FN:Ann", "NOTE:" + "x".repeat(40_000), "TITLE:Boss");
        assertThat(row.left()).containsExactly("note-too-long");
        assertThat(row.cells()).contains("Boss").noneMatch(cell -> cell.contains("xxx"));
    }

    private static List<Contact> contacts(long seed) {
        StrangeCards strange = new StrangeCards(seed);
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            List<String> labels = strange.oneIn(4) ? List.of("Friends", "家人") : List.of();
            contacts.add(new Contact(CardId.random(), strange.next(), labels, List.of(), List.of()));
        }
        return contacts;
    }

    private static void assertReadAsWritten(List<Contact> contacts, String name, byte[] file) throws Exception {
        Reading reading = Reading.of(Source.of(name, file));
        assertThat(reading.sniffed().dialect()).isEqualTo("cardea");
        assertThat(reading.bad()).isEmpty();
        List<Item.Person> read = reading.people();
        assertThat(read).hasSize(CARDS);
        for (int i = 0; i < CARDS; i++) {
            Contact contact = contacts.get(i);
            Card back = Card.read(read.get(i).vcard());
            assertThat(normals(back))
                    .as(contact.card().text())
                    .isEqualTo(Labelled.of(contact).normals());
            assertThat(back.uid()).contains("urn:uuid:" + contact.id());
        }
    }

    @Test
    void whatPeopleSeeStandsInColumns() throws Exception {
        Written row = row(
                Medium.TEXT,
                "FN:Ann Lee",
                "N:Lee;Ann;;;",
                "TEL;TYPE=cell;PREF=1:+44 20 7946 0000",
                "EMAIL;TYPE=INTERNET:a@example.org",
                "item1.ADR;TYPE=home:;;1 Way;Town;;;UK",
                "item1.X-ABLabel:Büro",
                "item1.X-ABADR:gb",
                "BDAY:--0412",
                "NOTE:one\\ntwo",
                "IMPP;TYPE=home:qq:10001",
                "RELATED;VALUE=text;TYPE=spouse:Bo",
                "ANNIVERSARY:20100607",
                "NICKNAME:Annie,Nan");
        List<String> filled =
                row.cells().stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
        assertThat(filled)
                .containsExactly(
                        "Ann",
                        "Lee",
                        "Annie ::: Nan",
                        "'--04-12",
                        "* mobile",
                        "'+44 20 7946 0000",
                        "[TYPE=\"internet\"]",
                        "a@example.org",
                        "home",
                        "qq",
                        "10001",
                        "\"Büro\" [TYPE=\"home\"] [X-ABADR:gb]",
                        "1 Way",
                        "Town",
                        "UK",
                        "spouse",
                        "Bo",
                        "Anniversary",
                        "2010-06-07",
                        "one\ntwo");
        assertThat(row.left()).isEmpty();
    }

    private static Written row(Medium medium, String... lines) throws Malformed {
        Card card = Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
        Contact contact = new Contact(CardId.random(), card, List.of(), List.of(), List.of());
        return new CardeaTable(Blocks.of(contact), medium).row(contact);
    }

    private static TableFile textBelow(List<String> header, CsvText text) throws IOException {
        text.row(header);
        return text;
    }

    private static TableFile workbook(ByteArrayOutputStream out, List<String> header) {
        WorkbookText workbook = new WorkbookText(out);
        workbook.sheet("Contacts", header);
        return workbook;
    }

    /** Opens a file for rows below a header. */
    private interface Opening {
        TableFile open(ByteArrayOutputStream out, List<String> header) throws IOException;
    }

    private static byte[] writeAll(List<Contact> contacts, Medium medium, Opening opening) throws IOException {
        Blocks blocks = new Blocks();
        contacts.forEach(contact -> blocks.add(Blocks.of(contact)));
        CardeaTable table = new CardeaTable(blocks, medium);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableFile file = opening.open(bytes, table.header())) {
            for (Contact contact : contacts) {
                Written row = table.row(contact);
                assertThat(row.left()).isEmpty();
                file.row(row.cells());
            }
        }
        return bytes.toByteArray();
    }

    static Set<String> normals(Card card) {
        Set<String> normals = new HashSet<>();
        card.units().forEach(unit -> normals.add(unit.normal()));
        return normals;
    }
}
