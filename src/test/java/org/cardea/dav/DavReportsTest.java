package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports tell; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavReportsTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    @Test
    void rfc6578Section36CardOfAnotherDeviceIsNewsUnderItsUuid() {
        String before = token(phone.sync(""));
        UUID card = new BookOfCards(phone.owner()).add(BookOfCards.card("Fridolin", ""));
        Response news = phone.sync(before);
        assertThat(news.asString()).contains(phone.book() + card + ".vcf");
        assertThat(phone.sync(token(news)).asString()).doesNotContain("<d:response>");
        assertThat(phone.get(card + ".vcf").asString()).contains("FN:Fridolin", "UID:urn:uuid:" + card);
    }

    @Test
    void rfc6578Section36FirstSyncInPiecesListsNoRemovedButWhatWentMeanwhile() {
        for (int i = 0; i < 4; i++) {
            phone.create("c" + i + ".vcf", card4("c" + i, "C" + i, "")).then().statusCode(201);
        }
        phone.ask().delete(phone.book() + "c0.vcf").then().statusCode(204);
        String limited = "<d:sync-collection><d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level>"
                + "<d:limit><d:nresults>1</d:nresults></d:limit><d:prop><d:getetag/></d:prop></d:sync-collection>";
        Response first = phone.report(phone.book(), limited.formatted(""));
        assertThat(first.asString()).contains("c1.vcf", "507 Insufficient Storage", "number-of-matches-within-limits");
        phone.ask().delete(phone.book() + "c1.vcf").then().statusCode(204);
        Response second = phone.report(phone.book(), limited.formatted(token(first)));
        Response rest = phone.sync(token(second));
        String all = first.asString() + second.asString() + rest.asString();
        assertThat(all).doesNotContain("c0.vcf").contains("c1.vcf</d:href><d:status>HTTP/1.1 404", "c2.vcf", "c3.vcf");
    }

    @Test
    void rfc6578AndRfc6352LargeBookIsToldPageByPageAndWhole() {
        BookOfCards book = new BookOfCards(phone.owner());
        List<String> names = new ArrayList<>();
        for (int packet = 0; packet < 3; packet++) {
            String called = "P" + packet + "-";
            book.add(IntStream.range(0, 400)
                            .mapToObj(i -> BookOfCards.card(called + i, ""))
                            .toList())
                    .forEach(card -> names.add(card + ".vcf"));
        }
        assertThat(told("<d:href>[^<]*/([^</]*\\.vcf)</d:href>", phone.sync("")))
                .isEqualTo(names);
        names.add(200, UUID.randomUUID() + ".vcf");
        Response cards = phone.multiget("", names.toArray(String[]::new));
        assertThat(told("<d:href>[^<]*/([^</]*\\.vcf)</d:href>", cards)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(told("(404 Not Found)", cards)).hasSize(1);
        assertThat(told("FN:(P[0-9]-[0-9]+)&#13;", cards)).hasSize(1_200).doesNotHaveDuplicates();
    }

    private static List<String> told(String pattern, Response answer) {
        return Pattern.compile(pattern)
                .matcher(answer.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "urn:cardea:sync:1-1", "urn:cardea:sync:zzzz-zzzzzz", "urn:cardea:sync:"})
    void rfc6578Section32UnknownTokenIsRefused(String token) {
        Response answer = phone.sync(token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<d:valid-sync-token/>");
    }

    @Test
    void rfc6352Section104VersionIsAsAskedAndNothingIsLost() {
        String rich = card4("v", "Rich", "GENDER:F\r\nTEL;VALUE=uri;TYPE=home:tel:+49-30-1\r\nRELATED:urn:x\r\n");
        phone.create("v.vcf", rich).then().statusCode(201);
        assertThat(phone.ask()
                        .accept("text/vcard; version=4.0")
                        .get(phone.book() + "v.vcf")
                        .asString())
                .isEqualTo(rich);
        String three = phone.get("v.vcf").asString();
        assertThat(three).contains("VERSION:3.0");
        String edited = three.replace("END:VCARD", "NOTE:Neu\r\nEND:VCARD").replaceAll("PRODID:.*\r\n", "");
        phone.card(edited).put(phone.book() + "v.vcf").then().statusCode(204);
        assertThat(phone.multiget(" content-type=\"text/vcard\" version=\"4.0\"", "v.vcf")
                        .asString())
                .contains(
                        "GENDER:F", "TEL;VALUE=uri;TYPE=home:tel:+49-30-1", "RELATED:urn:x", "NOTE:Neu", "VERSION:4.0");
        assertThat(phone.multiget(" version=\"5.0\"", "v.vcf").asString()).contains("supported-address-data");
    }

    @Test
    void rfc6352Section86QueryFinds() {
        phone.create("a.vcf", card4("a", "Jürgen Groß", "EMAIL;TYPE=work:j@example.org\r\nORG:Bau;Nord\r\n"));
        phone.create("b.vcf", card4("b", "Anna", ""));
        assertThat(query("<c:prop-filter name=\"FN\"><c:text-match>jürgen groß</c:text-match></c:prop-filter>"))
                .contains("a.vcf")
                .doesNotContain("b.vcf");
        assertThat(query("<c:prop-filter name=\"EMAIL\"><c:param-filter name=\"TYPE\"><c:text-match>WORK</c:text-match>"
                        + "</c:param-filter></c:prop-filter>"))
                .contains("a.vcf");
        assertThat(query("<c:prop-filter name=\"ORG\"><c:text-match match-type=\"starts-with\">bau;n</c:text-match>"
                        + "</c:prop-filter>"))
                .contains("a.vcf");
        assertThat(query("<c:prop-filter name=\"ORG\"><c:is-not-defined/></c:prop-filter>"))
                .contains("b.vcf")
                .doesNotContain("a.vcf");
        assertThat(
                        query(
                                "<c:prop-filter name=\"FN\"><c:text-match collation=\"i;klingon\">x</c:text-match></c:prop-filter>"))
                .contains("supported-collation");
        Response limited = phone.report(
                phone.book(),
                "<c:addressbook-query><d:prop><d:getetag/></d:prop><c:filter/>"
                        + "<c:limit><c:nresults>1</c:nresults></c:limit></c:addressbook-query>");
        assertThat(limited.asString()).contains("507").containsOnlyOnce("<d:getetag>");
    }

    private String query(String filter) {
        return phone.report(
                        phone.book(),
                        "<c:addressbook-query><d:prop><d:getetag/></d:prop><c:filter>" + filter
                                + "</c:filter></c:addressbook-query>")
                .asString();
    }

    /** In the second form of groups a card is as long as it is with its categories. */
    @ParameterizedTest
    @ValueSource(strings = {"iphone", "thunderbird"})
    void rfc4918Section15ReportsTellHowLongACardIsAndWhenItWasChanged(String program) {
        DavClient client = DavClient.of(phone.owner(), program);
        UUID id = UUID.randomUUID();
        String picture = "PHOTO:data:image/png;base64,"
                + Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        phone.create("a.vcf", card4("urn:uuid:" + id, "C\u00e4cilie", picture + "\r\n"));
        phone.create("g.vcf", card4("g", "Choir", "KIND:group\r\nMEMBER:urn:uuid:" + id + "\r\n"));
        String props = "<d:prop><d:getcontentlength/><d:getlastmodified/>%s</d:prop>";
        for (String text : List.of("", "<c:address-data/>")) {
            String wanted = props.formatted(text);
            for (String report : List.of(
                    "<c:addressbook-multiget>" + wanted + "<d:href>" + client.book()
                            + "a.vcf</d:href></c:addressbook-multiget>",
                    "<c:addressbook-query>" + wanted + "<c:filter/></c:addressbook-query>",
                    "<d:sync-collection><d:sync-token/><d:sync-level>1</d:sync-level>" + wanted
                            + "</d:sync-collection>")) {
                Response read = client.get("a.vcf");
                assertThat(client.report(client.book(), report).asString())
                        .contains(
                                "<d:getcontentlength>" + read.header("Content-Length") + "<",
                                "<d:getlastmodified>" + read.header("Last-Modified") + "<");
            }
        }
        assertThat(client.get("a.vcf").asString().contains("CATEGORIES:Choir"))
                .isEqualTo(program.equals("thunderbird"));
    }

    @Test
    void rfc6578Section32TokenTellsOfMembersHowLongTheyAre() {
        DavClient bird = DavClient.of(phone.owner(), "thunderbird");
        UUID id = UUID.randomUUID();
        phone.create("a.vcf", card4("urn:uuid:" + id, "Anna", ""));
        String before = token(bird.sync(""));
        phone.create("g.vcf", card4("g", "Choir", "KIND:group\r\nMEMBER:urn:uuid:" + id + "\r\n"));
        String told = bird.report(
                        bird.book(),
                        "<d:sync-collection><d:sync-token>" + before + "</d:sync-token><d:sync-level>1</d:sync-level>"
                                + "<d:prop><d:getcontentlength/></d:prop></d:sync-collection>")
                .asString();
        assertThat(told).contains("<d:getcontentlength>" + bird.get("a.vcf").header("Content-Length") + "<");
    }

    @Test
    void rfc3253Section36UnknownReportIsRefusedAndPropertiesAreExpanded() {
        Response unknown = phone.report(phone.book(), "<d:shoe-size/>");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.asString()).contains("<d:supported-report/>");
        Response expanded = phone.report(
                "/dav/",
                "<d:expand-property><d:property name=\"current-user-principal\">"
                        + "<d:property name=\"principal-URL\"/></d:property></d:expand-property>");
        assertThat(expanded.asString())
                .contains("<d:current-user-principal><d:response><d:href>" + phone.principal() + "</d:href>");
    }
}
