package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.first;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in, books and their properties, and what is refused at the door; named by documents and their sections. */
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
        assertThat(little.asString()).doesNotContain("404 Not Found");
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
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]><d:propfind xmlns:d=\"DAV:\"><d:prop>&a;</d:prop></d:propfind>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><d:propfind xmlns:d=\"DAV:\"><d:allprop/></d:propfind>",
                "<d:propfind xmlns:d=\"DAV:\"><d:prop>",
                "<d:propfind",
                "\u0000"
            })
    void hostileXmlIsRefused(String body) {
        Response answer = phone.ask()
                .header("Depth", "0")
                .contentType("application/xml")
                .body(body)
                .request("PROPFIND", phone.book());
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
    void tokenOpensNoDav() {
        given().header("Authorization", "Bearer " + phone.owner().token())
                .contentType(ContentType.XML)
                .request("PROPFIND", "/dav/")
                .then()
                .statusCode(403);
    }
}
