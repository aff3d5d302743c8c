package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static Card card(String... lines) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    @Test
    void textsAreAsPeopleReadThem() throws Malformed {
        Card card = card("N:Brandt;Ann;;Dr.;", "ORG:A\\;B\\\\;Sales", "NOTE:one\\ntwo", "NOTE: ", "TEL:1", "TEL:2");
        assertThat(Fields.texts(card, "N")).containsExactly("Brandt, Ann, Dr.");
        assertThat(Fields.texts(card, "ORG")).containsExactly("A;B\\, Sales");
        assertThat(Fields.texts(card, "NOTE")).containsExactly("one\ntwo");
        assertThat(Fields.texts(card, "TEL")).containsExactly("1", "2");
        assertThat(Fields.texts(card, "BDAY")).isEmpty();
    }

    @Test
    void bytesAreNotTold() throws Malformed {
        assertThat(Fields.texts(card("FN:Ann", "PHOTO:data:image/png;base64,AAAA"), "PHOTO"))
                .containsExactly("[…]");
    }

    @Test
    void fieldsAreTakenOverWithTheirLabels() throws Malformed {
        Card mine = card("UID:mine", "FN:Ann", "NOTE:old", "item1.URL:http://a", "item1.X-ABLABEL:site");
        Card other = card("UID:other", "FN:Anna", "NOTE:new", "item1.URL:http://b", "item1.X-ABLABEL:blog");
        Card taken = Fields.taking(mine, other, List.of("NOTE", "URL"));
        assertThat(taken.text())
                .contains("UID:mine", "FN:Ann\r\n", "NOTE:new", "item1.URL:http://b", "item1.X-ABLABEL:blog")
                .doesNotContain("old", "http://a");
    }

    @Test
    void fieldThatTheOtherDoesNotHaveGoes() throws Malformed {
        assertThat(Fields.taking(card("FN:Ann", "NOTE:x"), card("FN:Ann"), List.of("NOTE"))
                        .values("NOTE"))
                .isEmpty();
    }
}
