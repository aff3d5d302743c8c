package org.cardea.interchange.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;

class VcardFileTest {
    @Test
    void breakInsideACharacterIsJoinedBeforeDecoding() throws Exception {
        assertThat(lines("2.1", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=AC=A7=E9=\n=98=B3"))
                .contains("FN:欧阳");
    }

    @Test
    void encodedSemicolonIsNoSeparator() throws Exception {
        assertThat(lines("2.1", "FN:A", "ORG;ENCODING=QUOTED-PRINTABLE:One=3B Two;Unit"))
                .contains("ORG:One\\; Two;Unit");
    }

    @Test
    void bareWordsOfVersion21BecomeTypes() throws Exception {
        assertThat(lines("2.1", "FN:A", "TEL;CELL;VOICE:1")).contains("TEL;TYPE=CELL,VOICE:1");
    }

    @Test
    void cardWithoutUidGetsTheSameOneEachTime() throws Exception {
        assertThat(uid("3.0", "FN:A", "TEL:1")).isEqualTo(uid("3.0", "TEL:1", "FN:A"));
        assertThat(uid("3.0", "FN:A", "TEL:1")).isNotEqualTo(uid("3.0", "FN:A", "TEL:2"));
    }

    @Test
    void ownUidIsKept() throws Exception {
        assertThat(lines("3.0", "FN:A", "UID:default/3b6d")).contains("UID:default/3b6d");
    }

    @Test
    void chosenCharsetGoesBeforeTheGuess() throws Exception {
        byte[] bytes = "BEGIN:VCARD\nVERSION:3.0\nFN:é\nEND:VCARD\n".getBytes(Charset.forName("windows-1252"));
        Reading reading = Reading.of(Source.of("a.vcf", bytes), Choices.NONE.withCharset("windows-1252"));

        assertThat(Reading.lines(reading.people().getFirst())).contains("FN:é");
    }

    @Test
    void agentIsAPersonOfItsOwn() throws Exception {
        Reading reading = reading(
                "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Al\nEND:VCARD\nEND:VCARD\n");
        String agent = Reading.lines(reading.people().getFirst()).stream()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow()
                .substring(4);

        assertThat(reading.people()).hasSize(2);
        assertThat(Reading.lines(reading.people().getLast())).contains("RELATED;TYPE=agent:" + agent);
    }

    @Test
    void cardWithoutEndCostsOnlyItself() throws Exception {
        Reading reading = reading("BEGIN:VCARD\nVERSION:3.0\nFN:A\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n");

        assertThat(reading.bad()).extracting(Item.Bad::row).containsExactly(1);
        assertThat(reading.people()).extracting(Item.Person::row).containsExactly(4);
    }

    @Test
    void fileThatIsCutOffSaysInWhichCard() throws Exception {
        Reading reading = reading("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B");

        assertThat(reading.people()).hasSize(1);
        assertThat(reading.broken()).extracting(Item.Broken::row).containsExactly(5);
    }

    @Test
    void linesOutsideOfCardsAreNotLost() throws Exception {
        assertThat(reading("BEGIN:VCARD\nFN:A\nEND:VCARD\nstray\n").bad())
                .singleElement()
                .isEqualTo(new Item.Bad(4, "This line stands outside of any card.", List.of("stray")));
    }

    private static String uid(String version, String... lines) throws Exception {
        return lines(version, lines).stream()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String version, String... lines) throws Exception {
        String card = "BEGIN:VCARD\nVERSION:" + version + "\n" + String.join("\n", lines) + "\nEND:VCARD\n";
        return Reading.lines(reading(card).people().getFirst());
    }

    private static Reading reading(String text) throws Exception {
        return Reading.of("a.vcf", text);
    }
}
