package org.cardea.interchange.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.BookOfCards.card;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.interchange.Item;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real book through the real calls, and back through the readers. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ExportResourceTest {
    private static final String PHOTO =
            "PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(new byte[900]) + "\r\n";

    private BookOfCards book;
    private UUID ann;
    private UUID bo;
    private UUID friends;
    private UUID family;

    @BeforeEach
    void fill() {
        book = new BookOfCards(TestAccount.open());
        ann = book.add(card("Ann Lee", "N:Lee;Ann;;;\r\nTEL;TYPE=cell:+44 20 7946 0000\r\nX-ODD;Q=1:kept\r\n" + PHOTO));
        bo = book.add(card("欧阳娜娜", "N:欧阳;娜娜;;;\r\nNOTE:=HYPERLINK(\"x\")\\nＢＥＲＬＩＮ\r\n"));
        book.add(card("Nobody", ""));
        friends = book.add(card(
                "Friends",
                "KIND:group\r\nMEMBER:urn:uuid:" + ann + "\r\nMEMBER:urn:uuid:" + bo + "\r\nNOTE:of old\r\n"));
        family = book.add(card(
                "Family",
                "KIND:group\r\nMEMBER:urn:uuid:" + ann + "\r\nMEMBER:urn:uuid:" + UUID.randomUUID() + "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"vcard, 4.0", "vcard, 3.0", "csv, ", "xlsx, "})
    void wholeBookComesBack(String format, String version) throws Exception {
        Map<String, Card> read = read(format, with("version", version));
        assertThat(read).hasSize(5);
        boolean vcard = format.equals("vcard");
        Card back = read.get(ann.toString());
        assertThat(back.values("X-ODD")).containsExactly("kept");
        assertThat(back.values("TEL")).containsExactly("+44 20 7946 0000");
        assertThat(back.values("PHOTO")).hasSize(format.equals("xlsx") ? 0 : 1);
        assertThat(back.values("CATEGORIES")).isEqualTo(vcard ? List.of() : List.of("Friends,Family"));
        assertThat(read.get(bo.toString()).values("NOTE")).containsExactly("=HYPERLINK(\"x\")\\nＢＥＲＬＩＮ");
        Card group = read.get(friends.toString());
        assertThat(group.isGroup()).isTrue();
        assertThat(group.values("NOTE")).containsExactly("of old");
        assertThat(group.values("MEMBER")).hasSize(vcard ? 2 : 0);
        assertThat(read.get(family.toString()).values("MEMBER")).hasSize(vcard ? 2 : 1);
    }

    @Test
    void chosenGroupsCardsAndSearchesAreWritten() throws Exception {
        assertThat(read("vcard", with("groups", List.of(family.toString()))))
                .containsOnlyKeys(ann.toString(), family.toString(), friends.toString());
        assertThat(read("csv", with("cards", List.of(bo.toString()))))
                .containsOnlyKeys(bo.toString(), friends.toString());
        assertThat(read("csv", with("search", "berlin"))).containsOnlyKeys(bo.toString(), friends.toString());
        assertThat(read("csv", with("search", "(020) 7946"))).containsKey(ann.toString());
        assertThat(read("csv", with("search", "(021) 7946"))).isEmpty();
        assertThat(read("csv", with("search", "20-7946"))).containsKey(ann.toString());
        Card reduced = read("vcard", with("cards", List.of(bo.toString()))).get(friends.toString());
        assertThat(reduced.values("MEMBER")).containsExactly("urn:uuid:" + bo);
    }

    @Test
    void reportNamesWhatADialectDoesNotHold() {
        post("export/report", "csv", with("dialect", "google"))
                .body("contacts", equalTo(3))
                .body("groups", equalTo(0))
                .body("left.find { it.what == 'photo' }.names", equalTo(List.of("Ann Lee")))
                .body("left.find { it.what == 'x-odd' }.contacts", equalTo(1))
                .body("left.find { it.what == 'group' }.names", hasItems("Friends", "Family"));
        post("export/report", "csv", with("photos", true))
                .body("left.size()", equalTo(0))
                .body("groups", equalTo(2));
        post("export/report", "csv", with("charset", "windows-1252"))
                .body("left.find { it.what == 'characters' }.names", hasItems("欧阳娜娜"));
    }

    @Test
    void foreignDialectsUseTheirOwnColumns() {
        String google = body("csv", with("dialect", "google"));
        assertThat(google)
                .startsWith("\uFEFFFirst Name,Middle Name,Last Name,Phonetic First Name")
                .contains("Friends ::: Family ::: * myContacts");
        String outlook = body("csv", Map.of("dialect", "outlook", "bom", false, "separator", ";"));
        assertThat(outlook).startsWith("Title;First Name;Middle Name;Last Name;Suffix;Company");
        assertThat(outlook).contains(";+44 20 7946 0000;");
    }

    @Test
    void formulasAreTextAndTheHeaderNamesTheFile() {
        assertThat(body("csv", Map.of())).contains("'=HYPERLINK").contains("'+44 20 7946 0000");
        post("export", "vcard", Map.of())
                .header("Content-Type", containsString("text/vcard"))
                .header("Content-Disposition", containsString("attachment; filename="))
                .header("Content-Disposition", containsString(".vcf"));
    }

    @Test
    void workbookTellsWhatItDoesNotHold() throws Exception {
        byte[] file = post("export", "xlsx", Map.of()).extract().asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFRow photo = workbook.getSheet("Not in this file").getRow(1);
            assertThat(photo.getCell(0).getStringCellValue()).isEqualTo("photo");
            assertThat(photo.getCell(1).getStringCellValue()).isEqualTo("1");
            assertThat(photo.getCell(2).getStringCellValue()).isEqualTo("Ann Lee");
        }
        assertThat(Reading.of(Source.of("book.xlsx", file)).people()).hasSize(5);
    }

    @Test
    void oneSheetForEachGroup() throws Exception {
        byte[] file =
                post("export", "xlsx", with("sheetPerGroup", true)).extract().asByteArray();
        Reading reading = Reading.of(Source.of("book.xlsx", file));
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.people())
                .extracting(ExportResourceTest::name)
                .containsExactlyInAnyOrder("Ann Lee", "Ann Lee", "欧阳娜娜", "Nobody", "Friends", "Family");
    }

    @ParameterizedTest
    @CsvSource({
        "format, odt",
        "dialect, yahoo",
        "charset, EBCDIC",
        "separator, ab",
        "groups, x",
        "cards, x",
        "groups, 00000000-0000-4000-8000-000000000001",
        "cards, 00000000-0000-4000-8000-000000000001"
    })
    void whatIsNotRightIsNamed(String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("format", "csv"));
        body.put(field, field.endsWith("s") ? List.of(value) : value);
        send("export", body).statusCode(400).body("field", equalTo(field));
    }

    private static String name(Item.Person person) {
        return Reading.lines(person).stream()
                .filter(line -> line.startsWith("FN:"))
                .findFirst()
                .orElse("")
                .replace("FN:", "");
    }

    private Map<String, Card> read(String format, Map<String, Object> more) throws Exception {
        String name = "book." + (format.equals("vcard") ? "vcf" : format);
        byte[] file = post("export", format, more).extract().asByteArray();
        Reading reading = Reading.of(Source.of(name, file));
        assertThat(reading.bad()).isEmpty();
        Map<String, Card> cards = new HashMap<>();
        for (Item.Person person : reading.people()) {
            Card card = Card.read(person.vcard());
            cards.put(card.uid().orElseThrow().replace("urn:uuid:", ""), card);
        }
        return cards;
    }

    private String body(String format, Map<String, Object> more) {
        return new String(
                post("export", format, more).extract().asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, Object> with(String name, Object value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private ValidatableResponse post(String path, String format, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("format", format);
        return send(path, body).statusCode(200);
    }

    private ValidatableResponse send(String path, Map<String, Object> body) {
        return given().header("Authorization", "Bearer " + book.owner().token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/books/default/" + path)
                .then();
    }
}
