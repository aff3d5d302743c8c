package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.first;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.BookOfCards;
import org.cardea.DatabaseDump;
import org.cardea.LogCapture;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.dav.push.PushClient;
import org.cardea.vault.Resealable;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebDAV-Push (draft-bitfire-webdav-push) with a push service on this machine and a phone that decrypts. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PushTest {
    private static final String CONTENT = "<p:content-update><d:depth>1</d:depth></p:content-update>";
    private static final String SAID =
            "<p:property-update><d:depth>0</d:depth><d:prop><d:displayname/></d:prop></p:property-update>";
    private static final Duration QUIET = Duration.ofSeconds(3);

    @Inject
    DataSource database;

    @Inject
    RotateKeys rotation;

    @Inject
    Vault vault;

    @Inject
    @io.quarkus.arc.All
    List<Resealable> sealedRows;

    private final PushClient receiver = new PushClient();
    private DavClient phone;
    private PushService service;

    @BeforeEach
    void open() throws IOException {
        phone = DavClient.of(TestAccount.open(), "davx5");
        service = new PushService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void section2OptionsAndPropertiesTellWhatIsOffered() {
        assertThat(phone.ask().options(phone.book()).header("DAV")).contains("webdav-push");
        assertThat(phone.ask().options(phone.home()).header("DAV")).contains("webdav-push");
        assertThat(phone.ask().options("/dav/").header("DAV")).doesNotContain("webdav-push");
        Response book = properties(phone.book());
        assertThat(first("<p:vapid-public-key type=\"p256ecdsa\">([^<]*)<", book))
                .hasSize(87)
                .isEqualTo(first("<p:vapid-public-key type=\"p256ecdsa\">([^<]*)<", properties(phone.home())));
        assertThat(book.asString())
                .contains(
                        "<p:content-update><d:depth>1</d:depth></p:content-update>",
                        "<p:property-update><d:depth>0</d:depth></p:property-update>");
        assertThat(topic(phone.book())).isNotEqualTo(topic(phone.home())).hasSize(32);
        assertThat(properties(phone.home()).asString()).doesNotContain("property-update");
        assertThat(properties("/dav/").asString()).contains("404").doesNotContain("web-push");
    }

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
    void samePlaceIsRegisteredOnceAndRenewed() {
        Response one = register(phone, phone.book(), "/same", CONTENT);
        Response again = register(phone, phone.book(), "/same", CONTENT + SAID);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.header("Location")).isEqualTo(one.header("Location"));
        phone.create("a.vcf", card4("a", "A", ""));
        awaitMessages("/same", 1);
        phone.ask().delete(one.header("Location")).then().statusCode(204);
        phone.ask().delete(one.header("Location")).then().statusCode(404);
        phone.create("b.vcf", card4("b", "B", ""));
        await().during(QUIET)
                .atMost(QUIET.multipliedBy(2))
                .until(() -> service.at("/same").size() == 1);
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

    @Test
    void anotherAccountSeesAndRemovesNothing() {
        String registration = register(phone, phone.book(), "/mine", CONTENT).header("Location");
        DavClient stranger = DavClient.of(TestAccount.open(), "davx5");
        register(stranger, phone.book(), "/theirs", CONTENT).then().statusCode(404);
        stranger.ask().delete(registration).then().statusCode(404);
        stranger.ask()
                .delete(registration.replace(
                        phone.owner().account().toString(),
                        stranger.owner().account().toString()))
                .then()
                .statusCode(404);
        DavClient.of(phone.owner(), "mac").ask().delete(registration).then().statusCode(404);
        phone.ask().get(registration).then().statusCode(404);
        stranger.card(card4("q", "Q", ""))
                .header("Push-Dont-Notify", '"' + registration + '"')
                .put(stranger.book() + "q.vcf")
                .then()
                .statusCode(201);
        phone.create("a.vcf", card4("a", "A", ""));
        awaitMessages("/mine", 1);
        assertThat(service.at("/theirs")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://169.254.169.254/latest",
                "https://[::1]/x",
                "http://push.example.net/x",
                "file:///etc/passwd",
                "/x",
                ""
            })
    void placeNobodyElseCanReachIsInvalid(String place) {
        Response refused =
                register(phone, phone.book(), subscription(place, receiver.key(), receiver.auth()) + trigger(CONTENT));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("<p:invalid-subscription/>").doesNotContain("127.0.0.1");
    }

    @Test
    void halfARegistrationIsRefusedInTheDraftsWords() {
        String whole = subscription("https://push.example.net/x", receiver.key(), receiver.auth());
        for (String invalid : List.of(
                "",
                "<p:subscription/>",
                whole.replace("aes128gcm", "aesgcm"),
                whole.replace("p256dh", "rsa"),
                whole.replace(receiver.auth(), "AAAA"),
                whole.replace(receiver.key(), "AAAA"),
                whole + "<p:expires>soon</p:expires>",
                whole + "<p:expires>Wed, 20 Dec 2023 10:03:31 GMT</p:expires>")) {
            Response refused = register(phone, phone.book(), invalid + trigger(CONTENT));
            assertThat(refused.asString()).contains("<p:invalid-subscription/>");
            assertThat(refused.statusCode()).isEqualTo(403);
        }
        for (String none : List.of("", trigger(""), trigger("<p:moon-update/>"))) {
            assertThat(register(phone, phone.book(), whole + none).asString()).contains("<p:no-supported-trigger/>");
        }
        assertThat(register(phone, phone.home(), whole + trigger(SAID)).asString())
                .contains("<p:no-supported-trigger/>");
        assertThat(register(phone, phone.principal(), whole + trigger(CONTENT)).asString())
                .contains("<p:push-not-available/>");
        phone.ask()
                .contentType("application/xml")
                .body("<x/>")
                .post(phone.book())
                .then()
                .statusCode(400);
        phone.ask()
                .contentType("application/json")
                .body("{}")
                .post(phone.book())
                .then()
                .statusCode(403);
    }

    @Test
    void expiryThatIsAskedForIsKeptWhereItIsSooner() {
        ZonedDateTime soon = ZonedDateTime.now(java.time.ZoneOffset.UTC).plusDays(3);
        String asked = "<p:expires>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(soon) + "</p:expires>";
        Response kept = register(
                phone,
                phone.book(),
                subscription("https://push.example.net/x", receiver.key(), receiver.auth()) + trigger(CONTENT) + asked);
        assertThat(expires(kept))
                .isBetween(soon.toInstant().minusSeconds(2), soon.toInstant().plusSeconds(2));
    }

    @Test
    void clientHasNoMoreSubscriptionsThanItMay() {
        for (int i = 0; i < 200; i++) {
            register(
                            phone,
                            phone.book(),
                            subscription("https://push.example.net/" + i, receiver.key(), receiver.auth())
                                    + trigger(CONTENT))
                    .then()
                    .statusCode(201);
        }
        assertThat(register(phone, phone.book(), "/more", CONTENT).asString()).contains("<p:push-not-available/>");
        register(DavClient.of(phone.owner(), "mac"), phone.book(), "/more", CONTENT)
                .then()
                .statusCode(201);
    }

    @Test
    void whereToIsReadableNowhereAndSurvivesARotationOfTheKey() throws IOException {
        try (LogCapture log = new LogCapture()) {
            String place = "/wilhelmines-geheimes-telefon";
            service.answer(place, 500);
            register(phone, phone.book(), place, CONTENT).then().statusCode(201);
            register(phone, phone.home(), place, CONTENT).then().statusCode(201);
            phone.create("a.vcf", card4("a", "A", ""));
            awaitMessages(place, 1);
            rotation.begin(phone.owner().account());
            int newest = vault.of(phone.owner().account()).keyVersion();
            for (Resealable rows : sealedRows) {
                QuarkusTransaction.requiringNew()
                        .run(() -> rows.reseal(
                                phone.owner().account(), vault.of(phone.owner().account()), 500));
                assertThat(rows.left(phone.owner().account(), newest)).isZero();
            }
            service.answer(place, 201);
            register(phone, phone.book(), place, CONTENT).then().statusCode(204);
            make(phone.home() + "another/");
            await().atMost(Duration.ofSeconds(20)).until(() -> service.at(place).size() > 1);
            Needles needles = Needles.ofTexts(List.of(place, receiver.auth()));
            DatabaseDump.of(database)
                    .forEach((table, bytes) ->
                            assertThat(needles.foundIn(bytes)).as(table).isEmpty());
            byte[] statements = Files.readAllBytes(Path.of(System.getProperty(PostgresTestResource.STATEMENT_LOG)));
            assertThat(needles.foundIn(log.bytes())).isEmpty();
            assertThat(needles.foundIn(statements)).isEmpty();
        }
    }

    private List<PushService.Message> awaitMessages(String path, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> service.at(path).size() >= count);
        return service.at(path);
    }

    private Response register(DavClient client, String path, String place, String triggers) {
        return register(
                client, path, subscription(service.place(place), receiver.key(), receiver.auth()) + trigger(triggers));
    }

    private static Response register(DavClient client, String path, String inner) {
        return client.ask()
                .contentType("application/xml; charset=utf-8")
                .body("<p:push-register xmlns:p=\"https://bitfire.at/webdav-push\" xmlns:d=\"DAV:\">" + inner
                        + "</p:push-register>")
                .post(path);
    }

    private static String subscription(String place, String key, String auth) {
        return "<p:subscription><p:web-push-subscription><p:push-resource>" + place
                + "</p:push-resource><p:content-encoding>aes128gcm</p:content-encoding>"
                + "<p:subscription-public-key type=\"p256dh\">" + key
                + "</p:subscription-public-key><p:auth-secret>" + auth
                + "</p:auth-secret></p:web-push-subscription></p:subscription>";
    }

    private static String trigger(String inner) {
        return "<p:trigger>" + inner + "</p:trigger>";
    }

    private Response properties(String path) {
        return phone.propfind(
                path,
                0,
                "<p:transports xmlns:p=\"https://bitfire.at/webdav-push\"/>"
                        + "<p:topic xmlns:p=\"https://bitfire.at/webdav-push\"/>"
                        + "<p:supported-triggers xmlns:p=\"https://bitfire.at/webdav-push\"/>");
    }

    private String topic(String path) {
        return first("<p:topic>([^<]*)</p:topic>", properties(path));
    }

    private static Instant expires(Response answer) {
        return ZonedDateTime.parse(answer.header("Expires"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private void name(String name) {
        phone.ask()
                .body("<d:propertyupdate xmlns:d=\"DAV:\"><d:set><d:prop><d:displayname>" + name
                        + "</d:displayname></d:prop></d:set></d:propertyupdate>")
                .request("PROPPATCH", phone.book())
                .then()
                .statusCode(207);
    }

    private void make(String book) {
        phone.ask()
                .body("<d:mkcol" + DavClient.NAMESPACES + "><d:set><d:prop><d:resourcetype><d:collection/>"
                        + "<c:addressbook/></d:resourcetype></d:prop></d:set></d:mkcol>")
                .request("MKCOL", book)
                .then()
                .statusCode(201);
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
