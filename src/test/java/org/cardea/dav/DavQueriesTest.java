package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** addressbook-query and address-data; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavQueriesTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
        phone.create(
                        "a.vcf",
                        card4(
                                "a",
                                "\u0141ukasz",
                                "N:Kowalski;\u0141ukasz;;;\r\nORG:Bau\\, GmbH;Nord\r\nitem1.EMAIL;TYPE=work:l@example.org\r\n"
                                        + "item1.X-ABLABEL:Kegeln\r\nADR;TYPE=home:;;Weg 1;Ulm;;;\r\n"))
                .then()
                .statusCode(201);
        phone.create("b.vcf", card4("b", "Berta", "TEL;TYPE=cell:+49 1\r\n"))
                .then()
                .statusCode(201);
        phone.create("g.vcf", card3("g", "Chor", "X-ADDRESSBOOKSERVER-KIND:group\r\n"))
                .then()
                .statusCode(201);
    }

    private Response query(String data, String filter) {
        return phone.report(
                phone.book(),
                "<c:addressbook-query><d:prop><d:getetag/>" + data + "</d:prop><c:filter" + filter
                        + "</c:addressbook-query>");
    }

    private static String prop(String name, String inner) {
        return "<c:prop-filter name=\"" + name + "\"" + (inner.isEmpty() ? "/>" : ">" + inner + "</c:prop-filter>");
    }

    private static String match(String attributes, String text) {
        return "<c:text-match " + attributes + ">" + text + "</c:text-match>";
    }

    private String found(String filter) {
        String answer = query("", filter).asString();
        return (answer.contains("a.vcf") ? "a" : "")
                + (answer.contains("b.vcf") ? "b" : "")
                + (answer.contains("g.vcf") ? "g" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "contains,kowal,a",
        "starts-with,kowalski;\u0142uk,a",
        "equals,kowalski,''",
        "ends-with,;,a",
        "contains,x,''"
    })
    void rfc6352Section1054StructuredValuesAreSearchedWhole(String how, String text, String cards) {
        String answer = found(">" + prop("N", match("match-type=\"" + how + "\"", text)) + "</c:filter>");
        assertThat(answer.replace("b", "").replace("g", "")).isEqualTo(cards);
    }

    @Test
    void rfc6352Section105FiltersAreJoinedAsTheySay() {
        String fn = prop("FN", match("", "berta"));
        String org = prop("ORG", "");
        assertThat(found(" test=\"anyof\">" + fn + org + "</c:filter>")).isEqualTo("ab");
        assertThat(found(" test=\"allof\">" + fn + org + "</c:filter>")).isEmpty();
        assertThat(found(" test=\"allof\">" + fn + prop("ORG", "<c:is-not-defined/>") + "</c:filter>"))
                .isEqualTo("b");
        assertThat(found("/>")).isEqualTo("abg");
        assertThat(found(" test=\"some\">" + fn + "</c:filter>")).isEmpty();
        assertThat(query("", " test=\"some\">" + fn + "</c:filter>").asString()).contains("supported-filter");
        assertThat(found(">" + prop("FN", match("negate-condition=\"yes\"", "berta")) + "</c:filter>"))
                .isEqualTo("ag");
    }

    @Test
    void rfc6352Section1052ParametersAndGroupsAreSeen() {
        String work =
                "<c:param-filter name=\"TYPE\">" + match("collation=\"i;ascii-casemap\"", "WORK") + "</c:param-filter>";
        assertThat(found(">" + prop("EMAIL", work) + "</c:filter>")).isEqualTo("a");
        assertThat(found(">" + prop("item1.EMAIL", work) + "</c:filter>")).isEqualTo("a");
        assertThat(found(">" + prop("item2.EMAIL", work) + "</c:filter>")).isEmpty();
        assertThat(found(">" + prop("TEL", "<c:param-filter name=\"PREF\"><c:is-not-defined/></c:param-filter>")
                        + "</c:filter>"))
                .isEqualTo("b");
        assertThat(found(">" + prop("adr", match("", "ulm")) + "</c:filter>")).isEqualTo("a");
    }

    /** What a program asks about is the card as it gets it: Apple's groups are none in version 4.0. */
    @Test
    void rfc6352Section86FilterSeesTheVersionThatIsAskedFor() {
        String apple = ">" + prop("X-ADDRESSBOOKSERVER-KIND", match("match-type=\"equals\"", "group")) + "</c:filter>";
        String kind = ">" + prop("KIND", match("match-type=\"equals\"", "group")) + "</c:filter>";
        assertThat(found(apple)).isEqualTo("g");
        assertThat(found(kind)).isEmpty();
        String version4 = "<c:address-data content-type=\"text/vcard\" version=\"4.0\"/>";
        assertThat(query(version4, kind).asString()).contains("g.vcf", "KIND:group");
        assertThat(query(version4, apple).asString()).doesNotContain("g.vcf");
    }

    @Test
    void rfc6352Section104OnlyWhatIsAskedForIsTold() {
        String some = "<c:address-data><c:prop name=\"FN\"/><c:prop name=\"TEL\" novalue=\"yes\"/></c:address-data>";
        assertThat(query(some, ">" + prop("FN", match("", "berta")) + "</c:filter>")
                        .asString())
                .contains("BEGIN:VCARD", "VERSION:3.0", "FN:Berta", "TEL;TYPE=cell:&#13;", "END:VCARD")
                .doesNotContain("UID", "+49");
        assertThat(query("<c:address-data><c:allprop/></c:address-data>", "/>").asString())
                .contains("UID:", "TEL;TYPE=cell:+49 1");
        Response other = query("<c:address-data content-type=\"application/vcard+json\"/>", "/>");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.asString()).contains("<c:supported-address-data/>");
    }

    @Test
    void rfc6352Section862LimitIsToldWhereItCuts() {
        Response cut = phone.report(
                phone.book(),
                "<c:addressbook-query><d:prop><d:getetag/></d:prop><c:filter/>"
                        + "<c:limit><c:nresults>2</c:nresults></c:limit></c:addressbook-query>");
        assertThat(cut.asString())
                .contains(
                        "507 Insufficient Storage", "number-of-matches-within-limits", "<d:href>" + phone.book() + "<");
        Response whole = phone.report(
                phone.book(),
                "<c:addressbook-query><d:prop><d:getetag/></d:prop><c:filter/>"
                        + "<c:limit><c:nresults>3</c:nresults></c:limit></c:addressbook-query>");
        assertThat(whole.asString()).doesNotContain("507");
    }
}
