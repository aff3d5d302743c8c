package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.first;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.Test;

/** What a phone is told by WebDAV-Push (draft-bitfire-webdav-push), and when. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PushTest extends WithPushService {

    @Test
    void section3ChangeByAnyDoorWakesThePhone() throws Exception {
        Response registered = register(phone, phone.book(), "/a", CONTENT + SAID);
        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.header("Location")).startsWith("http://localhost").contains(phone.principal() + "push/");
        assertThat(expires(registered))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));

        new BookOfCards(phone.owner()).add(BookOfCards.card("By the native door", ""));
        PushService.Message woken = awaitMessages("/a", 1).getFirst();
        String text = receiver.decrypt(woken.body());
        assertThat(text)
                .contains(
                        "<p:topic>" + topic(phone.book()) + "</p:topic>",
                        "<d:sync-token>" + DavClient.token(phone.sync("")))
                .doesNotContain("property-update");
        assertThat(woken.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(woken.header("Ttl")).isEqualTo("86400");
        assertThat(woken.header("Urgency")).isEqualTo("normal");
        assertThat(woken.header("Topic")).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(topic(phone.book()));
        assertSignedByTheService(woken.header("Authorization"));

        name("Verein");
        assertThat(receiver.decrypt(awaitMessages("/a", 2).getLast().body()))
                .contains("<p:property-update/>")
                .doesNotContain("content-update");
        phone.create("a.vcf", card4("a", "By CardDAV", "")).then().statusCode(201);
        assertThat(receiver.decrypt(awaitMessages("/a", 3).getLast().body())).contains("content-update");
    }

    /** What follows at once is told with the first, and never is the last one missed. */
    @Test
    void manyChangesAreFewMessagesAndTheLastIsTold() {
        register(phone, phone.book(), "/many", CONTENT);
        for (int i = 0; i < 60; i++) {
            phone.create(i + ".vcf", card4("u" + i, "N" + i, "")).then().statusCode(201);
        }
        String token = DavClient.token(phone.sync(""));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.at("/many"))
                        .isNotEmpty()
                        .last()
                        .satisfies(last ->
                                assertThat(receiver.decrypt(last.body())).contains(token)));
        assertThat(service.at("/many").size()).isLessThan(10);
    }

    @Test
    void suppressedChangeWakesOthersOnly() {
        String own = register(phone, phone.book(), "/own", CONTENT).header("Location");
        register(DavClient.of(phone.owner(), "mac"), phone.book(), "/other", CONTENT);
        phone.card(card4("q", "Quiet", ""))
                .header("Push-Dont-Notify", '"' + own + '"')
                .put(phone.book() + "q.vcf")
                .then()
                .statusCode(201);
        awaitMessages("/other", 1);
        phone.ask().header("Push-Dont-Notify", '"' + own + '"').delete(phone.book() + "q.vcf");
        awaitMessages("/other", 2);
        assertThat(service.at("/own")).isEmpty();
        phone.card(card4("q", "Quiet", "")).header("Push-Dont-Notify", "*").put(phone.book() + "q.vcf");
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(2))
                .until(() -> service.at("/other").size() == 2);
        phone.create("loud.vcf", card4("l", "Loud", ""));
        awaitMessages("/own", 1);
        awaitMessages("/other", 3);
    }

    @Test
    void whatIsSaidMadeAndThrownAwayQuietlyWakesOthersOnly() {
        DavClient mac = DavClient.of(phone.owner(), "mac");
        String book = phone.home() + "kegeln/";
        String said = '"' + register(phone, phone.book(), "/said", SAID).header("Location") + '"';
        String home = '"' + register(phone, phone.home(), "/home", CONTENT).header("Location") + '"';
        register(mac, phone.book(), "/macs-said", SAID);
        register(mac, phone.home(), "/macs-home", CONTENT);

        patch("Verein", said).then().statusCode(207);
        mkcol(book, home).then().statusCode(201);
        awaitMessages("/macs-said", 1);
        awaitMessages("/macs-home", 1);
        String end = '"' + register(phone, book, "/end", CONTENT).header("Location") + '"';
        register(mac, book, "/macs-end", CONTENT);
        phone.ask()
                .header("Push-Dont-Notify", home + ", " + end)
                .delete(book)
                .then()
                .statusCode(204);
        awaitMessages("/macs-home", 2);
        awaitMessages("/macs-end", 1);
        for (String quiet : List.of("/said", "/home", "/end")) {
            assertThat(service.at(quiet)).as(quiet).isEmpty();
        }
        name("Klub");
        make(phone.home() + "chor/");
        awaitMessages("/said", 1);
        awaitMessages("/home", 1);
    }

    @Test
    void whoWasOwedAMessageIsNotExcused() {
        String said = '"' + register(phone, phone.book(), "/owed", SAID).header("Location") + '"';
        name("Verein");
        patch("Klub", said).then().statusCode(207);
        awaitMessages("/owed", 1);
    }

    @Test
    void clientThatSeesGroupsAsCategoriesIsToldItsOwnTokens() {
        DavClient bird = DavClient.of(phone.owner(), "thunderbird");
        register(bird, bird.book(), "/bird", CONTENT).then().statusCode(201);
        phone.create("a.vcf", card4("a", "A", "")).then().statusCode(201);
        String told = receiver.decrypt(awaitMessages("/bird", 1).getFirst().body());
        assertThat(told).contains("<d:sync-token>" + DavClient.token(bird.sync("")) + "</d:sync-token>");
        assertThat(told).doesNotContain(DavClient.token(phone.sync("")));
    }

    @Test
    void homeTellsOfOtherBooksAndABookOfItsEnd() {
        String book = phone.home() + "kegeln/";
        register(phone, phone.home(), "/home", CONTENT).then().statusCode(201);
        make(book);
        assertThat(receiver.decrypt(awaitMessages("/home", 1).getFirst().body()))
                .contains("<p:topic>" + topic(phone.home()), "<p:content-update></p:content-update>");
        String registration = register(phone, book, "/end", CONTENT).header("Location");
        phone.ask().delete(book).then().statusCode(204);
        assertThat(receiver.decrypt(awaitMessages("/end", 1).getFirst().body())).contains("content-update");
        awaitMessages("/home", 2);
        await().untilAsserted(() -> phone.ask().delete(registration).then().statusCode(404));
    }

    @Test
    void placeThatIsGoneIsForgottenAndABusyOneIsAskedLater() {
        String gone = register(phone, phone.book(), "/gone", CONTENT).header("Location");
        String busy = register(phone, phone.book(), "/busy", CONTENT).header("Location");
        String moved = register(phone, phone.book(), "/moved", CONTENT).header("Location");
        service.answer("/gone", 410);
        service.answer("/busy", 429);
        service.answer("/moved", 307);
        phone.create("a.vcf", card4("a", "A", ""));
        awaitMessages("/gone", 1);
        awaitMessages("/busy", 1);
        awaitMessages("/moved", 1);
        await().untilAsserted(() -> phone.ask().delete(gone).then().statusCode(404));
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(2))
                .until(() -> service.at("/busy").size() == 1);
        phone.ask().delete(busy).then().statusCode(204);
        phone.ask().delete(moved).then().statusCode(204);
    }

    @Test
    void subscriptionEndsWithThePassword() {
        register(phone, phone.book(), "/revoked", CONTENT).then().statusCode(201);
        var owner = given().header("Authorization", "Bearer " + phone.owner().token());
        String id = owner.get("/api/v1/me/app-passwords").path("items[0].appPassword");
        owner.delete("/api/v1/me/app-passwords/" + id).then().statusCode(204);
        new BookOfCards(phone.owner()).add(BookOfCards.card("Later", ""));
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(2))
                .until(() -> service.at("/revoked").isEmpty());
        phone.ask()
                .delete(phone.principal() + "push/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    /** RFC 8292 section 2. */
    private void assertSignedByTheService(String authorization) throws Exception {
        String token = authorization.replaceFirst("vapid t=([^,]+), k=.*", "$1");
        String key = authorization.replaceFirst(".*k=", "");
        assertThat(key).isEqualTo(first("<p:vapid-public-key type=\"p256ecdsa\">([^<]*)<", properties(phone.book())));
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        assertThat(claims).contains("\"aud\":\"" + service.place("") + "\"");
        long until = Long.parseLong(claims.replaceFirst(".*\"exp\":(\\d+).*", "$1"));
        assertThat(until)
                .isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 24 * 3600);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8)).contains("\"ES256\"");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(point(Base64.getUrlDecoder().decode(key))));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static ECPublicKeySpec point(byte[] bytes) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return new ECPublicKeySpec(
                new ECPoint(
                        new java.math.BigInteger(1, Arrays.copyOfRange(bytes, 1, 33)),
                        new java.math.BigInteger(1, Arrays.copyOfRange(bytes, 33, 65))),
                curve.getParameterSpec(ECParameterSpec.class));
    }
}
