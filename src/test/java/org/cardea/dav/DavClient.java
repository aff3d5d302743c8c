package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cardea.accounts.TestAccount;

/** A program that speaks CardDAV by an app password of its own. */
record DavClient(TestAccount owner, String authorization) {
    static final String NAMESPACES =
            " xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\" xmlns:s=\"http://calendarserver.org/ns/\"";

    static DavClient of(TestAccount owner, String client) {
        String password = given().header("Authorization", "Bearer " + owner.token())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "a client", "client", client))
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        String pair = owner.login() + ":" + password;
        return new DavClient(owner, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    String principal() {
        return "/dav/" + owner.account() + "/";
    }

    String home() {
        return principal() + "books/";
    }

    String book() {
        return home() + owner.account() + "/";
    }

    RequestSpecification ask() {
        return stranger().header("Authorization", authorization);
    }

    /** Somebody who says nothing of itself. */
    static RequestSpecification stranger() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    Response propfind(String path, int depth, String properties) {
        return ask().header("Depth", depth)
                .contentType("application/xml; charset=utf-8")
                .body("<d:propfind" + NAMESPACES + "><d:prop>" + properties + "</d:prop></d:propfind>")
                .request("PROPFIND", path);
    }

    Response report(String path, String body) {
        return ask().header("Depth", "1")
                .contentType("application/xml; charset=utf-8")
                .body(body.replaceFirst("(/?>)", Matcher.quoteReplacement(NAMESPACES) + "$1"))
                .request("REPORT", path);
    }

    Response sync(String token) {
        return report(
                book(),
                "<d:sync-collection><d:sync-token>" + token + "</d:sync-token><d:sync-level>1</d:sync-level>"
                        + "<d:prop><d:getetag/></d:prop></d:sync-collection>");
    }

    Response multiget(String attributes, String... names) {
        StringBuilder hrefs = new StringBuilder();
        for (String name : names) {
            hrefs.append("<d:href>").append(book()).append(name).append("</d:href>");
        }
        return report(
                book(),
                "<c:addressbook-multiget><d:prop><d:getetag/><c:address-data" + attributes + "/></d:prop>" + hrefs
                        + "</c:addressbook-multiget>");
    }

    RequestSpecification card(String text) {
        return ask().contentType("text/vcard; charset=utf-8").body(text.getBytes(UTF_8));
    }

    Response create(String name, String text) {
        return card(text).header("If-None-Match", "*").put(book() + name);
    }

    Response get(String name) {
        return ask().get(book() + name);
    }

    static String token(Response sync) {
        return first("<d:sync-token>([^<]*)</d:sync-token>", sync);
    }

    static String first(String pattern, Response answer) {
        Matcher found = Pattern.compile(pattern).matcher(answer.asString());
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + answer.asString());
        }
        return found.group(1);
    }

    static String card3(String uid, String name, String more) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\nN:" + name + ";;;;\r\n" + more
                + "END:VCARD\r\n";
    }

    static String card4(String uid, String name, String more) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\n" + more + "END:VCARD\r\n";
    }
}
