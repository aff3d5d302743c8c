package org.cardea.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AccountResourceTest {

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
    }

    @Test
    void callerIsTold() {
        given().header("Authorization", "Bearer " + zoe.token())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account", equalTo(zoe.account().toString()))
                .body("device", equalTo(zoe.device().toString()))
                .body("region", equalTo("DE"))
                .body("login", equalTo(zoe.login()));
    }

    @Test
    void goodTokenIsToldSoAndABadOneToo() {
        given().header("Authorization", "Bearer " + zoe.token())
                .get("/api/v1/session")
                .then()
                .statusCode(204);
        given().header("Authorization", "Bearer " + zoe.token().substring(1))
                .get("/api/v1/session")
                .then()
                .statusCode(401);
    }

    @Test
    void strangerIsRefused() {
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cardea:problem:unauthorized"));
    }
}
