package org.cardea.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** How the tests of this room speak to the service. */
final class Rest {

    static final Map<String, String> DEVICE = Map.of("name", "Zoë's phone", "kind", "phone");

    private Rest() {}

    static RequestSpecification stranger() {
        return given().basePath("/api/v1").contentType(ContentType.JSON);
    }

    static RequestSpecification as(TestAccount account) {
        return as(account.token());
    }

    static RequestSpecification as(String token) {
        return stranger().header("Authorization", "Bearer " + token);
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:cardea:problem:" + slug));
    }

    static ValidatableResponse login(String login, String password) {
        return stranger()
                .body(Map.of("login", login, "password", password, "device", DEVICE))
                .post("/login")
                .then();
    }

    static boolean works(String token) {
        return as(token).get("/me").statusCode() == 200;
    }

    /** What other tests of this room have tried from this machine is forgotten. */
    static void forgive() {
        Throttle throttle = Arc.container().instance(Throttle.class).get();
        Address here = Address.of("127.0.0.1");
        throttle.forgive(Throttle.Subject.ofCode("sign-up", here));
        throttle.forgive(Throttle.Subject.ofCode("link", here));
        throttle.forgive(Throttle.Subject.ofLogin(LoginName.of("nobody"), here));
    }
}
