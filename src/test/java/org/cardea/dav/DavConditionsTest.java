package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What requests say of themselves in their headers; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavConditionsTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
        phone.create("c.vcf", card4("c", "C", "")).then().statusCode(201);
    }

    private int put(String header, String value, String name) {
        return phone.card(card4(name, "New", ""))
                .header(header, value)
                .put(phone.book() + name + ".vcf")
                .statusCode();
    }

    @Test
    void rfc9110Section131AnyIsOneThatIsThere() {
        assertThat(put("If-Match", "*", "c")).isEqualTo(204);
        assertThat(put("If-Match", "*", "none")).isEqualTo(412);
        assertThat(put("If-None-Match", "*", "c")).isEqualTo(412);
        String weak = "W/" + phone.get("c.vcf").header("ETag");
        assertThat(put("If-Match", weak, "c")).isEqualTo(412);
        phone.ask()
                .header("If-None-Match", weak)
                .get(phone.book() + "c.vcf")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "([{etag}])|204",
                "(<urn:uuid:lock> [{etag}])|412",
                "(Not <urn:uuid:lock> [{etag}])|204",
                "([\"x\"]) ([{etag}])|204",
                "([\"x\"])|412",
                "(Not [{etag}])|412",
                "<http://localhost/dav/elsewhere> ([\"x\"])|204",
                "<{path}> ([\"x\"])|412",
                "([{etag}]|400",
                "()|400",
                "nonsense|400"
            })
    void rfc4918Section104ConditionsOnETagsAreHeeded(String header, int status) {
        String said =
                header.replace("{etag}", phone.get("c.vcf").header("ETag")).replace("{path}", phone.book() + "c.vcf");
        assertThat(put("If", said, "c")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"LOCK,c.vcf", "MKCALENDAR,c.vcf", "POST,c.vcf", "PUT,''", "GET,''", "PATCH,c.vcf"})
    void rfc9110Section15WhatCannotBeDoneTellsWhatCan(String method, String name) {
        Response answer = phone.ask().request(method, phone.book() + name);
        assertThat(answer.statusCode()).isIn(405, 415);
        if (answer.statusCode() == 405) {
            assertThat(answer.header("Allow")).contains("PROPFIND");
        }
    }

    @Test
    void rfc4918Section10MethodsAndClassesAreTold() {
        Response card = phone.ask().options(phone.book() + "c.vcf");
        assertThat(card.header("Allow")).contains("GET", "HEAD", "PUT", "DELETE", "COPY", "MOVE", "ACL");
        assertThat(card.header("DAV")).startsWith("1, 3, access-control, addressbook, extended-mkcol");
        Response book = phone.ask().options(phone.book());
        assertThat(book.header("Allow")).contains("POST", "MKCOL").doesNotContain("PUT", "COPY");
    }

    @Test
    void rfc3744Section81WhoMayDoWhatCannotBeChanged() {
        Response answer = phone.ask().body("<d:acl xmlns:d=\"DAV:\"/>").request("ACL", phone.book());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<d:no-protected-ace-conflict/>");
        DavClient stranger = DavClient.of(TestAccount.open(), "mac");
        stranger.ask().request("ACL", phone.book()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "PROPPATCH", "REPORT", "MKCOL"})
    void rfc4918Section8BodiesThatAreNoXmlAreRefused(String method) {
        String path = method.equals("MKCOL") ? phone.home() + "new/" : phone.book();
        assertThat(phone.ask()
                        .header("Depth", "0")
                        .contentType("application/json")
                        .body("{}")
                        .request(method, path)
                        .statusCode())
                .isEqualTo(415);
        assertThat(phone.ask()
                        .header("Depth", "0")
                        .contentType("application/xml")
                        .body("{}")
                        .request(method, path)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void rfc6352Section5111WhatIsNotSpokenIsNotAcceptable() {
        for (String accept : new String[] {"text/vcard;version=2.1", "application/vcard+json"}) {
            Response answer = phone.ask().accept(accept).get(phone.book() + "c.vcf");
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(answer.asString()).contains("<c:supported-address-data-conversion/>");
        }
        assertThat(phone.ask()
                        .accept("application/vcard+json, text/vcard")
                        .get(phone.book() + "c.vcf")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void rfc9110Section883CardSaysWhenItWasChanged() {
        assertThat(phone.get("c.vcf").header("Last-Modified")).endsWith(" GMT");
    }

    @Test
    void rfc4918Section9NothingIsMadeBelowWhatIsNotThere() {
        String nowhere = phone.home() + "nowhere/";
        phone.card(card4("n", "N", "")).put(nowhere + "n.vcf").then().statusCode(409);
        phone.card(card4("n", "N", "")).put(phone.book() + "a/b.vcf").then().statusCode(409);
        phone.card(card4("n", "N", "")).post(nowhere).then().statusCode(404);
        phone.ask().request("MKCOL", nowhere + "a/").then().statusCode(409);
        phone.ask().request("MKCOL", nowhere + "a/b/").then().statusCode(409);
        phone.ask().request("MKCOL", phone.book() + "a/").then().statusCode(403);
        phone.ask()
                .header("Destination", phone.book() + "a/b.vcf")
                .request("COPY", phone.book() + "c.vcf")
                .then()
                .statusCode(409);
        DavClient stranger = DavClient.of(TestAccount.open(), "mac");
        stranger.ask().request("MKCOL", nowhere).then().statusCode(404);
        stranger.card(card4("n", "N", "")).put(nowhere + "a/b.vcf").then().statusCode(404);
    }
}
