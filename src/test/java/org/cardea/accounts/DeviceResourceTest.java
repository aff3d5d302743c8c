package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DeviceResourceTest {

    @Inject
    DataSource database;

    @Inject
    DeviceStore devices;

    private TestAccount zoe;
    private TestAccount mallory;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
        mallory = TestAccount.open();
        Rest.forgive();
    }

    @Test
    void devicesAreListedInTheOrderOfTheirLinking() {
        TestAccount phone = zoe.link("Zoë's phone");
        Rest.as(phone)
                .get("/devices")
                .then()
                .statusCode(200)
                .body("items.name", contains("first device", "Zoë's phone"))
                .body("items.kind", contains("pc", "phone"))
                .body("items.current", contains(false, true))
                .body("items[0].device", equalTo(zoe.device().toString()))
                .body("items[0].linkedAt", matchesPattern("....-..-..T..:..:..\\.\\d{6}Z"))
                .body("items[0].lastSync", nullValue())
                .body("items[0].books", hasSize(0));
    }

    @Test
    void progressInABookIsTold() throws SQLException {
        progress(0, true);
        Rest.as(zoe)
                .get("/devices")
                .then()
                .body("items[0].books[0].book", equalTo(zoe.account().toString()))
                .body("items[0].books[0].behind", equalTo(0))
                .body("items[0].books[0].inStep", equalTo(true))
                .body("items[0].lastSync", matchesPattern("2026-01-02T03:04:05.000000Z"));
    }

    @Test
    void deviceThatDidNothingYetIsToldSo() {
        Rest.as(zoe)
                .get("/devices")
                .then()
                .body("items[0].state", equalTo("never"))
                .body("items[0].uploads.contacts", equalTo(0))
                .body("items[0].uploads.at", nullValue())
                .body("items[0].held", equalTo(0));
    }

    @Test
    void whatADeviceBroughtIsCountedForItAlone() throws SQLException {
        TestAccount phone = zoe.link("phone");
        new BookOfCards(phone).add(BookOfCards.card("Ann", ""));
        new BookOfCards(phone).add(BookOfCards.card("Bob", ""));
        progress(1, true);
        Rest.as(zoe)
                .get("/devices")
                .then()
                .body("items.uploads.contacts", contains(0, 2))
                .body("items[1].uploads.at", matchesPattern("....-..-..T..:..:..\\.\\d{6}Z"))
                .body("items.state", contains("behind", "never"));
    }

    @Test
    void deletionsThatWaitAreCountedForTheirDevice() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into held_deletion (account_id, book_id, held_id, device_id, held_at, cards, bases)"
                                + " select ?, ?, gen_random_uuid(), ?, now(), array[gen_random_uuid(),"
                                + " gen_random_uuid()], '{1,2}' from generate_series(1, 2)")) {
            insert.setObject(1, zoe.account().value());
            insert.setObject(2, zoe.account().value());
            insert.setObject(3, zoe.device().value());
            insert.executeUpdate();
        }
        zoe.link("phone");
        Rest.as(zoe).get("/devices").then().body("items.held", contains(4, 0));
        Rest.as(mallory).get("/devices").then().body("items.held", contains(0));
    }

    @Test
    void deviceIsRenamed() {
        rename(zoe, zoe.device().toString(), "Œuvre 設備 📱").statusCode(204);
        Rest.as(zoe).get("/devices").then().body("items.name", contains("Œuvre 設備 📱"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\"  \"}", "{\"name\":\"a\\nb\"}", "null"})
    void badNameIsRefused(String body) {
        ValidatableResponse answer =
                Rest.as(zoe).body(body).patch("/devices/" + zoe.device()).then();
        Rest.problem(answer, 400, "bad-request");
    }

    @Test
    void nameOfOverAHundredCharactersIsRefused() {
        Rest.problem(rename(zoe, zoe.device().toString(), "x".repeat(101)), 400, "bad-request")
                .body("field", equalTo("name"));
        rename(zoe, zoe.device().toString(), "x".repeat(100)).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "current", "0190f3a2-7b1c-7d33-9e44"})
    void whatIsNoDeviceIdIsABadRequest(String id) {
        Rest.problem(rename(zoe, id, "new"), 400, "bad-request").body("field", equalTo("device"));
        Rest.problem(Rest.as(zoe).delete("/devices/" + id).then(), 400, "bad-request");
    }

    @Test
    void deviceOfAnotherAccountIsNotThere() {
        String hers = zoe.device().toString();
        Rest.problem(rename(mallory, hers, "mine now"), 404, "not-found");
        Rest.problem(Rest.as(mallory).delete("/devices/" + hers).then(), 404, "not-found");
        Rest.problem(Rest.as(mallory).delete("/devices/" + UUID.randomUUID()).then(), 404, "not-found");
        Rest.as(zoe).get("/devices").then().body("items.name", contains("first device"));
        Rest.as(mallory)
                .get("/devices")
                .then()
                .body("items.device", contains(mallory.device().toString()));
    }

    @Test
    void revokedDeviceIsOutAtOnceAndGoneFromTheList() {
        TestAccount phone = zoe.link("phone");
        assertThat(Rest.works(phone.token())).isTrue();
        Rest.as(zoe).delete("/devices/" + phone.device()).then().statusCode(204);
        assertThat(Rest.works(phone.token())).isFalse();
        Rest.as(zoe).get("/devices").then().body("items", hasSize(1));
        Rest.problem(Rest.as(zoe).delete("/devices/" + phone.device()).then(), 404, "not-found");
        Rest.problem(rename(zoe, phone.device().toString(), "back"), 404, "not-found");
    }

    @Test
    void codeLinksADeviceOnce() {
        String code = code();
        assertThat(code).hasSize(8).doesNotContain("0", "O", "1", "I", "L", "U");
        String typed = code.substring(0, 4).toLowerCase() + "-" + code.substring(4) + " ";
        String token = link(typed).statusCode(200).extract().path("token");
        Rest.as(token).get("/me").then().body("account", equalTo(zoe.account().toString()));
        Rest.problem(link(code), 403, "link-code-invalid");
    }

    @Test
    void codePastItsTimeLinksNothing() throws SQLException {
        String code = code();
        try (Connection connection = database.getConnection();
                PreparedStatement late = connection.prepareStatement(
                        "update link_code set expires_at = now() - interval '1 second' where account_id = ?")) {
            late.setObject(1, zoe.account().value());
            assertThat(late.executeUpdate()).isOne();
        }
        Rest.problem(link(code), 403, "link-code-invalid");
    }

    @Test
    void guessingCodesIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            Rest.problem(link(Code.fresh(Code.LINK).text()), 403, "link-code-invalid");
        }
        Rest.problem(link(code()), 429, "slow-down").header("Retry-After", matchesPattern("[1-9]\\d*"));
    }

    @Test
    void fiftyDevicesAreEnough() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 1; i < 50; i++) {
                devices.add(new NewDevice("device " + i, DeviceKind.OTHER), Token.fresh(zoe.account()), Instant.now());
            }
        });
        Rest.problem(link(code()), 409, "device-limit");
        Rest.problem(Rest.login(zoe.login(), zoe.password()), 409, "device-limit");
        Rest.as(mallory).get("/devices").then().body("items", hasSize(1));
    }

    private String code() {
        return Rest.as(zoe).post("/link-codes").then().statusCode(201).extract().path("code");
    }

    private static ValidatableResponse link(String code) {
        return Rest.stranger()
                .body(Map.of("code", code, "device", Rest.DEVICE))
                .post("/link")
                .then();
    }

    private static ValidatableResponse rename(TestAccount caller, String device, String name) {
        return Rest.as(caller)
                .body(Map.of("name", name))
                .patch("/devices/" + device)
                .then();
    }

    private void progress(long acked, boolean inStep) throws SQLException {
        String sql =
                "insert into device_progress (account_id, device_id, book_id, acked_seq, in_step, failed, synced_at)"
                        + " values (?, ?, ?, ?, ?, 0, '2026-01-02T03:04:05Z')";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, zoe.account().value());
            insert.setObject(2, zoe.device().value());
            insert.setObject(3, zoe.account().value());
            insert.setLong(4, acked);
            insert.setBoolean(5, inStep);
            insert.executeUpdate();
        }
    }
}
