package org.cardea.accounts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cardea.DatabaseDump;
import org.cardea.LogCapture;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An app password opens {@code /dav}, for its own account, until it is revoked, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AppPasswordTest {

    private static final String PROBE = "/dav/probe";

    @Inject
    javax.sql.DataSource database;

    private TestAccount zoe;
    private Browser browser;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        Rest.forgive();
        browser = Browser.signedIn(zoe);
    }

    @Test
    void passwordOpensDavForItsAccount() {
        ValidatableResponse made = make("Zoë's iPhone", "iphone");
        made.statusCode(201)
                .header("Cache-Control", "no-store")
                .body("login", equalTo(zoe.login()))
                .body("appPassword", notNullValue());
        String password = password(made);
        assertThat(password).matches("[2-9a-z]{5}(-[2-9a-z]{5}){4}");
        basic(zoe.login(), password, PROBE).then().statusCode(200).body(equalTo("basic " + zoe.account()));
        assertThat(opens(password.toUpperCase(Locale.ROOT).replace("-", ""))).isTrue();
        basic(zoe.login().toUpperCase(Locale.ROOT), password, PROBE).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/session",
                "/api/v1/devices",
                "/dav/../api/v1/me",
                "/dav/%2e%2e/api/v1/me",
                "/davx/../api/v1/me"
            })
    void passwordOpensNothingElse(String path) {
        String password = password(make("x", "mac"));
        assertThat(opens(password)).isTrue();
        Rest.problem(basic(zoe.login(), password, path).then(), 401, "unauthorized");
    }

    @Test
    void passwordIsNoTokenAndNoCookieAndNoPasswordOfTheAccount() {
        String password = password(make("x", "mac"));
        assertThat(Rest.works(password)).isFalse();
        assertThat(Browser.with(password).isIn()).isFalse();
        Rest.problem(Rest.login(zoe.login(), password), 401, "login-failed");
    }

    @Test
    void accountPasswordOpensNothingBelowDav() {
        refused(basic(zoe.login(), zoe.password(), PROBE));
    }

    @Test
    void cookieOpensNothingBelowDav() {
        refused(given().cookie(Browser.COOKIE, browser.cookie())
                .header("X-Cardea", "web")
                .get(PROBE));
    }

    @Test
    void strangerIsAskedForAPassword() {
        refused(given().get(PROBE));
        refused(given().header("Authorization", "Basic").get(PROBE));
        refused(given().header("Authorization", "Basic !!!").get(PROBE));
        refused(given().header("Authorization", "Basic " + base64("no colon")).get(PROBE));
        refused(basic("", "22222-22222-22222-22222-22222", PROBE));
        refused(basic("nobody-" + UUID.randomUUID(), "22222-22222-22222-22222-22222", PROBE));
        refused(basic(zoe.login(), "22222-22222-22222-22222-22222", PROBE));
    }

    @Test
    void passwordOfAnotherAccountIsNone() {
        String password = password(make("x", "mac"));
        refused(basic(TestAccount.open().login(), password, PROBE));
    }

    @Test
    void revokedPasswordOpensNothingAtOnce() {
        ValidatableResponse made = make("x", "davx5");
        String password = password(made);
        assertThat(opens(password)).isTrue();
        browser.ask().delete("/me/app-passwords/" + id(made)).then().statusCode(204);
        assertThat(opens(password)).isFalse();
        browser.ask().get("/me/app-passwords").then().body("items", empty());
        Rest.problem(browser.ask().delete("/me/app-passwords/" + id(made)).then(), 404, "not-found");
    }

    @Test
    void passwordChangeRevokesItUnlessDevicesAreKept() {
        String password = password(make("x", "mac"));
        changePassword(zoe.password(), "Störche auch, im Herbst", true);
        assertThat(opens(password)).isTrue();
        changePassword("Störche auch, im Herbst", "Kraniche noch später", false);
        assertThat(opens(password)).isFalse();
    }

    @Test
    void listTellsWhatItIsForAndWhenItWasUsed() {
        String password = password(make("Zoë's iPhone", "iphone"));
        make("Desk", "thunderbird");
        browser.ask()
                .get("/me/app-passwords")
                .then()
                .body("items.name", contains("Zoë's iPhone", "Desk"))
                .body("items.client", contains("iphone", "thunderbird"))
                .body("items[0].createdAt", notNullValue())
                .body("items[0].lastUsed", nullValue())
                .body("items[0].password", nullValue());
        assertThat(opens(password)).isTrue();
        browser.ask()
                .get("/me/app-passwords")
                .then()
                .body("items[0].lastUsed", notNullValue())
                .body("items[1].lastUsed", nullValue());
        browser.ask().get("/devices").then().body("items", hasSize(1));
        browser.ask().get("/me/sessions").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'', mac, name", "-, mac, name", "x, -, client", "x, MAC, client", "x, android, client"})
    void badWishNamesItsField(String name, String client, String field) {
        String body = "{\"name\":%s,\"client\":%s}".formatted(quoted(name), quoted(client));
        Rest.problem(browser.ask().body(body).post("/me/app-passwords").then(), 400, "bad-request")
                .body("field", equalTo(field));
    }

    @Test
    void thereAreTwentyAtMostAndTheyTakeNoDevicesPlace() {
        for (int i = 0; i < MakeAppPassword.MOST; i++) {
            make("client " + i, "other").statusCode(201);
        }
        Rest.problem(make("one more", "other"), 409, "app-password-limit");
        Rest.login(zoe.login(), zoe.password()).statusCode(200);
    }

    @Test
    void otherAccountsPasswordsAreNeitherSeenNorRevoked() {
        ValidatableResponse made = make("x", "mac");
        Browser anna = Browser.signedIn(TestAccount.open());
        anna.ask().get("/me/app-passwords").then().body("items", empty());
        Rest.problem(anna.ask().delete("/me/app-passwords/" + id(made)).then(), 404, "not-found");
        assertThat(opens(password(made))).isTrue();
    }

    @Test
    void oneKindIsNotRevokedAsAnother() {
        String id = id(make("x", "mac"));
        Rest.problem(browser.ask().delete("/devices/" + id).then(), 404, "not-found");
        Rest.problem(
                browser.ask().body(Map.of("name", "y")).patch("/devices/" + id).then(), 404, "not-found");
        Rest.problem(browser.ask().delete("/me/sessions/" + id).then(), 404, "not-found");
        Rest.problem(browser.ask().delete("/me/app-passwords/" + zoe.device()).then(), 404, "not-found");
    }

    @Test
    void deviceDoesNotCallItselfCarddav() {
        Map<String, Object> body = Map.of(
                "login", zoe.login(), "password", zoe.password(), "device", Map.of("name", "x", "kind", "carddav"));
        Rest.problem(Rest.stranger().body(body).post("/login").then(), 400, "bad-request")
                .body("field", equalTo("device.kind"));
    }

    @Test
    void passwordIsReadableInNoTableAndNoLog() {
        try (LogCapture log = new LogCapture()) {
            String password = password(make("Wilhelmines Fernsprecher", "iphone"));
            opens(password);
            basic(TestAccount.open().login(), password, PROBE);
            String bare = password.replace("-", "");
            Needles needles =
                    Needles.ofTexts(List.of(password, bare, bare.toUpperCase(Locale.ROOT), "Wilhelmines Fernsprecher"));
            DatabaseDump.of(database)
                    .forEach((table, bytes) ->
                            assertThat(needles.foundIn(bytes)).as(table).isEmpty());
            assertThat(needles.foundIn(log.bytes())).isEmpty();
        }
    }

    private boolean opens(String password) {
        return basic(zoe.login(), password, PROBE).statusCode() == 200;
    }

    private ValidatableResponse make(String name, String client) {
        return browser.ask()
                .body(Map.of("name", name, "client", client))
                .post("/me/app-passwords")
                .then();
    }

    private void changePassword(String current, String next, boolean keepDevices) {
        browser.ask()
                .body(Map.of("current", current, "next", next, "keepDevices", keepDevices))
                .put("/me/password")
                .then()
                .statusCode(204);
    }

    private static Response basic(String login, String password, String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Basic " + base64(login + ":" + password))
                .get(path);
    }

    private static void refused(Response answer) {
        Rest.problem(answer.then(), 401, "unauthorized")
                .header("WWW-Authenticate", equalTo("Basic realm=\"Cardea\", charset=\"UTF-8\""));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String password(ValidatableResponse made) {
        return made.extract().path("password");
    }

    private static String id(ValidatableResponse made) {
        return made.extract().path("appPassword");
    }
}
