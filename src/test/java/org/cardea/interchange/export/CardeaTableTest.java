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
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.cardea.interchange.csv.CsvText;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in our own dialect comes back to the letter, whatever the cards say. */
class CardeaTableTest {
    private static final int CARDS = 3_000;

    @ParameterizedTest
    @CsvSource({"1, UTF-8, true, ','", "2, UTF-8, false, ';'", "3, UTF-16LE, true, '\t'", "4, GB18030, false, ','"})
    void strangeCardsComeBackAsTheyWere(long seed, String charset, boolean mark, char separator) throws Exception {
        StrangeCards strange = new StrangeCards(seed);
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            List<String> labels = strange.oneIn(4) ? List.of("Friends", "家人") : List.of();
            contacts.add(new Contact(CardId.random(), strange.next(), labels, List.of()));
        }
        List<Item.Person> read = writeAndRead(contacts, charset, mark, separator);
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

    private static Written row(String... lines) throws Malformed {
        Card card = Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
        Contact contact = new Contact(CardId.random(), card, List.of(), List.of());
        Blocks blocks = new Blocks();
        blocks.see(contact);
        return new CardeaTable(blocks, Medium.TEXT).row(contact);
    }

    private static List<Item.Person> writeAndRead(List<Contact> contacts, String charset, boolean mark, char separator)
            throws IOException, Refused {
        Blocks blocks = new Blocks();
        contacts.forEach(blocks::see);
        CardeaTable table = new CardeaTable(blocks, Medium.TEXT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvText text = new CsvText(bytes, Charset.forName(charset), mark, separator)) {
            text.row(table.header());
            for (Contact contact : contacts) {
                Written row = table.row(contact);
                assertThat(row.left()).isEmpty();
                text.row(row.cells());
            }
        }
        Reading reading = Reading.of(Source.of("book.csv", bytes.toByteArray()));
        assertThat(reading.sniffed().dialect()).isEqualTo("cardea");
        assertThat(reading.bad()).isEmpty();
        return reading.people();
    }

    static Set<String> normals(Card card) {
        Set<String> normals = new HashSet<>();
        card.units().forEach(unit -> normals.add(unit.normal()));
        return normals;
    }
}
