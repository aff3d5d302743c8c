package org.cardea.dav;

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
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.LogCapture;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.vault.Resealable;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a phone subscribes to WebDAV-Push (draft-bitfire-webdav-push), and who is refused. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PushRegistrationTest extends WithPushService {
    @Inject
    DataSource database;

    @Inject
    RotateKeys rotation;

    @Inject
    Vault vault;

    @Inject
    @io.quarkus.arc.All
    List<Resealable> sealedRows;

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
}
