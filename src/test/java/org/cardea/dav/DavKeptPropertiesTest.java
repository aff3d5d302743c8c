package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that only clients understand; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavKeptPropertiesTest {
    private static final String HUE =
            "<x:hue xmlns:x=\"urn:x\" xml:lang=\"en\"><x:of a=\"1\">red</x:of> &amp; blue</x:hue>";

    @Inject
    DataSource database;

    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    private Response patch(String path, String instructions) {
        return phone.ask()
                .body("<d:propertyupdate" + DavClient.NAMESPACES + ">" + instructions + "</d:propertyupdate>")
                .request("PROPPATCH", path);
    }

    private static String set(String properties) {
        return "<d:set><d:prop>" + properties + "</d:prop></d:set>";
    }

    private Response ask(String path, String body) {
        return phone.ask()
                .header("Depth", "0")
                .body("<d:propfind xmlns:d=\"DAV:\">" + body + "</d:propfind>")
                .request("PROPFIND", path);
    }

    @Test
    void rfc4918Section4ValueIsKeptAsItWasSaid() {
        for (String path : List.of(phone.book(), phone.home(), phone.principal())) {
            assertThat(patch(path, set(HUE)).asString()).contains("200 OK").doesNotContain("403");
            assertThat(ask(path, "<d:prop><hue xmlns=\"urn:x\"/></d:prop>").asString())
                    .contains("xml:lang=\"en\"", "a=\"1\">red</x:of> &amp; blue</x:hue>");
            assertThat(ask(path, "<d:allprop/>").asString()).contains("> &amp; blue</x:hue>");
            assertThat(ask(path, "<d:propname/>").asString())
                    .contains("<hue xmlns=\"urn:x\"/>")
                    .doesNotContain("blue");
            patch(path, "<d:remove><d:prop><x:hue xmlns:x=\"urn:x\"/></d:prop></d:remove>");
            assertThat(ask(path, "<d:prop><hue xmlns=\"urn:x\"/></d:prop>").asString())
                    .contains("404 Not Found");
        }
    }

    @Test
    void rfc4918Section92InstructionsAreFollowedInTheirOrder() {
        patch(
                phone.book(),
                set("<x:a xmlns:x=\"urn:x\">1</x:a>") + "<d:remove><d:prop><x:a xmlns:x=\"urn:x\"/></d:prop></d:remove>"
                        + set("<x:b xmlns:x=\"urn:x\">1</x:b>") + set("<x:b xmlns:x=\"urn:x\">2</x:b>"));
        String all = ask(phone.book(), "<d:allprop/>").asString();
        assertThat(all).doesNotContain("<x:a").contains(">2</x:b>").doesNotContain(">1</x:b>");
        assertThat(patch(phone.book(), "<d:remove><d:prop><x:none xmlns:x=\"urn:x\"/></d:prop></d:remove>")
                        .asString())
                .contains("200 OK");
    }

    @Test
    void rfc4918Section92NothingIsSetWhereOneCannotBe() {
        Response half = patch(phone.book(), set(HUE + "<d:resourcetype/>") + set("<d:displayname/>"));
        assertThat(half.asString())
                .contains("403 Forbidden", "cannot-modify-protected-property", "424 Failed Dependency", "409 Conflict");
        assertThat(ask(phone.book(), "<d:allprop/>").asString()).doesNotContain("hue");
    }

    @Test
    void rfc4918Section92WhatIsKeptHasLimits() {
        String large = "<x:l xmlns:x=\"urn:x\">" + "x".repeat(17_000) + "</x:l>";
        assertThat(patch(phone.book(), set(large)).asString()).contains("507 Insufficient Storage");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 65; i++) {
            many.append("<x:n").append(i).append(" xmlns:x=\"urn:x\"/>");
        }
        assertThat(patch(phone.home(), set(many.toString())).asString())
                .contains("507 Insufficient Storage", "424 Failed Dependency");
        assertThat(ask(phone.home(), "<d:allprop/>").asString()).doesNotContain("urn:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dav/", "c.vcf"})
    void rfc4918Section92OfCardsAndTheRootNothingIsKept(String where) {
        phone.create("c.vcf", card4("c", "C", "")).then().statusCode(201);
        String path = where.startsWith("/") ? where : phone.book() + where;
        assertThat(patch(path, set(HUE)).asString()).contains("403 Forbidden").doesNotContain("200 OK");
    }

    @Test
    void rfc6352Section621DescriptionKeepsItsLanguage() {
        patch(phone.book(), set("<c:addressbook-description xml:lang=\"fr\">Amis</c:addressbook-description>"));
        String asked = "<d:prop><c:addressbook-description xmlns:c=\"urn:ietf:params:xml:ns:carddav\"/></d:prop>";
        assertThat(ask(phone.book(), asked).asString()).contains("xml:lang=\"fr\">Amis");
        patch(phone.book(), set("<c:addressbook-description>Friends</c:addressbook-description>"));
        assertThat(ask(phone.book(), asked).asString()).contains(">Friends<").doesNotContain("Amis");
    }

    @Test
    void rfc8144Section2LittleIsSaidWhereAllWentWell() {
        String patch = "<d:propertyupdate xmlns:d=\"DAV:\">" + set("%s") + "</d:propertyupdate>";
        Response done = phone.ask()
                .header("Prefer", "return=minimal")
                .body(patch.formatted("<d:displayname>Klein</d:displayname>"))
                .request("PROPPATCH", phone.book());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.asString()).isEmpty();
        assertThat(done.header("Preference-Applied")).isEqualTo("return=minimal");
        Response failed = phone.ask()
                .header("Prefer", "return=minimal")
                .body(patch.formatted("<d:getetag/>"))
                .request("PROPPATCH", phone.book());
        assertThat(failed.statusCode()).isEqualTo(207);
    }

    @Test
    void rfc8144Section4RootIsLeftOutWhereThatIsPreferred() {
        Response all = phone.ask()
                .header("Depth", "1")
                .header("Prefer", "return=minimal, depth-noroot")
                .body("<d:propfind xmlns:d=\"DAV:\"><d:prop><d:displayname/><d:shoe/></d:prop></d:propfind>")
                .request("PROPFIND", phone.home());
        assertThat(all.header("Preference-Applied")).contains("return=minimal", "depth-noroot");
        assertThat(all.header("Vary")).contains("Prefer");
        assertThat(all.asString())
                .containsOnlyOnce("<d:response>")
                .contains("<d:href>" + phone.book())
                .doesNotContain("404 Not Found");
    }

    @Test
    void rfc5689Section3BookIsMadeWithWhatIsSaidOfIt() {
        String body = "<d:mkcol" + DavClient.NAMESPACES + ">"
                + set("<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>" + HUE)
                + "</d:mkcol>";
        phone.ask().body(body).request("MKCOL", phone.home() + "neu/").then().statusCode(201);
        assertThat(ask(phone.home() + "neu/", "<d:allprop/>").asString()).contains("> &amp; blue</x:hue>");
        phone.ask().request("MKCOL", phone.home() + "folder/").then().statusCode(201);
        phone.ask().request("MKCOL", phone.home() + "folder/").then().statusCode(405);
        assertThat(ask(phone.home() + "folder/", "<d:allprop/>").asString()).contains("<c:addressbook/>");
    }

    @Test
    void whatIsKeptIsReadableInNoTableAndNobodyElses() {
        patch(phone.home(), set("<x:secret xmlns:x=\"urn:x\">Eulalias-Eigenheit</x:secret>"));
        Needles needles = Needles.ofTexts(List.of("Eulalias-Eigenheit"));
        DatabaseDump.of(database)
                .forEach((table, bytes) ->
                        assertThat(needles.foundIn(bytes)).as(table).isEmpty());
        DavClient stranger = DavClient.of(TestAccount.open(), "mac");
        assertThat(stranger.ask()
                        .body("<d:propertyupdate xmlns:d=\"DAV:\">" + set(HUE) + "</d:propertyupdate>")
                        .request("PROPPATCH", phone.home())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(phone.home(), "<d:allprop/>").asString())
                .contains("Eulalias-Eigenheit")
                .doesNotContain("blue");
    }
}
