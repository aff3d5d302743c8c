package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser comes in by a cookie, and only our own page can use it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WebSessionTest {

    @Inject
    OpenInvitation invitation;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        Rest.forgive();
    }

    @Test
    void browserSignsUpAndIsIn() {
        Response answer = Browser.page().body(signUp()).post("/web/accounts");
        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("role", equalTo("member"))
                .body("language", equalTo("zh-Hans"))
                .body("region", equalTo("CN"))
                .body("nameOrder", equalTo("auto"))
                .body("retentionDays", equalTo(180))
                .body("secondFactor", equalTo(false))
                .body("createdAt", notNullValue());
        assertThat(answer.asString()).doesNotContain(answer.cookie(Browser.COOKIE));
        assertThat(Browser.with(answer.cookie(Browser.COOKIE)).isIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"region, Germany", "language, de", "login, a"})
    void badSignUpNamesItsField(String field, String value) {
        Map<String, Object> body = signUp();
        body.put(field, value);
        Rest.problem(Browser.page().body(body).post("/web/accounts").then(), 400, "bad-request")
                .body("field", equalTo(field));
    }

    @Test
    void cookieIsOutOfReachOfScriptsAndOtherSites() {
        Cookie cookie = signIn(false).detailedCookie(Browser.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.hasExpiryDate()).isFalse();
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(cookie.isSecured()).as("the test speaks plain HTTP").isFalse();
    }

    @Test
    void cookieStaysWithHttpsWhereAProxySpeaksItForUs() {
        Response answer = Browser.page()
                .header("X-Forwarded-Proto", "https")
                .body(Map.of("login", zoe.login(), "password", zoe.password()))
                .post("/web/session");
        Cookie cookie = answer.detailedCookie("__Host-" + Browser.COOKIE);
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        Browser.page()
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .get("/me")
                .then()
                .statusCode(200);
        Rest.problem(
                Browser.page()
                        .header("X-Forwarded-Proto", "https")
                        .header("Cookie", Browser.COOKIE + "=" + cookie.getValue())
                        .get("/me")
                        .then(),
                401,
                "unauthorized");
    }

    @Test
    void rememberedCookieOutlivesTheBrowser() {
        assertThat(signIn(true).detailedCookie(Browser.COOKIE).getMaxAge()).isGreaterThan(30 * 24 * 3600);
    }

    @Test
    void signInLetsInByNothingButTheRightPassword() {
        Rest.problem(Browser.signIn(zoe.login(), "not the password", null).then(), 401, "login-failed");
        Rest.problem(
                Browser.signIn("nobody-" + UUID.randomUUID(), zoe.password(), null)
                        .then(),
                401,
                "login-failed");
        assertThat(Browser.signedIn(zoe).isIn()).isTrue();
    }

    @Test
    void eleventhWrongSignInHasToWait() {
        for (int i = 0; i < 10; i++) {
            Rest.problem(Browser.signIn(zoe.login(), "wrong, number " + i, null).then(), 401, "login-failed");
        }
        Rest.problem(Browser.signIn(zoe.login(), zoe.password(), null).then(), 429, "slow-down");
    }

    @Test
    void signingInGivesAFreshTokenWhateverTheBrowserShows() {
        String planted = Token.fresh(zoe.account()).text();
        Response answer = Browser.page()
                .cookie(Browser.COOKIE, planted)
                .body(Map.of("login", zoe.login(), "password", zoe.password()))
                .post("/web/session");
        assertThat(Browser.of(answer).cookie()).isNotEqualTo(planted);
        assertThat(Browser.with(planted).isIn()).isFalse();
    }

    @Test
    void signingInAgainEndsTheFormerSession() {
        Browser former = Browser.signedIn(zoe);
        Response answer = former.ask()
                .body(Map.of("login", zoe.login(), "password", zoe.password()))
                .post("/web/session");
        assertThat(Browser.of(answer).isIn()).isTrue();
        assertThat(former.isIn()).isFalse();
    }

    @Test
    void signingOutIsAtOnceAndTakesTheCookieBack() {
        Browser browser = Browser.signedIn(zoe);
        assertThat(browser.isIn()).isTrue();
        Cookie cookie = browser.ask()
                .delete("/web/session")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookie(Browser.COOKIE);
        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getValue()).isEmpty();
        assertThat(browser.isIn()).isFalse();
        browser.ask().delete("/web/session").then().statusCode(204);
        Browser.page().delete("/web/session").then().statusCode(204);
    }

    @Test
    void nothingOfAPersonStaysInSharedCachesNorInTheBrowserAfterwards() {
        Browser browser = Browser.signedIn(zoe);
        browser.ask().get("/me").then().header("Cache-Control", "private, no-cache");
        Rest.as(zoe).get("/books/default/download").then().header("Cache-Control", "private, no-cache");
        browser.ask().delete("/web/session").then().header("Clear-Site-Data", "\"cache\"");
    }

    @Test
    void cookieAndTokenOpenNothingInEachOthersPlace() {
        Browser browser = Browser.signedIn(zoe);
        assertThat(Rest.works(browser.cookie())).isFalse();
        assertThat(Browser.with(zoe.token()).isIn()).isFalse();
        assertThat(browser.isIn()).isTrue();
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void tokenCountsWhereBothAreShown() {
        TestAccount anna = TestAccount.open();
        Browser.signedIn(zoe)
                .ask()
                .header("Authorization", "Bearer " + anna.token())
                .get("/me")
                .then()
                .body("login", equalTo(anna.login()));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /link-codes",
        "POST, /logout",
        "PATCH, /me",
        "PUT, /me/password",
        "DELETE, /me",
        "POST, /me/key",
        "POST, /books/default/groups",
        "POST, /books/default/upload",
        "POST, /books/default/imports",
        "POST, /invitations",
        "POST, /web/session",
        "POST, /web/accounts",
        "DELETE, /web/session"
    })
    void foreignPageChangesNothing(String method, String path) {
        Browser browser = Browser.signedIn(zoe);
        Rest.problem(
                Rest.stranger()
                        .cookie(Browser.COOKIE, browser.cookie())
                        .body("{}")
                        .request(method, path)
                        .then(),
                403,
                "cross-site");
        Rest.problem(
                browser.ask()
                        .header("Origin", "https://evil.example")
                        .body("{}")
                        .request(method, path)
                        .then(),
                403,
                "cross-site");
        Rest.problem(
                browser.ask()
                        .header("Sec-Fetch-Site", "cross-site")
                        .body("{}")
                        .request(method, path)
                        .then(),
                403,
                "cross-site");
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void ownPageChangesThings() {
        Browser.signedIn(zoe)
                .ask()
                .header("Sec-Fetch-Site", "same-origin")
                .body(Map.of("name", "Family"))
                .post("/books/default/groups")
                .then()
                .statusCode(200);
    }

    @Test
    void tokenNeedsNoMarkOfThePage() {
        Rest.as(zoe).post("/link-codes").then().statusCode(201);
    }

    @Test
    void sessionIsNoDeviceOfTheList() {
        Browser.signedIn(zoe);
        Rest.as(zoe).get("/devices").then().body("items", hasSize(1));
    }

    @Test
    void pageIsToldWhoMaySignUp() {
        Browser.page()
                .get("/web/sign-up")
                .then()
                .statusCode(200)
                .body("policy", equalTo("invitation"))
                .body("first", equalTo(false));
    }

    private Response signIn(boolean remember) {
        return Browser.page()
                .body(Map.of("login", zoe.login(), "password", zoe.password(), "remember", remember))
                .post("/web/session");
    }

    private Map<String, Object> signUp() {
        Map<String, Object> body = new HashMap<>();
        body.put("login", "new-" + UUID.randomUUID());
        body.put("password", TestAccount.PASSWORD);
        body.put("invitation", invitation.offer(Role.MEMBER).code().text());
        body.put("region", "CN");
        body.put("language", "zh-Hans");
        return body;
    }
}
