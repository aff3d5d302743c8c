package org.cardea.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "google-new    = First Name,Last Name,Organization Name,Labels,Phone 1 - Label,Phone 1 - Value",
                "google-old    = Name,Given Name,Family Name,Group Membership,Phone 1 - Type,Phone 1 - Value",
                "outlook-en    = Title,First Name,Last Name,Business Street,E-mail Address,E-mail Type,User 1",
                "outlook-com   = First Name,Last Name,E-mail Address,IMAddress,Personal Web Page,Schools",
                "outlook-zh-cn = 英文称谓,名,姓,商务地址 街道,移动电话,电子邮件地址",
                "outlook-zh-tw = 名字,姓氏,行動電話,商務 - 街,記事",
                "thunderbird   = First Name,Last Name,Primary Email,Birth Year,Birth Month,Birth Day",
                "mail139       = 姓,名,常用邮箱一,常用手机一,QQ",
                "linkedin      = First Name,Last Name,Email Address,Company,Position,Connected On",
                "open-xchange  = Display name,Sur name,Given name,Cellular telephone 1",
                "office        = 姓名,手机,电话,邮箱,部门,职务,备注",
                "''            = one,two,three",
            })
    void dialectIsTheOneThatKnowsMostColumns(String dialect, String header) {
        assertThat(map(header).dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @CsvSource({
        "Phone 12 - Value,        phone#12",
        "E-mail 2 - Label,        email.label#2",
        "FIRST  NAME,             name.given",
        "商务地址 街道,           address.street:work",
        "Business Country,        address.country:work",
        "Business Country/Region, address.country:work",
        "手机号码,                phone:cell",
        "姓名*,                   name.full",
        "unheard of,              custom",
    })
    void columnIsKnownByItsName(String column, String field) {
        assertThat(map(column + ",x").fields().getFirst()).hasToString(field);
    }

    @Test
    void unnamedColumnsAreKnownByTheirContents() {
        List<Row> rows = List.of(
                row("欧阳娜", "13800138000", "a@example.cn", "https://a.example", "1990-05-06"),
                row("王小明", "13900139000", "b@example.cn", "www.b.example", "--05-06"));

        assertThat(Mapping.of(List.of(), rows, Map.of()).fields())
                .extracting(Field::toString)
                .containsExactly("name.full", "phone:cell", "email", "url", "date:birthday");
    }

    @Test
    void namedColumnThatNobodyKnowsIsNotTakenForAName() {
        List<Row> rows = List.of(row("王小明", "Ada"), row("李小龙", "Bo"));

        assertThat(Mapping.of(List.of("Favourite actor", "Name"), rows, Map.of())
                        .fields())
                .extracting(Field::toString)
                .containsExactly("custom", "name.full");
    }

    @Test
    void secondColumnOfAFieldIsAnotherValue() {
        Mapping mapping = map("姓名,手机,手机号码,移动电话");

        assertThat(mapping.fields().subList(1, 4))
                .doesNotHaveDuplicates()
                .allMatch(field -> field.is("phone") && field.label().equals("cell"));
    }

    @Test
    void whatTheUserSaysGoesFirst() {
        Mapping mapping = Mapping.of(List.of("Name", "Phone"), List.of(), Map.of(1, "note", 0, "no such field"));

        assertThat(mapping.fields()).extracting(Field::toString).containsExactly("custom", "note");
    }

    @Test
    void everyDialectsFieldsAreWrittenAsTheyAreRead() {
        for (Dialect dialect : Dialect.ALL) {
            assertThat(dialect.fields().values())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(Field.of(field.toString())).isEqualTo(field));
        }
    }

    @Test
    void noDialectNamesAFieldThatNobodyWrites() {
        assertThat(Dialect.ALL)
                .flatExtracting(dialect -> dialect.fields().values())
                .extracting(Field::property)
                .allMatch(property -> Lines.ALL.containsKey(property)
                        || List.of("name", "vcard").contains(property));
    }

    @Test
    void headerIsFoundBelowNotes() {
        assertThat(Heading.find(List.of(new Row(1, List.of("Address list")), new Row(3, List.of("Name", "Phone")))))
                .isEqualTo(3);
    }

    @Test
    void firstPersonIsNoHeader() {
        assertThat(Heading.find(List.of(row("王小明", "13800138000")))).isEqualTo(Heading.NONE);
    }

    private static Mapping map(String header) {
        return Mapping.of(Arrays.asList(header.split(",")), List.of(), Map.of());
    }

    private static Row row(String... cells) {
        return new Row(1, List.of(cells));
    }
}
