package org.cardea.launch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ServePagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contacts",
                "/contacts/0190a000-0000-7000-8000-000000000001",
                "/sign-up",
                "/apiary",
                "/query"
            })
    void addressOfAPageIsAnsweredByTheOnePage(String path) {
        browse(path)
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("<!doctype html>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api", "/q/nothing", "/assets/old-1a2b.js", "/nothing.txt"})
    void whatIsNoPageIsNotFound(String path) {
        browse(path).statusCode(404).header("Cache-Control", not(containsString("immutable")));
    }

    @Test
    void unknownCallIsRefusedAsAProblem() {
        browse("/api/v1/nothing").contentType("application/problem+json").body("status", equalTo(404));
    }

    @Test
    void whatLiesBelowDavIsNoPageEither() {
        browse("/dav/nothing").statusCode(401).header("WWW-Authenticate", containsString("Basic"));
    }

    @Test
    void otherClientsGetNoPageForAnUnknownAddress() {
        given().accept("application/json").get("/contacts").then().statusCode(404);
    }

    @Test
    void fileIsKeptForeverAndThePageIsNot() {
        browse("/assets/file-1a2b.js").statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void policyLetsThePageUseOnlyItsOwn() {
        browse("/contacts")
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff");
    }

    private static ValidatableResponse browse(String path) {
        return given().header("Accept", BROWSER).get(path).then();
    }
}
