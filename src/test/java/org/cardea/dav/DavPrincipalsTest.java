package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.first;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is there and may do what (RFC 3744), and what things say of themselves; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavPrincipalsTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    @Test
    void rfc3744Section4PrincipalSaysWhoItIs() {
        Response said = phone.propfind(
                phone.principal(),
                0,
                "<d:displayname/><d:principal-URL/><d:alternate-URI-set/><d:group-membership/><d:group-member-set/>");
        assertThat(said.asString()).doesNotContain("404 Not Found");
        assertThat(first("<d:displayname>([^<]*)", said))
                .isEqualTo(phone.owner().login());
        assertThat(first("<d:principal-URL><d:href>([^<]*)", said)).isEqualTo(phone.principal());
        assertThat(phone.propfind(phone.book(), 0, "<d:principal-URL/>").asString())
                .contains("404");
    }

    @Test
    void rfc3744Section5EverythingIsTheOwnersAlone() {
        Response said = phone.propfind(
                phone.book(),
                0,
                "<d:acl/><d:supported-privilege-set/><d:acl-restrictions/><d:inherited-acl-set/><d:owner/>");
        assertThat(said.asString())
                .doesNotContain("404 Not Found")
                .containsOnlyOnce("<d:ace>")
                .contains("<d:principal><d:href>" + phone.principal(), "<d:protected/>", "<d:grant-only/>")
                .contains("<d:supported-privilege><d:privilege><d:all/></d:privilege>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:principal-match><d:self/><d:prop><d:displayname/></d:prop></d:principal-match>",
                "<d:acl-principal-prop-set><d:prop><d:displayname/></d:prop></d:acl-principal-prop-set>",
                "<d:principal-property-search><d:property-search><d:prop><d:displayname/></d:prop><d:match/>"
                        + "</d:property-search><d:prop><d:displayname/></d:prop></d:principal-property-search>"
            })
    void rfc3744Section9NobodyButTheCallerIsFound(String report) {
        TestAccount other = TestAccount.open();
        Response found = phone.report("/dav/", report);
        assertThat(found.statusCode()).isEqualTo(207);
        assertThat(found.asString())
                .containsOnlyOnce("<d:response>")
                .contains("<d:displayname>" + phone.owner().login())
                .doesNotContain(other.login(), other.account().toString());
        String theirs = "/dav/" + other.account() + "/";
        assertThat(phone.report(theirs, report).statusCode()).isEqualTo(404);
    }

    @Test
    void rfc3744Section94PrincipalIsFoundByItsNameOnly() {
        String search = "<d:principal-property-search><d:property-search><d:prop><%s/></d:prop><d:match>%s</d:match>"
                + "</d:property-search><d:prop><d:principal-URL/></d:prop></d:principal-property-search>";
        String login = phone.owner().login().toUpperCase();
        assertThat(phone.report("/dav/", search.formatted("d:displayname", login))
                        .asString())
                .contains(phone.principal());
        assertThat(phone.report(
                                "/dav/",
                                search.formatted(
                                        "d:displayname", TestAccount.open().login()))
                        .asString())
                .doesNotContain("<d:response>");
        assertThat(phone.report("/dav/", search.formatted("d:owner", login)).asString())
                .doesNotContain("<d:response>");
        assertThat(phone.report("/dav/", "<d:principal-property-search/>").statusCode())
                .isEqualTo(400);
    }

    @Test
    void rfc3744Section95NamesWhatCanBeSearchedFor() {
        Response told = phone.report("/dav/", "<d:principal-search-property-set/>");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.asString()).contains("<d:principal-search-property><d:prop><d:displayname/></d:prop>");
    }

    @Test
    void rfc3744Section93BookIsMatchedByItsOwner() {
        String match = "<d:principal-match><d:principal-property><d:%s/></d:principal-property></d:principal-match>";
        assertThat(phone.report(phone.book(), match.formatted("owner")).asString())
                .contains("<d:href>" + phone.book() + "</d:href>");
        assertThat(phone.report(phone.book(), match.formatted("getetag")).asString())
                .doesNotContain("<d:response>");
    }

    @ParameterizedTest
    @CsvSource({"max-resource-size,4194304", "max-image-size,2097152"})
    void rfc6352Section623LimitsAreToldAsTheyAre(String property, String bytes) {
        Response said = phone.propfind(phone.book(), 0, "<c:" + property + "/>");
        assertThat(first("<c:" + property + ">([^<]*)", said)).isEqualTo(bytes);
    }

    @Test
    void rfc4918Section157BookSaysWhenItWasChanged() {
        Response said = phone.propfind(phone.book(), 0, "<d:getlastmodified/><d:resource-id/>");
        ZonedDateTime time =
                ZonedDateTime.parse(first("<d:getlastmodified>([^<]*)", said), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(time).isBefore(ZonedDateTime.now().plusMinutes(1));
        assertThat(said.asString())
                .contains("<d:resource-id><d:href>urn:uuid:" + phone.owner().account());
    }

    @Test
    void rfc4918Section151BookSaysWhenItWasMade() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String club = phone.home() + "club/";
        phone.ask().request("MKCOL", club).then().statusCode(201);
        Instant made = Instant.parse(first("<d:creationdate>([^<]*)", phone.propfind(club, 0, "<d:creationdate/>")));
        assertThat(made).isBetween(before, Instant.now());
        assertThat(phone.propfind(phone.home(), 0, "<d:creationdate/>").asString())
                .contains("404 Not Found");
    }

    @Test
    void rfc4918Section15CardSaysWhenItWasChangedAndHowLongItIs() {
        phone.create("c.vcf", DavClient.card4("c", "C\u00e4cilie", "")).then().statusCode(201);
        phone.create("d.vcf", DavClient.card4("d", "D", "")).then().statusCode(201);
        String length = String.valueOf(phone.get("c.vcf").asByteArray().length);
        for (Response said : new Response[] {
            phone.propfind(phone.book() + "c.vcf", 0, "<d:getcontentlength/><d:getlastmodified/>"),
            phone.propfind(phone.book(), 1, "<d:getcontentlength/><d:getlastmodified/><d:getetag/>")
        }) {
            assertThat(said.asString())
                    .contains("<d:getcontentlength>" + length + "<")
                    .contains("<d:getlastmodified>" + phone.get("c.vcf").header("Last-Modified") + "<");
        }
        Response all = phone.ask().header("Depth", "1").request("PROPFIND", phone.book());
        assertThat(all.asString()).contains("getlastmodified").doesNotContain("getcontentlength");
        Response names = phone.ask()
                .header("Depth", "0")
                .body("<d:propfind xmlns:d=\"DAV:\"><d:propname/></d:propfind>")
                .request("PROPFIND", phone.book() + "c.vcf");
        assertThat(names.asString()).contains("<d:getcontentlength/>", "<d:getlastmodified/>", "<d:getetag/>");
    }
}
