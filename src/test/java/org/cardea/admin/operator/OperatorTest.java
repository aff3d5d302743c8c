package org.cardea.admin.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.vault.RewrapKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OperatorTest {
    private final TestAccount admin = TestAccount.openAdmin();

    @Inject
    RewrapKeys rewrap;

    @ParameterizedTest
    @CsvSource({
        "GET, accounts",
        "GET, invitations",
        "DELETE, invitations/eaea70ce81dd4b6794bd988c378c9b6e448d5f4f5cf31cd6c437d3509403413f",
        "GET, health",
        "GET, syncs",
        "GET, master-key",
        "POST, master-key/rotate",
    })
    void nobodyButAnAdminGetsIn(String method, String call) {
        problem(as(TestAccount.open()).request(method, call).then(), 403, "forbidden");
        problem(given().basePath("/api/v1/operator").request(method, call).then(), 401, "unauthorized");
    }

    @Test
    void accountIsToldByItsFiguresAlone() {
        TestAccount zoe = TestAccount.open("zoe-" + UUID.randomUUID() + "@example.org");
        zoe.link("phone");
        new BookOfCards(zoe).add(BookOfCards.card("Wilhelmine", "NOTE:" + "x".repeat(5000) + "\r\n"));
        new BookOfCards(zoe).add(BookOfCards.card("Ottilie", ""));
        String told = accounts(zoe.login().toUpperCase(), 0, 10)
                .body("total", equalTo(1))
                .body("items[0].account", equalTo(zoe.account().toString()))
                .body("items[0].login", equalTo(zoe.login()))
                .body("items[0].role", equalTo("member"))
                .body("items[0].createdAt", matchesPattern("....-..-..T..:..:..\\.\\d{6}Z"))
                .body("items[0].lastSeen", matchesPattern("....-..-..T..:..:..\\.\\d{6}Z"))
                .body("items[0].books", equalTo(1))
                .body("items[0].contacts", equalTo(2))
                .body("items[0].devices", equalTo(2))
                .body("items[0].bytes", greaterThan(5000))
                .extract()
                .asString();
        assertThat(told).doesNotContain("Wilhelmine", "phone", "Contacts");
    }

    @Test
    void accountsComeInPages() {
        String family = "family" + UUID.randomUUID();
        for (String who : List.of("c", "a", "b")) {
            TestAccount.open(family + who);
        }
        accounts(family, 0, 2).body("total", equalTo(3)).body("items.login", contains(family + "a", family + "b"));
        accounts(family, 2, 2).body("total", equalTo(3)).body("items.login", contains(family + "c"));
        accounts(family, 9, 2).body("items", hasSize(0));
        accounts(family + "%", 0, 2).body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "accounts?limit=0, limit",
        "accounts?limit=201, limit",
        "accounts?limit=many, limit",
        "accounts?offset=-1, offset",
        "syncs?hours=0, hours",
        "syncs?hours=2161, hours",
    })
    void numbersOutOfBoundsAreRefused(String call, String field) {
        problem(as(admin).get(call).then(), 400, "bad-request").body("field", equalTo(field));
    }

    @Test
    void searchLongerThanALoginIsRefused() {
        problem(as(admin).get("accounts?search=" + "x".repeat(101)).then(), 400, "bad-request")
                .body("field", equalTo("search"));
    }

    @Test
    void invitationIsListedWithoutItsCodeAndTakenBack() {
        List<String> before = invitations();
        String code = invite();
        String listed = as(admin).get("invitations").then().extract().asString();
        assertThat(listed).doesNotContain(code);
        List<String> fresh = invitations();
        fresh.removeAll(before);
        assertThat(fresh).hasSize(1);
        as(admin).delete("invitations/" + fresh.getFirst()).then().statusCode(204);
        assertThat(invitations()).doesNotContainAnyElementsOf(fresh);
        problem(as(admin).delete("invitations/" + fresh.getFirst()).then(), 404, "not-found");
        problem(signUp(code), 403, "invitation-invalid");
    }

    @ParameterizedTest
    @CsvSource({"7", "eaea70ce", "EAEA70CE81DD4B6794BD988C378C9B6E448D5F4F5CF31CD6C437D3509403413F"})
    void whatIsNoInvitationsIdIsABadRequest(String id) {
        problem(as(admin).delete("invitations/" + id).then(), 400, "bad-request")
                .body("field", equalTo("invitation"));
    }

    @Test
    void healthTellsOfDatabaseAndService() {
        as(admin)
                .get("health")
                .then()
                .statusCode(200)
                .body("version", not(equalTo("")))
                .body("uptime", greaterThan(0))
                .body("database.bytes", greaterThan(1_000_000))
                .body("database.connections", greaterThan(0))
                .body("database.version", matchesPattern("\\d+.*"))
                .body("accounts", greaterThanOrEqualTo(1))
                .body("devices.ofAccounts", greaterThanOrEqualTo(1))
                .body("devices.never", greaterThanOrEqualTo(0));
    }

    @Test
    void syncsAreToldForEveryHour() {
        as(admin)
                .get("syncs")
                .then()
                .statusCode(200)
                .body("items", hasSize(48))
                .body("items.hour", everyItem(matchesPattern("....-..-..T..:00:00.000000Z")));
        as(admin).get("syncs?hours=2160").then().body("items", hasSize(2160));
    }

    @Test
    void masterKeyIsRotatedWhileEverybodyGoesOn() {
        TestAccount zoe = TestAccount.open();
        BookOfCards book = new BookOfCards(zoe);
        book.add(BookOfCards.card("Ann", ""));
        String before = masterKey().extract().path("id");
        as(admin)
                .post("master-key/rotate")
                .then()
                .statusCode(202)
                .body("source", equalTo("key-file"))
                .body("id", not(equalTo(before)))
                .body("running", equalTo(true))
                .body("former", greaterThanOrEqualTo(1));
        book.add(BookOfCards.card("Bob", ""));
        assertThat(book.download().extract().asString()).contains("Ann", "Bob");
        rewrap.goOn();
        ValidatableResponse after = masterKey();
        int total = after.extract().path("total");
        after.body("rewrapped", equalTo(total)).body("total", greaterThan(0));
        assertThat(book.download().extract().asString()).contains("Ann", "Bob");
    }

    private ValidatableResponse accounts(String search, int offset, int limit) {
        return as(admin)
                .queryParam("search", search)
                .get("accounts?offset=" + offset + "&limit=" + limit)
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(limit));
    }

    private List<String> invitations() {
        return as(admin).get("invitations").then().statusCode(200).extract().path("items.invitation");
    }

    private String invite() {
        return as(admin)
                .basePath("/api/v1")
                .post("invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static ValidatableResponse signUp(String code) {
        return given().contentType(ContentType.JSON)
                .body("{\"login\":\"late-" + UUID.randomUUID() + "\",\"password\":\"" + TestAccount.PASSWORD
                        + "\",\"invitation\":\"" + code + "\",\"device\":{\"name\":\"pc\",\"kind\":\"pc\"}}")
                .post("/api/v1/accounts")
                .then();
    }

    private ValidatableResponse masterKey() {
        return as(admin).get("master-key").then().statusCode(200);
    }

    private static RequestSpecification as(TestAccount account) {
        return given().basePath("/api/v1/operator").header("Authorization", "Bearer " + account.token());
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("urn:cardea:problem:" + slug));
    }
}
