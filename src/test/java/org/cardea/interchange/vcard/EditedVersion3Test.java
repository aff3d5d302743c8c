package org.cardea.interchange.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card that went out as version 3.0 and comes back. */
class EditedVersion3Test {
    private static final CardId ID = CardId.of("0190a000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GENDER:F",
                "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+49-30-1",
                "EMAIL;PREF=1;TYPE=work:a@example.org",
                "BDAY:--0412",
                "BDAY;VALUE=text:about 1800",
                "RELATED;TYPE=friend:urn:uuid:0190a000-0000-7000-8000-000000000002",
                "item1.TEL:1\r\nitem1.X-ABLabel:_$!<Other>!$_",
                "PHOTO:data:image/png;base64,AAAA",
                "PHOTO:https://example.org/a.png",
                "KIND:group\r\nMEMBER:urn:uuid:0190a000-0000-7000-8000-000000000002",
                "X-CARDEA-OWN:x",
                "NOTE:a\\, b\\; c\\nd",
                "KIND:org",
                "LANG;PREF=1:de",
            })
    void everythingComesBackAsItWas(String line) throws Malformed {
        Card card = card(line);
        String given = OwnCards.version3(ID, card.lines(), List.of());
        String handedBack = given.replaceAll("PRODID:.*\r\n", "PRODID:-//Other//EN\r\n");
        assertThat(Card.read(EditedVersion3.read(handedBack, card.lines())).hash())
                .isEqualTo(card.hash());
        String shuffled = handedBack.replace("TYPE=", "type=");
        assertThat(Card.read(EditedVersion3.read(shuffled, card.lines())).hash())
                .isEqualTo(card.hash());
    }

    @Test
    void whatIsNewIsConvertedAndTheRestLeftAlone() throws Malformed {
        Card card = card("GENDER:F\r\nTEL;TYPE=home:1");
        String edited = OwnCards.version3(ID, card.lines(), List.of())
                .replace("END:VCARD", "EMAIL;TYPE=INTERNET;TYPE=pref:a@example.org\r\nEND:VCARD");
        assertThat(EditedVersion3.read(edited, card.lines()))
                .contains("VERSION:4.0", "GENDER:F", "TEL;TYPE=home:1", "PREF=1", "a@example.org");
    }

    @Test
    void versionFourIsLeftAsItIs() throws Malformed {
        String text = card("NOTE:x").text();
        assertThat(EditedVersion3.read(text, List.of())).isSameAs(text);
    }

    private static Card card(String more) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:" + ID + "\r\nFN:A\r\nN:A;;;;\r\n" + more
                + "\r\nEND:VCARD\r\n");
    }
}
