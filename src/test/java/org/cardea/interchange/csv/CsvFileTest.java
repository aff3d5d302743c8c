package org.cardea.interchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.cardea.interchange.Choices;
import org.cardea.interchange.Column;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void rowsHaveTheNumberOfTheirFirstLine(String end) throws Exception {
        Reading reading =
                Reading.of("a.csv", String.join(end, "Name,Notes", "Ada,\"one" + end + "two\"", "Bo,x", "", "Cy,y"));

        assertThat(reading.people()).extracting(Item.Person::row).containsExactly(2, 4, 6);
    }

    @Test
    void quoteThatIsNeverClosedCostsOnlyItsLine() throws Exception {
        Reading reading = Reading.of("a.csv", "Name,Notes\nAda,\"open\nBo,x\nCy,y\n");

        assertThat(reading.people()).extracting(Item.Person::row).containsExactly(3, 4);
        assertThat(reading.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(2);
            assertThat(bad.cells()).containsExactly("Ada,\"open");
        });
    }

    @Test
    void manyOpenQuotesEndTheReadingAndSayWhere() throws Exception {
        Reading reading = Reading.of("a.csv", "Name,Notes\n" + "Ada,x\nBo,\"open\"\"\n\n".repeat(101));

        assertThat(reading.broken()).hasSizeLessThanOrEqualTo(1);
        assertThat(reading.items().size()).isGreaterThan(20);
    }

    @Test
    void oneEndlessLineIsBadAndMemoryStaysBounded() throws Exception {
        byte[] bytes = ("Name,Phone\n" + "x".repeat(20_000_000) + "\nAda,+1 202-555-0100\n").getBytes(UTF_8);
        Reading reading = Reading.of(Source.of("a.csv", bytes));

        assertThat(reading.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.cells().getFirst()).hasSizeLessThanOrEqualTo(1_000));
        assertThat(reading.people()).extracting(Item.Person::row).containsExactly(3);
    }

    @Test
    void lineOfNothingButSeparatorsIsBounded() throws Exception {
        Reading reading = Reading.of("a.csv", "Name,Phone\n" + ",".repeat(100_000) + "\nAda,+1 202-555-0100\n");

        assertThat(reading.people()).extracting(Item.Person::row).containsExactly(3);
    }

    @Test
    void userMayOverrideCharsetSeparatorHeaderAndFields() throws Exception {
        byte[] bytes = "x;y\n王;13800138000\n".getBytes(Charset.forName("GB18030"));
        Choices choices = Choices.NONE
                .withCharset("GB18030")
                .withSeparator(";")
                .withHeaderRow(1)
                .withFields(Map.of(0, "name.family", 1, "phone:home"));
        Reading reading = Reading.of(Source.of("a.csv", bytes), choices);

        assertThat(reading.sniffed().columns()).extracting(Column::field).containsExactly("name.family", "phone:home");
        assertThat(Reading.lines(reading.people().getFirst())).contains("FN:王", "TEL;TYPE=home:13800138000");
    }

    @Test
    void headerZeroMakesTheFirstRowAPerson() throws Exception {
        Source file = Source.of("a.csv", "Name,Phone\nAda,+1 202-555-0100\n".getBytes(UTF_8));

        assertThat(Reading.of(file, Choices.NONE.withHeaderRow(0)).items()).hasSize(2);
    }

    @Test
    void columnsShowSamples() throws Exception {
        Reading reading = Reading.of("a.csv", "Name,Phone\nAda,1\nBo,\nCy,3\n");

        assertThat(reading.sniffed().columns().get(1))
                .isEqualTo(new Column("Phone", java.util.List.of("1", "3"), "phone:voice"));
    }

    @Test
    void linesOfTheOwnColumnJoinThoseOfTheOthers() throws Exception {
        String rest = "BEGIN:VCARD\nVERSION:4.0\nFN:Left over\nitem1.X-ODD:kept\nitem1.X-ABLabel:so\nEND:VCARD";
        Reading reading = Reading.of(
                "a.csv",
                "UID,Name,Phone,vCard\naaaaaaaa-0000-4000-8000-000000000009,Ada,+1 202-555-0100,\"" + rest + "\"\n");

        assertThat(Reading.lines(reading.people().getFirst()))
                .containsExactly(
                        "TEL;TYPE=voice:+1 202-555-0100",
                        "FN:Ada",
                        "UID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000009",
                        "rest1.X-ODD:kept",
                        "rest1.X-ABLABEL:so");
    }
}
