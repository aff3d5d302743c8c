package org.cardea.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cardea.PostgresTestResource;
import org.cardea.shared.DeviceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an app password's client is told of groups: as its owner says, else as was guessed of it at first. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AppPasswordGroupsTest {
    private static final String THUNDERBIRD = "Mozilla/5.0 Thunderbird/140.0";
    private static final String PHONE = "iOS/17.4 (21E219) dataaccessd/1.0";

    @Inject
    KnownCallers known;

    private TestAccount zoe;
    private Browser browser;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        browser = Browser.signedIn(zoe);
    }

    private ValidatableResponse make(Map<String, String> wish) {
        return browser.ask().body(wish).post("/me/app-passwords").then();
    }

    private ValidatableResponse item() {
        return browser.ask().get("/me/app-passwords").then();
    }

    private ValidatableResponse choose(String id, String groups) {
        return browser.ask()
                .body(Map.of("groups", groups))
                .patch("/me/app-passwords/" + id)
                .then();
    }

    /** A request that nobody answers from memory. */
    private String form(String password, String userAgent) {
        String id = item().extract().path("items[0].appPassword");
        known.forget(new DeviceChanged(zoe.account(), DeviceId.of(id)));
        return given().auth()
                .preemptive()
                .basic(zoe.login(), password)
                .header("User-Agent", userAgent)
                .get("/dav/probe")
                .header("X-Groups");
    }

    @Test
    void firstRequestIsGuessedFromAndTheGuessStays() {
        String password = make(Map.of("name", "x", "client", "other")).extract().path("password");
        item().body("items[0].groups", equalTo("auto")).body("items[0].groupsGuessed", nullValue());
        assertThat(form(password, THUNDERBIRD)).isEqualTo("categories");
        assertThat(form(password, PHONE)).isEqualTo("categories");
        assertThat(form(password, "")).isEqualTo("categories");
        item().body("items[0].groups", equalTo("auto")).body("items[0].groupsGuessed", equalTo("categories"));
    }

    @Test
    void ownersWordIsAboveTheGuessAndAutoGuessesAnew() {
        ValidatableResponse made = make(Map.of("name", "x", "client", "other", "groups", "cards"));
        String password = made.extract().path("password");
        String id = made.extract().path("appPassword");
        assertThat(form(password, THUNDERBIRD)).isEqualTo("cards");
        choose(id, "categories").statusCode(204);
        assertThat(form(password, PHONE)).isEqualTo("categories");
        item().body("items[0].groups", equalTo("categories")).body("items[0].groupsGuessed", nullValue());
        choose(id, "auto").statusCode(204);
        assertThat(form(password, PHONE)).isEqualTo("cards");
        item().body("items[0].groups", equalTo("auto")).body("items[0].groupsGuessed", equalTo("cards"));
    }

    @Test
    void choiceTakesEffectAtOnce() {
        ValidatableResponse made = make(Map.of("name", "x", "client", "mac"));
        String password = made.extract().path("password");
        assertThat(form(password, PHONE)).isEqualTo("cards");
        choose(made.extract().path("appPassword"), "categories").statusCode(204);
        assertThat(given().auth()
                        .preemptive()
                        .basic(zoe.login(), password)
                        .get("/dav/probe")
                        .header("X-Groups"))
                .isEqualTo("categories");
    }

    @Test
    void evolutionAndVdirsyncerAreClientsToo() {
        for (String client : List.of("evolution", "vdirsyncer")) {
            make(Map.of("name", client, "client", client)).statusCode(201);
        }
        item().body("items.client", equalTo(List.of("evolution", "vdirsyncer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"groups\":\"both\"}", "{\"groups\":\"CARDS\"}", "{\"groups\":\"\"}", "{}"})
    void badChoiceNamesItsField(String body) {
        String id = make(Map.of("name", "x", "client", "mac")).extract().path("appPassword");
        Rest.problem(browser.ask().body(body).patch("/me/app-passwords/" + id).then(), 400, "bad-request")
                .body("field", equalTo("groups"));
        Rest.problem(make(Map.of("name", "x", "client", "mac", "groups", "both")), 400, "bad-request")
                .body("field", equalTo("groups"));
    }

    @Test
    void anotherAccountsClientIsNotFoundNorIsADevice() {
        String id = make(Map.of("name", "x", "client", "mac")).extract().path("appPassword");
        Browser anna = Browser.signedIn(TestAccount.open());
        Rest.problem(
                anna.ask()
                        .body(Map.of("groups", "categories"))
                        .patch("/me/app-passwords/" + id)
                        .then(),
                404,
                "not-found");
        item().body("items[0].groups", equalTo("auto"));
        Rest.problem(choose(zoe.device().toString(), "cards"), 404, "not-found");
    }
}
