package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.shared.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AccountResourceTest {

    @Inject
    OpenInvitation invitation;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        Rest.forgive();
    }

    @Test
    void callerIsTold() {
        Rest.as(zoe)
                .get("/me")
                .then()
                .statusCode(200)
                .body("account", equalTo(zoe.account().toString()))
                .body("device", equalTo(zoe.device().toString()))
                .body("login", equalTo(zoe.login()))
                .body("role", equalTo(zoe.role().toString()))
                .body("region", equalTo("DE"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /me",
        "DELETE, /me",
        "PUT, /me/password",
        "POST, /me/key",
        "GET, /me/key",
        "POST, /logout",
        "POST, /link-codes",
        "POST, /invitations",
        "GET, /devices",
        "PATCH, /devices/0190f3a2-7b1c-7d33-9e44-aabbccddeeff",
        "DELETE, /devices/0190f3a2-7b1c-7d33-9e44-aabbccddeeff"
    })
    void strangerIsRefusedBeforeAnythingIsRead(String method, String path) {
        ValidatableResponse answer =
                Rest.stranger().body("{ this is no JSON").request(method, path).then();
        Rest.problem(answer, 401, "unauthorized").header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void goodTokenIsToldSoAndABadOneToo() {
        Rest.as(zoe.token()).get("/session").then().statusCode(204);
        Rest.problem(Rest.as(zoe.token().substring(1)).get("/session").then(), 401, "unauthorized");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        String token = zoe.token();
        String foreign = Token.fresh(zoe.account()).text();
        String nobodys = Token.fresh(AccountId.random()).text();
        String flipped = token.substring(0, 63) + (token.endsWith("A") ? "B" : "A");
        for (String wrong :
                new String[] {"", "x", token + "A", token.substring(1), "!".repeat(64), foreign, nobodys, flipped}) {
            Rest.problem(Rest.as(wrong).get("/me").then(), 401, "unauthorized");
        }
        Rest.problem(
                Rest.stranger()
                        .header("Authorization", "Basic " + token)
                        .get("/me")
                        .then(),
                401,
                "unauthorized");
        assertThat(Rest.works(token)).isTrue();
    }

    @Test
    void invitedPersonOpensAnAccountOnce() {
        Map<String, Object> body = signUp();
        String token = Rest.stranger()
                .body(body)
                .post("/accounts")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("account", notNullValue())
                .body("device", notNullValue())
                .extract()
                .path("token");
        Rest.as(token).get("/me").then().body("role", equalTo("member")).body("region", equalTo("ZZ"));
        body.put("login", "second-" + UUID.randomUUID());
        Rest.problem(Rest.stranger().body(body).post("/accounts").then(), 403, "invitation-invalid");
    }

    @Test
    void loginIsTakenOnceWhateverItsCase() {
        Map<String, Object> body = signUp();
        body.put("login", zoe.login().toUpperCase());
        Rest.problem(Rest.stranger().body(body).post("/accounts").then(), 409, "login-taken");
        body.put("login", "free-" + UUID.randomUUID());
        Rest.stranger().body(body).post("/accounts").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "login, null, 400, bad-request",
                "login, a, 400, bad-request",
                "login, with blank, 400, bad-request",
                "login, 'semi;colon', 400, bad-request",
                "password, null, 400, bad-request",
                "password, short, 400, password-weak",
                "password, aaaaaaaaaaaaaaaa, 400, password-weak",
                "invitation, null, 403, invitation-invalid",
                "invitation, nonsense, 403, invitation-invalid",
                "invitation, 22222222222222222222, 403, invitation-invalid",
                "region, Germany, 400, bad-request",
                "region, de, 400, bad-request",
                "device, null, 400, bad-request"
            })
    void badSignUpIsRefused(String field, String value, int status, String slug) {
        Map<String, Object> body = signUp();
        body.put(field, value);
        ValidatableResponse answer =
                Rest.stranger().body(body).post("/accounts").then();
        Rest.problem(answer, status, slug);
        if (status == 400) {
            answer.body("field", equalTo(field));
        }
    }

    @Test
    void loginAsPasswordIsWeak() {
        Map<String, Object> body = signUp();
        body.put("password", body.get("login"));
        Rest.problem(Rest.stranger().body(body).post("/accounts").then(), 400, "password-weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\",\"kind\":\"phone\"}",
                "{\"kind\":\"phone\"}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"kind\":\"PHONE\"}",
                "{\"name\":\"x\\u0000y\",\"kind\":\"phone\"}"
            })
    void badDeviceIsRefusedEverywhere(String device) {
        for (String call : new String[] {"/login", "/link", "/accounts"}) {
            String body = "{\"login\":\"somebody\",\"password\":\"long enough it is\",\"code\":\"22222222\",\"device\":"
                    + device + "}";
            Rest.problem(Rest.stranger().body(body).post(call).then(), 400, "bad-request")
                    .body("field", matchesPattern("device\\.(name|kind)"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/login", "/link"})
    void brokenJsonIsToldWithItsPlace(String path) {
        Rest.problem(Rest.stranger().body("{\"login\":\n  oops}").post(path).then(), 400, "bad-json")
                .body("line", equalTo(2));
        Rest.problem(Rest.stranger().body("[]").post(path).then(), 400, "bad-json");
        Rest.problem(Rest.stranger().body("{\"device\":7}").post(path).then(), 400, "bad-json")
                .body("field", equalTo("device"));
        Rest.problem(Rest.stranger().post(path).then(), 400, "bad-request");
    }

    @Test
    void loginLinksOneMoreDevice() {
        String token = Rest.login(zoe.login(), zoe.password())
                .statusCode(200)
                .extract()
                .path("token");
        assertThat(token).isNotEqualTo(zoe.token());
        Rest.as(token).get("/me").then().body("account", equalTo(zoe.account().toString()));
        Rest.as(zoe).get("/devices").then().body("items", hasSize(2));
    }

    @Test
    void wrongPasswordAndUnknownLoginAreToldAlike() {
        String wrong = Rest.problem(Rest.login(zoe.login(), "not the password"), 401, "login-failed")
                .extract()
                .asString();
        String unknown = Rest.problem(
                        Rest.login("nobody-" + UUID.randomUUID(), "not the password"), 401, "login-failed")
                .extract()
                .asString();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void eleventhWrongLoginHasToWaitAndSoHasTheRightOne() {
        for (int i = 0; i < 10; i++) {
            Rest.problem(Rest.login(zoe.login(), "wrong, number " + i), 401, "login-failed");
        }
        Rest.problem(Rest.login(zoe.login(), zoe.password()), 429, "slow-down")
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
        Rest.login(TestAccount.open().login(), zoe.password()).statusCode(200);
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void logoutIsAtOnce() {
        assertThat(Rest.works(zoe.token())).isTrue();
        Rest.as(zoe).post("/logout").then().statusCode(204);
        assertThat(Rest.works(zoe.token())).isFalse();
    }

    @Test
    void passwordChangeRevokesEveryOtherDevice() {
        TestAccount tablet = zoe.link("tablet");
        changePassword("Störche auch, im Herbst", false).statusCode(204);
        assertThat(Rest.works(zoe.token())).isTrue();
        assertThat(Rest.works(tablet.token())).isFalse();
        Rest.login(zoe.login(), zoe.password()).statusCode(401);
        Rest.login(zoe.login(), "Störche auch, im Herbst").statusCode(200);
    }

    @Test
    void passwordChangeMayKeepTheDevices() {
        TestAccount tablet = zoe.link("tablet");
        changePassword("Störche auch, im Herbst", true).statusCode(204);
        assertThat(Rest.works(tablet.token())).isTrue();
    }

    @Test
    void badPasswordChangeChangesNothing() {
        Rest.problem(changePassword("short", false), 400, "password-weak").body("field", equalTo("next"));
        Rest.problem(Rest.as(zoe).body("{}").put("/me/password").then(), 400, "bad-request")
                .body("field", equalTo("current"));
        Map<String, Object> wrong = Map.of("current", "not the password", "next", "Störche auch, im Herbst");
        Rest.problem(Rest.as(zoe).body(wrong).put("/me/password").then(), 403, "forbidden")
                .body("field", equalTo("current"));
        Rest.login(zoe.login(), zoe.password()).statusCode(200);
    }

    @Test
    void onlyAnAdminInvites() {
        TestAccount member = zoe.role() == Role.MEMBER ? zoe : TestAccount.open();
        Rest.problem(Rest.as(member).post("/invitations").then(), 403, "forbidden");
    }

    @Test
    void passwordIsTheSameHoweverItsAccentsAreTyped() {
        String decomposed = java.text.Normalizer.normalize(zoe.password(), java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(zoe.password());
        Rest.login(zoe.login(), decomposed).statusCode(200);
    }

    private ValidatableResponse changePassword(String next, boolean keepDevices) {
        return Rest.as(zoe)
                .body(Map.of("current", zoe.password(), "next", next, "keepDevices", keepDevices))
                .put("/me/password")
                .then();
    }

    private Map<String, Object> signUp() {
        Map<String, Object> body = new HashMap<>();
        body.put("login", "new-" + UUID.randomUUID());
        body.put("password", TestAccount.PASSWORD);
        body.put("invitation", invitation.offer(Role.MEMBER).code().text());
        body.put("device", Rest.DEVICE);
        return body;
    }
}
