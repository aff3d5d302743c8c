package org.cardea.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowToCardTest {
    @Test
    void severalValuesInACellAreSeveralLines() {
        assertThat(lines("Name,Phone 1 - Label,Phone 1 - Value", "Ada", "Work", "1 ::: 2"))
                .contains("TEL;TYPE=work:1", "TEL;TYPE=work:2");
    }

    @Test
    void addressesInOneCellAreTakenApartTogether() {
        assertThat(lines(
                        "Name,Address 1 - Street,Address 1 - City,Address 1 - Country",
                        "Ada",
                        "A ::: B",
                        "X ::: Y",
                        "Z"))
                .contains("ADR:;;A;X;;;Z", "ADR:;;B;Y;;;");
    }

    @Test
    void wholeAddressIsNotSaidTwice() {
        String header = "Name,Address 1 - Formatted,Address 1 - Street,Address 1 - City";

        assertThat(lines(header, "Ada", "1 Road\nTown", "1 Road", "Town")).contains("ADR:;;1 Road;Town;;;");
        assertThat(lines(header, "Ada", "1 Road\nTown", "", "")).contains("ADR:;;1 Road\\nTown;;;;");
    }

    @ParameterizedTest
    @CsvSource({
        "Mobile,     TEL;TYPE=cell:1",
        "* Mobile,   TEL;TYPE=cell;PREF=1:1",
        "Work Fax,   'TEL;TYPE=\"work,fax\":1'",
        "手机,       TEL;TYPE=cell:1",
        "Other,      TEL:1",
        "'',         TEL:1",
        "Boat,       item1.TEL:1",
    })
    void labelBecomesATypeWhereThereIsOne(String label, String line) {
        assertThat(lines("Name,Phone 1 - Label,Phone 1 - Value", "Ada", label, "1"))
                .contains(line);
    }

    @Test
    void labelOfOnesOwnIsKeptInItsWords() {
        assertThat(lines("Name,Phone 1 - Label,Phone 1 - Value", "Ada", "Boat; summer", "1"))
                .contains("item1.TEL:1", "item1.X-ABLabel:Boat\\; summer");
    }

    @Test
    void labelsBecomeCategoriesWithoutEveryonesOwn() {
        assertThat(lines("First Name,Labels", "Ada", "* myContacts ::: * starred ::: Tea, green"))
                .contains("CATEGORIES:starred,Tea\\, green");
        assertThat(lines("First Name,Labels", "Ada", "* myContacts")).noneMatch(line -> line.startsWith("CATEGORIES"));
    }

    @Test
    void threeColumnsMakeABirthday() {
        String header = "Display Name,Birth Year,Birth Month,Birth Day";

        assertThat(lines(header, "Ada", "1985", "4", "12")).contains("BDAY:19850412");
        assertThat(lines(header, "Ada", "", "4", "1")).contains("BDAY:--0401");
        assertThat(lines(header, "Ada", "1985", "", "")).contains("BDAY:1985");
    }

    @Test
    void cutNumberIsKeptAsANoteAndWarnedOf() {
        Item.Person person = person("姓名,手机,备注", "王小明", "1.38E+10", "老客户");

        assertThat(Reading.lines(person)).contains("NOTE:手机: 1.38E+10\\n老客户").noneMatch(line -> line.startsWith("TEL"));
        assertThat(person.warnings()).extracting(Warning::code).containsExactly("number-damaged");
    }

    @Test
    void unknownColumnIsKeptUnderItsName() {
        assertThat(lines("Name,Shoe size", "Ada", "39")).contains("item1.X-CUSTOM:39", "item1.X-ABLabel:Shoe size");
    }

    @Test
    void programsDefaultsSayNothing() {
        assertThat(lines(
                        "First Name,Gender,Priority,Private,Sensitivity",
                        "Ada",
                        "Unspecified",
                        "Normal",
                        "False",
                        "Normal"))
                .noneMatch(line -> line.matches("(GENDER|item|X-).*"));
    }

    @ParameterizedTest
    @CsvSource({"'Ada,,,', Ada", "',Ltd,,', Ltd", "',,1,', 1", "',,,a@example.org', a@example.org"})
    void personIsCalledBySomething(String cells, String name) {
        String header = "Name,Company,Phone,E-mail";

        assertThat(lines(header, cells.split(",", -1))).contains("FN:" + name);
    }

    @Test
    void rowThatNamesNobodyIsBadAndABlankOneIsNothing() {
        RowToCard toCard = new RowToCard(mapping("Name,Notes"));

        assertThat(toCard.card(new Row(7, List.of("", "hello")))).get().isInstanceOf(Item.Bad.class);
        assertThat(toCard.card(new Row(8, List.of(" ", "")))).isEmpty();
    }

    @Test
    void rowWithCellsTooManyIsBadAndKeepsThem() {
        RowToCard toCard = new RowToCard(mapping("Name,Notes"));

        assertThat(toCard.card(new Row(7, List.of("Ada", "a", "b"))))
                .get()
                .isInstanceOfSatisfying(
                        Item.Bad.class, bad -> assertThat(bad.cells()).containsExactly("Ada", "a", "b"));
        assertThat(toCard.card(new Row(7, List.of("Ada", "a", "")))).get().isInstanceOf(Item.Person.class);
    }

    @Test
    void sameRowHasTheSameIdentity() {
        assertThat(lines("Name,Phone", "Ada", "1")).isEqualTo(lines("Name,Phone", "Ada", "1"));
        assertThat(lines("Name,Phone", "Ada", "1").getLast())
                .isNotEqualTo(lines("Name,Phone", "Ada", "2").getLast());
    }

    private static List<String> lines(String header, String... cells) {
        return Reading.lines(person(header, cells));
    }

    private static Item.Person person(String header, String... cells) {
        return (Item.Person)
                new RowToCard(mapping(header)).card(new Row(2, List.of(cells))).orElseThrow();
    }

    private static Mapping mapping(String header) {
        return Mapping.of(Arrays.asList(header.split(",")), List.of(), Map.of());
    }
}
