package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards by CardDAV, written and deleted by several at once; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavCardsTest {
    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    /** What a program is told of a card that is refused. */
    private String refused(String line) {
        Response answer = phone.create("n.vcf", card4("n", "N", line + "\r\n"));
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer.asString();
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
        assertThat(refused("NOTE:" + "x".repeat(300_000)))
                .contains("<c:max-resource-size/><d:responsedescription>The contact is too long", "262144 allowed");
        assertThat(refused("NOTE:" + "x".repeat(4_200_000)))
                .contains("<c:max-resource-size/><d:responsedescription>More than 4194304 bytes");
        byte[] picture = new byte[2 * 1024 * 1024 + 1];
        picture[0] = (byte) 0xFF;
        assertThat(refused("PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture)))
                .contains(
                        "<c:max-resource-size/><c:max-image-size/><d:responsedescription>A picture", "2097152 allowed");
        assertThat(phone.ask()
                        .contentType("text/calendar")
                        .body("x")
                        .put(phone.book() + "c.ics")
                        .asString())
                .contains("supported-address-data");
    }

    /** It stands where some other program could not read something; that was written so, and is kept. */
    @Test
    void replacementCharacterInACardIsKept() {
        phone.create("r.vcf", card4("r", "Fran\uFFFDois", "")).then().statusCode(201);
        assertThat(phone.get("r.vcf").asString()).contains("FN:Fran\uFFFDois");
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
        phone.card(card4("m", "New", "TEL:2\r\n"))
                .put(phone.book() + "m.vcf")
                .then()
                .statusCode(204);
        assertThat(phone.get("m.vcf").asString())
                .contains("FN:New", "TEL:2", "EMAIL:a@example.org")
                .doesNotContain("TEL:1");
        phone.card(card4("m", "Newer", "TEL:2\r\n"))
                .put(phone.book() + "m.vcf")
                .then()
                .statusCode(204);
        assertThat(phone.get("m.vcf").asString()).contains("EMAIL", "FN:Newer");
        phone.sync(token(phone.sync(""))).then().statusCode(207);
        phone.card(card4("m", "Newer", "TEL:2\r\n"))
                .put(phone.book() + "m.vcf")
                .then()
                .statusCode(204);
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
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + phone.book() + "ch.vcf"))
                .header("Authorization", phone.authorization())
                .header("Content-Type", "text/vcard")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(card4("ch", "Chunk", "").getBytes())))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void rfc9110Section13ReadingIsConditionalToo() {
        phone.create("r.vcf", card4("r", "R", "")).then().statusCode(201);
        String etag = phone.get("r.vcf").header("ETag");
        phone.ask()
                .header("If-None-Match", etag)
                .get(phone.book() + "r.vcf")
                .then()
                .statusCode(304);
        Response head = phone.ask().head(phone.book() + "r.vcf");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(etag);
        phone.ask()
                .header("If-Match", "\"x\"")
                .delete(phone.book() + "r.vcf")
                .then()
                .statusCode(412);
    }
}
