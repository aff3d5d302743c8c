package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cardea.PostgresTestResource;
import org.cardea.shared.DeviceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a browser stays signed in, and who ends it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SessionTest {

    @Inject
    DeviceStore devices;

    @Inject
    StartSession start;

    @Inject
    Event<DeviceRevoked> revocations;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        Rest.forgive();
    }

    @Test
    void sessionsAreListedByTheirBrowsers() {
        Browser browser = Browser.signedIn(zoe);
        Browser.signedIn(zoe);
        browser.ask()
                .get("/me/sessions")
                .then()
                .body("items.name", contains("Firefox on Linux", "Firefox on Linux"))
                .body("items.current", contains(true, false));
        Rest.as(zoe).get("/me/sessions").then().body("items.current", contains(false, false));
    }

    @Test
    void endedSessionIsOverAtOnce() {
        Browser browser = Browser.signedIn(zoe);
        Browser other = Browser.signedIn(zoe);
        assertThat(other.isIn()).isTrue();
        browser.ask().delete("/me/sessions/" + other.device()).then().statusCode(204);
        assertThat(other.isIn()).isFalse();
        assertThat(browser.isIn()).isTrue();
        browser.ask().get("/me/sessions").then().body("items", hasSize(1));
    }

    @Test
    void allOthersEndTogetherAndNoDeviceWithThem() {
        Browser browser = Browser.signedIn(zoe);
        List<Browser> others = List.of(Browser.signedIn(zoe), Browser.signedIn(zoe));
        browser.ask().delete("/me/sessions").then().statusCode(204);
        assertThat(others).noneMatch(Browser::isIn);
        assertThat(browser.isIn()).isTrue();
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void otherAccountsSessionsAreNeitherSeenNorEnded() {
        Browser browser = Browser.signedIn(zoe);
        Browser anna = Browser.signedIn(TestAccount.open());
        anna.ask().get("/me/sessions").then().body("items", hasSize(1));
        Rest.problem(anna.ask().delete("/me/sessions/" + browser.device()).then(), 404, "not-found");
        anna.ask().delete("/me/sessions").then().statusCode(204);
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void deviceIsNotEndedAsASessionNorASessionAsADevice() {
        Browser browser = Browser.signedIn(zoe);
        Rest.problem(browser.ask().delete("/me/sessions/" + zoe.device()).then(), 404, "not-found");
        Rest.problem(browser.ask().delete("/devices/" + browser.device()).then(), 404, "not-found");
        Rest.problem(browser.ask().delete("/me/sessions/nonsense").then(), 400, "bad-request");
        assertThat(browser.isIn()).isTrue();
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void logoutOfABrowserIsASignOut() {
        Browser browser = Browser.signedIn(zoe);
        browser.ask().post("/logout").then().statusCode(204);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void sessionEndsTwelveHoursAfterItWasLastSeen() {
        Browser browser = Browser.signedIn(zoe);
        awayFor(browser, Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.isIn()).isTrue();
        awayFor(browser, Duration.ofHours(12).plusMinutes(1));
        assertThat(browser.isIn()).isFalse();
        Rest.as(zoe).get("/me/sessions").then().body("items", hasSize(0));
    }

    @Test
    void rememberedSessionEndsAfterThirtyDays() {
        Browser browser = Browser.of(Browser.page()
                .body(Map.of("login", zoe.login(), "password", zoe.password(), "remember", true))
                .post("/web/session"));
        awayFor(browser, Duration.ofDays(29));
        assertThat(browser.isIn()).isTrue();
        awayFor(browser, Duration.ofDays(31));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void deviceNeverGrowsOld() {
        devices.seen(zoe.caller(), Instant.now().minus(Duration.ofDays(3000)));
        forget(zoe.device());
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void longestUnseenSessionMakesWayAndNoDeviceDoes() {
        Browser first = Browser.signedIn(zoe);
        Browser second = Browser.signedIn(zoe);
        awayFor(second, Duration.ofHours(1));
        for (int i = 2; i <= StartSession.MOST_SESSIONS; i++) {
            start.start(credentials(), NewDevice.browser(null, false), new Address("test"));
        }
        assertThat(second.isIn()).isFalse();
        assertThat(first.isIn()).isTrue();
        assertThat(Rest.works(zoe.token())).isTrue();
        first.ask().get("/me/sessions").then().body("items", hasSize(StartSession.MOST_SESSIONS));
        Rest.login(zoe.login(), zoe.password()).statusCode(200);
    }

    @Test
    void passwordChangeSignsOtherBrowsersOutEvenWhereDevicesAreKept() {
        Browser browser = Browser.signedIn(zoe);
        Browser other = Browser.signedIn(zoe);
        browser.ask()
                .body(Map.of("current", zoe.password(), "next", "Störche auch, im Herbst", "keepDevices", true))
                .put("/me/password")
                .then()
                .statusCode(204);
        assertThat(browser.isIn()).isTrue();
        assertThat(other.isIn()).isFalse();
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void closedAccountSignsItsBrowsersOut() {
        Browser browser = Browser.signedIn(zoe);
        browser.ask()
                .body(Map.of("password", zoe.password()))
                .delete("/me")
                .then()
                .statusCode(204);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void settingsAreChangedOneByOne() {
        Browser browser = Browser.signedIn(zoe);
        patch(browser, Map.of("language", "zh-Hans", "nameOrder", "family-first"))
                .statusCode(200)
                .body("language", equalTo("zh-Hans"))
                .body("nameOrder", equalTo("family-first"))
                .body("region", equalTo("DE"))
                .body("retentionDays", equalTo(180));
        patch(browser, Map.of("retentionDays", 365, "region", "CN"))
                .body("language", equalTo("zh-Hans"))
                .body("region", equalTo("CN"))
                .body("retentionDays", equalTo(365));
        Rest.as(TestAccount.open()).get("/me").then().body("language", equalTo("en"));
    }

    @Test
    void badSettingNamesItsFieldAndNothingIsChanged() {
        Browser browser = Browser.signedIn(zoe);
        Map<String, Object> bad =
                Map.of("region", "Germany", "language", "de", "nameOrder", "random", "retentionDays", 29);
        bad.forEach((field, value) -> Rest.problem(patch(browser, Map.of(field, value)), 400, "bad-request")
                .body("field", equalTo(field)));
        Rest.problem(patch(browser, Map.of("retentionDays", 3651, "language", "zh-Hans")), 400, "bad-request");
        Rest.problem(patch(browser, Map.of("retentionDays", "many")), 400, "bad-json");
        browser.ask().get("/me").then().body("language", equalTo("en"));
    }

    private static ValidatableResponse patch(Browser browser, Map<String, Object> body) {
        return browser.ask().body(body).patch("/me").then();
    }

    private Credentials credentials() {
        return Credentials.typed(zoe.login(), zoe.password(), null);
    }

    private void awayFor(Browser browser, Duration time) {
        DeviceId session = browser.device();
        Caller caller = new Caller(zoe.account(), session, Role.MEMBER, Access.COOKIE);
        devices.seen(caller, Instant.now().minus(time));
        forget(session);
    }

    /** What is known of it for a minute; its token stays good. */
    private void forget(DeviceId device) {
        revocations.fire(new DeviceRevoked(zoe.account(), device));
    }
}
