package org.cardea.interchange.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.Photos;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it makes is what the other way makes, to the letter. */
class PlainLinesTest {
    private static final CardId ID = CardId.of("5ef6d5d1-c4cf-4e34-ab80-82c44e4ced72");
    private static final String NAMES = "N:Rossi;Måns;;;\r\nFN:Måns Rossi\r\n";

    @Test
    void usualCardIsMadeOfItsBytes() throws Malformed {
        String card = card("UID:" + ID + "\r\n" + NAMES
                + "TEL;TYPE=CELL:+33 295\r\nTEL;PREF=1;VALUE=uri:tel:+49\r\nitem1.EMAIL;TYPE=INTERNET,HOME:a@b\r\n"
                + "item1.X-ABLABEL:Büro\r\nBDAY:--0203\r\nBDAY:1990-02-03\r\nKIND:individual\r\nPHOTO:data:image/jpeg;base64,\0\r\n"
                + "NOTE:" + "é".repeat(35) + "\r\n é" + "x".repeat(72) + "\r\n y\r\nREV:20241011T080000Z\r\n");
        assertThat(plain(card)).isNotNull().isEqualTo(atLength(card));
    }

    @Test
    void identityIsAddedOrCorrected() throws Malformed {
        for (String uid : List.of("", "UID:urn:uuid:" + ID + "\r\n", "UID:somebody\r\n", "item2.UID:" + ID + "\r\n")) {
            String card = card(NAMES + uid);
            assertThat(plain(card)).isNotNull().isEqualTo(atLength(card));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FN:no N\r\n",
                NAMES + "NOTE:one\n",
                NAMES + "NOTE:one\r\n\ttwo\r\n",
                NAMES + "NOTE:short\r\n  fold\r\n",
                NAMES + "note:low\r\n",
                NAMES + "UID:1\r\nUID:2\r\n",
                NAMES
                        + "NOTE:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n"
            })
    void unusualCardIsLeftAlone(String lines) {
        assertThat(plain(card(lines))).isNull();
    }

    @Property(tries = 5_000)
    void everyCardIsEitherLeftAloneOrMadeTheSame(@ForAll("lines") List<String> lines) throws Malformed {
        String card = card(NAMES + String.join("", lines));
        String plain = plain(card);
        if (plain != null) {
            assertThat(plain).isEqualTo(atLength(card));
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> name = Arbitraries.of(
                "TEL",
                "item1.TEL",
                "EMAIL",
                "NOTE",
                "X-ABLABEL",
                "item1.X-ABDATE",
                "BDAY",
                "BDAY",
                "item1.BDAY",
                "PHOTO",
                "LOGO",
                "KIND",
                "MEMBER",
                "GENDER",
                "ANNIVERSARY",
                "X-CARDEA-GENDER",
                "UID",
                "VERSION",
                "PRODID",
                "CATEGORIES",
                "LANG",
                "tel",
                "a.b.TEL",
                "X-ADDRESSBOOKSERVER-KIND",
                "IMPP",
                "RELATED");
        Arbitrary<String> parameters = Arbitraries.of(
                "",
                "",
                "",
                ";TYPE=HOME",
                ";TYPE=work,voice",
                ";TYPE=\"home,fax\"",
                ";PREF=1",
                ";TYPE=home;PREF=1",
                ";VALUE=uri",
                ";VALUE=uri;TYPE=cell",
                ";X-CARDEA=x",
                ";LANGUAGE=de",
                ";ENCODING=b",
                ";X=\"a:b\"");
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "x",
                        "tel:+49 30",
                        "--0203",
                        "1990-02-03",
                        "19900203",
                        "1990-0203",
                        "19900203T1200",
                        "199002",
                        "1990-02-3x",
                        "group",
                        "data:image/png;base64,\0",
                        "\0",
                        "a\\,b;c",
                        "urn:uuid:" + ID,
                        ID.toString(),
                        "Büro 茶",
                        "é=",
                        "=",
                        "http://x/y"),
                Arbitraries.of("a", "b", " ", "é", "茶", "😀", ";", ",")
                        .list()
                        .ofMaxSize(120)
                        .map(all -> String.join("", all)));
        Arbitrary<String> line =
                Combinators.combine(name, parameters, value).as((said, how, what) -> fold(said + how + ":" + what));
        return line.list().ofMaxSize(8);
    }

    private static String fold(String line) {
        StringBuilder out = new StringBuilder();
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            int width = Character.toString(c).getBytes(UTF_8).length;
            if (octets + width > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += width;
        }
        return out.append("\r\n").toString();
    }

    private static String card(String lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines + "END:VCARD\r\n";
    }

    private static String plain(String card) {
        byte[] plain = PlainLines.version3(ID, card.getBytes(UTF_8));
        return plain == null ? null : new String(plain, UTF_8).replace('\0', '#');
    }

    private static String atLength(String card) throws Malformed {
        return OwnCards.version3(ID, new Photos(card, List.of()).lines(), List.of())
                .replace('\0', '#');
    }
}
