package org.cardea.interchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.cardea.interchange.vcard.OwnCards;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** vCards that we write come back to the same normal form, in both versions. */
class OwnCardsTest {
    private static final int CARDS = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "3.0"})
    void strangeCardsComeBackAsTheyWere(String version) throws Exception {
        StrangeCards strange = new StrangeCards(version.hashCode());
        List<CardId> ids = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            ids.add(CardId.random());
            cards.add(strange.next());
            file.append(write(version, ids.get(i), cards.get(i)));
        }
        Reading reading = Reading.of(Source.of("book.vcf", file.toString().getBytes(UTF_8)));
        assertThat(reading.bad()).isEmpty();
        List<Item.Person> read = reading.people();
        assertThat(read).hasSize(CARDS);
        for (int i = 0; i < CARDS; i++) {
            Card back = Card.read(read.get(i).vcard());
            assertThat(CardeaTableTest.normals(back))
                    .as(cards.get(i).text())
                    .isEqualTo(CardeaTableTest.normals(cards.get(i)));
            assertThat(back.uid()).contains("urn:uuid:" + ids.get(i));
        }
    }

    @Test
    void version3SpeaksAsOlderProgramsDo() throws Exception {
        String text = write(
                "3.0",
                CardId.random(),
                card(
                        "KIND:group",
                        "FN:Friends",
                        "BDAY:--0412",
                        "TEL;VALUE=uri;TYPE=\"cell,voice\";PREF=1:tel:+1-555-0100",
                        "PHOTO:data:image/jpeg;base64,QUJD",
                        "MEMBER:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                        "RELATED;TYPE=kin;VALUE=text:Bo"));
        assertThat(text.lines())
                .contains(
                        "VERSION:3.0",
                        "N;X-CARDEA=added:Friends;;;;",
                        "X-ADDRESSBOOKSERVER-KIND:group",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
                        "TEL;X-CARDEA=uri;TYPE=cell,voice;PREF=1;TYPE=pref;X-CARDEA=pref:+1-555-0100",
                        "PHOTO;ENCODING=b;TYPE=JPEG:QUJD",
                        "X-CARDEA-RELATED;TYPE=kin;VALUE=text:Bo");
    }

    @Test
    void anotherProgramsCardIsMendedAsEver() throws Exception {
        String ours = write("4.0", CardId.random(), card("FN:Ann", "X-QQ:10001"));
        String theirs = ours.replaceFirst("PRODID:.*", "PRODID:-//Other//EN");
        assertThat(Reading.lines(Reading.of("a.vcf", ours).people().getFirst())).contains("X-QQ:10001");
        assertThat(Reading.lines(Reading.of("a.vcf", theirs).people().getFirst()))
                .contains("IMPP:qq:10001");
    }

    private static Card card(String... lines) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    private static String write(String version, CardId id, Card card) throws Malformed {
        Photos split = Photos.split(card);
        return version.equals("4.0")
                ? OwnCards.version4(id, split.lines(), split.photos())
                : OwnCards.version3(id, split.lines(), split.photos());
    }
}
