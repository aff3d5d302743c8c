package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.first;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CardDAV's documents ask of a server, named by them and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    @Test
    void rfc6764Section5WellKnownLeadsToTheRoot() {
        given().redirects().follow(false).head("/.well-known/carddav").then().statusCode(301);
        Response found = given().redirects().follow(false).request("PROPFIND", "/.well-known/carddav");
        assertThat(found.statusCode()).isEqualTo(301);
        assertThat(found.header("Location")).endsWith("/dav/");
        given().request("PROPFIND", "/dav/").then().statusCode(401);
    }

    @Test
    void rfc4918Section10OptionsTellWhatIsThere() {
        Response answer = phone.ask().options(phone.book());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("DAV"))
                .contains("1, 3")
                .contains("addressbook")
                .contains("extended-mkcol");
        assertThat(answer.header("Allow")).contains("PROPFIND").contains("REPORT");
    }

    /** As an iPhone goes: it finds its way, syncs, adds, edits, deletes. */
    @Test
    void conversationOfAnIphone() {
        Response root = phone.propfind("/dav/", 0, "<d:current-user-principal/><d:principal-URL/><d:resourcetype/>");
        assertThat(root.statusCode()).isEqualTo(207);
        assertThat(first("<d:current-user-principal><d:href>([^<]*)", root)).isEqualTo(phone.principal());
        Response principal = phone.propfind(phone.principal(), 0, "<c:addressbook-home-set/><d:displayname/>");
        assertThat(first("<c:addressbook-home-set><d:href>([^<]*)", principal)).isEqualTo(phone.home());
        Response home = phone.propfind(
                phone.home(),
                1,
                "<d:resourcetype/><d:displayname/><d:sync-token/><s:getctag/><d:supported-report-set/>"
                        + "<c:max-resource-size/><c:supported-address-data/><d:current-user-privilege-set/><d:owner/>");
        assertThat(home.asString())
                .contains("<c:addressbook/>", phone.book(), "<d:sync-collection/>", "version=\"3.0\"");
        String start = token(phone.sync(""));

        String uid = "3F2504E0-4F89-41D3-9A0C-0305E82C3301";
        assertThat(phone.create(uid + ".vcf", card3(uid, "Ottilie", "item1.TEL;type=pref:+49 30 1\r\n"))
                        .statusCode())
                .isEqualTo(201);
        Response news = phone.sync(start);
        assertThat(news.asString()).contains(uid + ".vcf");
        Response got = phone.multiget("", uid + ".vcf", "nobody.vcf");
        assertThat(got.asString())
                .contains("VERSION:3.0&#13;", "UID:" + uid, "nobody.vcf</d:href><d:status>HTTP/1.1 404");
        String etag = first("<d:getetag>([^<]*)<", got).replace("&quot;", "\"");
        assertThat(phone.card(card3(uid, "Ottilie B.", ""))
                        .header("If-Match", etag)
                        .put(phone.book() + uid + ".vcf")
                        .statusCode())
                .isEqualTo(204);
        assertThat(phone.card(card3(uid, "Late", ""))
                        .header("If-Match", etag)
                        .put(phone.book() + uid + ".vcf")
                        .statusCode())
                .isEqualTo(412);
        assertThat(phone.ask().delete(phone.book() + uid + ".vcf").statusCode()).isEqualTo(204);
        assertThat(phone.get(uid + ".vcf").statusCode()).isEqualTo(404);
        assertThat(phone.sync(token(news)).asString()).contains(uid + ".vcf</d:href><d:status>HTTP/1.1 404");
        assertThat(phone.sync("").asString()).doesNotContain(uid);
        assertThat(phone.create(uid + ".vcf", card3(uid, "Again", "")).statusCode())
                .isEqualTo(201);
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "urn:cardea:sync:1-1", "urn:cardea:sync:zzzz-zzzzzz", "urn:cardea:sync:"})
    void rfc6578Section32UnknownTokenIsRefused(String token) {
        Response answer = phone.sync(token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<d:valid-sync-token/>");
    }

    @Test
    void rfc4918Section91InfiniteDepthIsRefused() {
        Response answer = phone.ask().header("Depth", "infinity").request("PROPFIND", phone.home());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<d:propfind-finite-depth/>");
    }

    @Test
    void rfc4918Section91UnknownPropertyIsNotFoundUnlessLittleIsPreferred() {
        String unknown = "<d:displayname/><x:shoe xmlns:x=\"urn:x\"/>";
        assertThat(phone.propfind(phone.book(), 0, unknown).asString())
                .contains("<shoe xmlns=\"urn:x\"/>", "404 Not Found", "200 OK");
        Response little = phone.ask()
                .header("Depth", "0")
                .header("Prefer", "return=minimal")
                .body("<d:propfind xmlns:d=\"DAV:\"><d:prop>" + unknown + "</d:prop></d:propfind>")
                .request("PROPFIND", phone.book());
        assertThat(little.asString()).doesNotContain("404");
        Response names = phone.ask()
                .header("Depth", "0")
                .body("<d:propfind xmlns:d=\"DAV:\"><d:propname/></d:propfind>")
                .request("PROPFIND", phone.book());
        assertThat(names.asString()).contains("<d:displayname/>", "<d:sync-token/>");
        Response all = phone.ask().header("Depth", "0").request("PROPFIND", phone.book());
        assertThat(all.asString()).contains("<d:displayname>").doesNotContain("sync-token");
    }

    @Test
    void rfc4918Section92PropertiesAreSetAllOrNone() {
        String patch =
                "<d:propertyupdate" + DavClient.NAMESPACES + "><d:set><d:prop><d:displayname>Verein</d:displayname>"
                        + "<c:addressbook-description>Alle</c:addressbook-description>%s</d:prop></d:set></d:propertyupdate>";
        Response half =
                phone.ask().body(patch.formatted("<d:getetag>x</d:getetag>")).request("PROPPATCH", phone.book());
        assertThat(half.asString())
                .contains("403 Forbidden", "424 Failed Dependency", "cannot-modify-protected-property");
        String asked = "<d:displayname/><c:addressbook-description/>";
        assertThat(phone.propfind(phone.book(), 0, asked).asString()).doesNotContain("Verein", "Alle");
        phone.ask()
                .body(patch.formatted(""))
                .request("PROPPATCH", phone.book())
                .then()
                .statusCode(207);
        assertThat(phone.propfind(phone.book(), 0, asked).asString()).contains("Verein", "Alle");
    }

    @Test
    void rfc5689Section3BookIsMadeAndGoesToTheTrashWhole() {
        String body =
                "<d:mkcol" + DavClient.NAMESPACES + "><d:set><d:prop><d:resourcetype><d:collection/>%s</d:resourcetype>"
                        + "<d:displayname>Kegeln</d:displayname></d:prop></d:set></d:mkcol>";
        String book = phone.home() + "kegeln/";
        Response plain = phone.ask().body(body.formatted("")).request("MKCOL", book);
        assertThat(plain.statusCode()).isEqualTo(403);
        assertThat(plain.asString()).contains("valid-resourcetype");
        phone.ask()
                .body(body.formatted("<c:addressbook/>"))
                .request("MKCOL", book)
                .then()
                .statusCode(201);
        phone.ask()
                .body(body.formatted("<c:addressbook/>"))
                .request("MKCOL", book)
                .then()
                .statusCode(405);
        phone.card(card4("k", "Kegler", "")).put(book + "k.vcf").then().statusCode(201);
        assertThat(phone.propfind(phone.home(), 1, "<d:displayname/>").asString())
                .contains("Kegeln");
        phone.ask().delete(book).then().statusCode(204);
        phone.ask().get(book + "k.vcf").then().statusCode(404);
        assertThat(phone.propfind(phone.home(), 1, "<d:displayname/>").asString())
                .doesNotContain("Kegeln");
        phone.ask().delete(phone.book()).then().statusCode(403);

        var owner = given().header("Authorization", "Bearer " + phone.owner().token());
        var stranger =
                given().header("Authorization", "Bearer " + TestAccount.open().token());
        String id =
                owner.get("/api/v1/book-trash").then().statusCode(200).extract().path("items[0].book");
        stranger.get("/api/v1/book-trash").then().body("items", empty());
        stranger.post("/api/v1/book-trash/" + id + "/take-back").then().statusCode(404);
        owner.post("/api/v1/book-trash/" + id + "/take-back").then().statusCode(204);
        owner.post("/api/v1/book-trash/x/take-back").then().statusCode(400);
        phone.ask().get(book + "k.vcf").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"nothing,valid-address-data", "BEGIN:VCARD,valid-address-data"})
    void rfc6352Section6321BadCardNamesTheCondition(String text, String condition) {
        Response answer = phone.create("x.vcf", text);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<c:" + condition + "/>");
    }

    @Test
    void rfc6352Section6321NotUtf8TooLargeAndOtherTypesAreRefused() {
        byte[] latin = card4("l", "J\u00fcrgen", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(phone.ask()
                        .contentType("text/vcard")
                        .body(latin)
                        .put(phone.book() + "l.vcf")
                        .asString())
                .contains("valid-address-data");
        assertThat(phone.create("n.vcf", card4("n", "N", "NOTE:" + "x".repeat(300_000) + "\r\n"))
                        .asString())
                .contains("max-resource-size");
        assertThat(phone.create("n.vcf", card4("n", "N", "NOTE:" + "x".repeat(4_200_000) + "\r\n"))
                        .asString())
                .contains("max-resource-size");
        assertThat(phone.ask()
                        .contentType("text/calendar")
                        .body("x")
                        .put(phone.book() + "c.ics")
                        .asString())
                .contains("supported-address-data");
    }

    @Test
    void rfc6352Section6321UidIsThereOnce() {
        phone.create("my card+ü.vcf".replace(" ", "%20").replace("ü", "%C3%BC"), card4("u1", "One", ""))
                .then()
                .statusCode(201);
        Response twice = phone.create("other.vcf", card4("u1", "One again", ""));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.asString()).contains("<c:no-uid-conflict><d:href>" + phone.book() + "my%20card+%C3%BC.vcf");
        Response another = phone.card(card4("u2", "Two", "")).put(phone.book() + "my%20card+%C3%BC.vcf");
        assertThat(another.asString()).contains("no-uid-conflict");
        assertThat(phone.get("my%20card+%C3%BC.vcf").asString()).contains("FN:One");
    }

    @Test
    void rfc9110Section13OfEightWritersOneWins() throws Exception {
        phone.create("w.vcf", card4("w", "Begin", "")).then().statusCode(201);
        String etag = phone.get("w.vcf").header("ETag");
        assertThat(eight(i -> phone.card(card4("w", "Writer " + i, ""))
                        .header("If-Match", etag)
                        .put(phone.book() + "w.vcf")
                        .statusCode()))
                .containsOnlyOnce(204)
                .isSubsetOf(204, 412);
        assertThat(eight(i ->
                        phone.create("new.vcf", card4("new", "Writer " + i, "")).statusCode()))
                .containsOnlyOnce(201)
                .isSubsetOf(201, 412, 409);
        assertThat(phone.sync("").asString()).contains("w.vcf", "new.vcf");
    }

    /** The phone writes without precondition what it made of a card that another device has changed since it looked. */
    @Test
    void rfc6352Section632PutOverNewerStateIsMerged() {
        phone.create("m.vcf", card4("m", "Old", "TEL:1\r\nTEL:2\r\n")).then().statusCode(201);
        phone.sync(token(phone.sync(""))).then().statusCode(207);
        DavClient mac = DavClient.of(phone.owner(), "mac");
        mac.card(card4("m", "Old", "TEL:1\r\nTEL:2\r\nEMAIL:a@example.org\r\n")).put(phone.book() + "m.vcf");
        phone.card(card4("m", "New", "TEL:2\r\n")).put(phone.book() + "m.vcf").then().statusCode(204);
        assertThat(phone.get("m.vcf").asString())
                .contains("FN:New", "TEL:2", "EMAIL:a@example.org")
                .doesNotContain("TEL:1");
        phone.card(card4("m", "Newer", "TEL:2\r\n")).put(phone.book() + "m.vcf").then().statusCode(204);
        assertThat(phone.get("m.vcf").asString()).contains("EMAIL", "FN:Newer");
        phone.sync(token(phone.sync(""))).then().statusCode(207);
        phone.card(card4("m", "Newer", "TEL:2\r\n")).put(phone.book() + "m.vcf").then().statusCode(204);
        assertThat(phone.get("m.vcf").asString()).doesNotContain("EMAIL");
    }

    private interface Writer {
        int write(int number);
    }

    private static List<Integer> eight(Writer writer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                all.add(() -> writer.write(number));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
            return answers;
        }
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
    void appleGroupIsAGroupEverywhere() {
        String group = card3(
                "g",
                "Chor",
                "X-ADDRESSBOOKSERVER-KIND:group\r\n"
                        + "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:0190a000-0000-7000-8000-000000000001\r\n");
        phone.create("g.vcf", group).then().statusCode(201);
        given().header("Authorization", "Bearer " + phone.owner().token())
                .get("/api/v1/books/default/groups")
                .then()
                .body("items.name", contains("Chor"))
                .body("items[0].members", contains("0190a000-0000-7000-8000-000000000001"));
        assertThat(phone.get("g.vcf").asString()).contains("X-ADDRESSBOOKSERVER-KIND:group");
        assertThat(phone.ask()
                        .accept("text/vcard;version=4.0")
                        .get(phone.book() + "g.vcf")
                        .asString())
                .contains("KIND:group");
    }

    @Test
    void rfc6352Section86QueryFinds() {
        phone.create("a.vcf", card4("a", "Jürgen Groß", "EMAIL;TYPE=work:j@example.org\r\nORG:Bau;Nord\r\n"));
        phone.create("b.vcf", card4("b", "Anna", ""));
        assertThat(query("<c:prop-filter name=\"FN\"><c:text-match>jürgen gross</c:text-match></c:prop-filter>"))
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]><d:propfind xmlns:d=\"DAV:\"><d:prop>&a;</d:prop></d:propfind>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><d:propfind xmlns:d=\"DAV:\"><d:allprop/></d:propfind>",
                "<d:propfind xmlns:d=\"DAV:\"><d:prop>",
                "<d:propfind",
                "\u0000"
            })
    void hostileXmlIsRefused(String body) {
        Response answer = phone.ask().header("Depth", "0").body(body).request("PROPFIND", phone.book());
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void deepAndLongXmlIsRefused() {
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        assertThat(phone.ask().body(deep).request("PROPFIND", phone.book()).statusCode())
                .isIn(403, 413);
        assertThat(phone.ask()
                        .header("Depth", "0")
                        .body(deep)
                        .request("PROPFIND", phone.book())
                        .statusCode())
                .isEqualTo(413);
        String longer = "<a>" + "<b/>".repeat(600_000) + "</a>";
        assertThat(phone.ask()
                        .header("Depth", "0")
                        .body(longer)
                        .request("PROPFIND", phone.book())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anotherAccountsThingsAreNotThere() {
        phone.create("s.vcf", card4("s", "Secret", "")).then().statusCode(201);
        DavClient stranger = DavClient.of(TestAccount.open(), "davx5");
        for (String path : List.of(phone.principal(), phone.home(), phone.book(), phone.book() + "s.vcf")) {
            for (String method : List.of("PROPFIND", "GET", "DELETE", "PROPPATCH", "REPORT", "OPTIONS")) {
                Response answer = stranger.ask()
                        .header("Depth", "0")
                        .body("<d:propertyupdate xmlns:d=\"DAV:\"/>")
                        .request(method, path);
                assertThat(answer.statusCode()).as(method + path).isIn(404, 400);
                assertThat(answer.asString())
                        .doesNotContain("s.vcf", "Secret", phone.owner().login());
            }
            stranger.card(card4("s", "Mine", "")).put(path).then().statusCode(404);
        }
        Response asked = stranger.report(
                stranger.book(),
                "<c:addressbook-multiget><d:prop><c:address-data/></d:prop><d:href>" + phone.book() + "s.vcf"
                        + "</d:href></c:addressbook-multiget>");
        assertThat(asked.asString()).contains("404 Not Found").doesNotContain("Secret");
        assertThat(phone.get("s.vcf").asString()).contains("Secret");
    }

    @Test
    void massDeletionIsAcceptedAndHeld() {
        for (int i = 0; i < 25; i++) {
            phone.create("m" + i + ".vcf", card4("m" + i, "M" + i, "")).then().statusCode(201);
        }
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            answers.add(phone.ask().delete(phone.book() + "m" + i + ".vcf").statusCode());
        }
        assertThat(answers.subList(0, 20)).containsOnly(204);
        assertThat(answers.subList(20, 22)).containsOnly(202);
        phone.get("m21.vcf").then().statusCode(200);
    }

    @Test
    void chunkedBodyIsTaken() throws Exception {
        int port = RestAssured.port;
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + phone.book() + "ch.vcf"))
                .header("Authorization", phone.authorization())
                .header("Content-Type", "text/vcard")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                        card4("ch", "Chunk", "").getBytes())))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void tokenOpensNoDav() {
        given().header("Authorization", "Bearer " + phone.owner().token())
                .contentType(ContentType.XML)
                .request("PROPFIND", "/dav/")
                .then()
                .statusCode(403);
    }
}
