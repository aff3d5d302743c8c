package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

    @Test
    void version4IsKeptToTheLetter() throws Malformed {
        String text = "BEGIN:VCARD\nVERSION:4.0\nfn;x=y:Ada\nX-WIBBLE:1\nEND:VCARD\n";
        assertThat(Card.read(text).text()).isEqualTo(text);
    }

    @Test
    void quotedPrintableOfAnAndroidPhoneBecomesReadable() throws Malformed {
        Card card = Card.read("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=AC=A7=E9=98=
                =B3;=E5=A8=9C;;;
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=AC=A7=E9=98=B3=E5=A8=9C
                TEL;CELL;PREF:13800138000
                X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Na;1;;;;;;;;;;;;;
                END:VCARD
                """);
        assertThat(card.text()).contains("VERSION:4.0", "FN:欧阳娜", "N:欧阳;娜", "X-ANDROID-CUSTOM:vnd.android");
        assertThat(card.text()).doesNotContainIgnoringCase("quoted-printable");
    }

    @Test
    void byteOrderMarkBeforeAnOlderCardIsDropped() throws Malformed {
        assertThat(Card.read("\uFEFFBEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n")
                        .name())
                .isEqualTo("Ada");
    }

    @Test
    void gbkInsideQuotedPrintableIsReadByItsCharset() throws Malformed {
        Card card = Card.read(
                "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C5=B7=D1=F4=C4=C8\nEND:VCARD\n");
        assertThat(card.name()).isEqualTo("欧阳娜");
    }

    @Test
    void appleCardKeepsItsLabelsAndLosesTheInventedYear() throws Malformed {
        Card card = Card.read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Berg;Ida;;;
                FN:Ida Berg
                item1.TEL:+46 8 123
                item1.X-ABLabel:Sommarstuga
                item2.URL;type=pref:http\\://example.org
                item2.X-ABLabel:_$!<HomePage>!$_
                BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-20
                X-SOCIALPROFILE;type=twitter:http://twitter.example/ida
                END:VCARD
                """);
        assertThat(card.text())
                .contains("item1.TEL", "item1.X-ABLABEL:Sommarstuga", "item2.X-ABLABEL:_$!<HomePage>!$_")
                .contains("BDAY:--0620", "X-SOCIALPROFILE");
    }

    @Test
    void appleGroupCardBecomesAGroup() throws Malformed {
        Card card = Card.read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Crew;;;;
                FN:Crew
                X-ADDRESSBOOKSERVER-KIND:group
                X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:0f1e2d3c-0000-4000-8000-000000000001
                END:VCARD
                """);
        assertThat(card.isGroup()).isTrue();
        assertThat(card.name()).isEqualTo("Crew");
        assertThat(card.values("MEMBER")).containsExactly("urn:uuid:0f1e2d3c-0000-4000-8000-000000000001");
    }

    @Test
    void nameFallsBackToItsParts() throws Malformed {
        assertThat(version4("N:Lovelace;Ada;;;").name()).isEqualTo("Lovelace Ada");
        assertThat(version4("FN:a\\, b\\nc").name()).isEqualTo("a, b\nc");
        assertThat(version4("TEL:1").name()).isEmpty();
    }

    @Test
    void nulIsRefusedWithItsLine() {
        Malformed malformed = catchThrowableOfType(
                Malformed.class, () -> Card.read("BEGIN:VCARD\nVERSION:4.0\nFN:a\0b\nEND:VCARD\n"));
        assertThat(malformed.code()).isEqualTo("vcard-nul");
        assertThat(malformed.line()).isEqualTo(3);
    }

    @Test
    void photosComeOutAndGoBackIn() throws Malformed {
        byte[] photo = new byte[20_000];
        new Random(1).nextBytes(photo);
        byte[] sound = new byte[3_000];
        new Random(2).nextBytes(sound);
        Card card = version4("FN:Ada\nPHOTO:data:image/jpeg;base64," + base64(photo) + "\nTEL:1\nSOUND;ENCODING=b:"
                + base64(sound) + "\nNOTE:after");

        Photos split = Photos.split(card);

        assertThat(split.photos()).containsExactly(photo, sound);
        assertThat(split.text()).hasSizeLessThan(300);
        Card again = Card.read(split.join());
        assertThat(again.hash()).isEqualTo(card.hash());
        assertThat(again.text().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void cardWithoutPhotoIsSplitToItself() throws Malformed {
        Card card = version4("FN:Ada\nPHOTO:https://example.org/ada.jpg");
        assertThat(Photos.split(card).text()).isSameAs(card.text());
        assertThat(Photos.split(card).join()).isSameAs(card.text());
    }

    private static Card version4(String body) throws Malformed {
        return Card.read("BEGIN:VCARD\nVERSION:4.0\n" + body + "\nEND:VCARD\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void cardWithoutItsBytesNamesWhatWent() throws Malformed {
        String bytes = "A".repeat(800);
        Card card = Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nPHOTO:data:image/png;base64,QUJD\r\n"
                + "LOGO:data:image/png;base64," + bytes + "\r\nPHOTO:https://example.org/a.jpg\r\nEND:VCARD\r\n");
        Photos.Without without = Photos.split(card).without();
        assertThat(without.left()).containsExactly("PHOTO", "LOGO");
        assertThat(without.card().units()).extracting(Unit::name).containsExactly("FN", "PHOTO");
    }

    @Test
    void propertyNameThatVersion4CannotSayIsMalformedAndNoFault() {
        String odd = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nitem1.Xm3.X-ABADR:us\r\nEND:VCARD\r\n";
        assertThatThrownBy(() -> Card.read(odd)).isInstanceOf(Malformed.class).hasMessageNotContaining("ABADR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nNOTE:a long\r\n  line\r\nEND:VCARD\r\n",
                "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD",
                "begin:vcard\nversion:4.0\nfn:Ada\nend:vcard\n\n",
            })
    void identifiedCardIsTheSameWithALineMore(String text) throws Malformed {
        Card card = Card.read(text);
        Card identified = card.identified("urn:uuid:1");
        assertThat(identified.text()).startsWith(text.substring(0, 30)).containsOnlyOnce("UID:urn:uuid:1\r\n");
        assertThat(identified.lines()).isEqualTo(Card.read(identified.text()).lines());
        assertThat(identified.uid()).contains("urn:uuid:1");
        assertThat(identified.hash())
                .isEqualTo(card.hash())
                .isEqualTo(Card.read(identified.text()).hash());
    }
}
