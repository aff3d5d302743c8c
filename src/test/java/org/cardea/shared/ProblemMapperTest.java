package org.cardea.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cardea.LogCapture;
import org.cardea.PostgresTestResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ProblemMapperTest {

    @Test
    void problemIsToldWithItsMembers() {
        problem(given().get("/test/faults/problem").then(), 409, "book-full")
                .body("title", equalTo("The book is full"))
                .body("detail", equalTo("200,000 contacts."))
                .body("item", equalTo(7));
    }

    @Test
    void delayIsToldInTheHeaderToo() {
        problem(given().get("/test/faults/slow").then(), 429, "slow-down")
                .header("Retry-After", "17")
                .body("retryAfter", equalTo(17));
    }

    @Test
    void faultIsToldByAnIdAlone() {
        try (LogCapture log = new LogCapture()) {
            String id = problem(given().get("/test/faults/constraint").then(), 500, "internal")
                    .body(not(containsString("Zoë")))
                    .extract()
                    .path("id");
            assertThat(log.text())
                    .contains(id, "IllegalStateException", "caused by java.sql.SQLException", "FaultyResource")
                    .doesNotContain("Zoë", "901820");
        }
    }

    @Test
    void answerThatBreaksOffDoesNotLookWhole() {
        String url = "http://localhost:"
                + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)
                + "/test/faults/midway";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":\n\"x\"}", "[1]", "{\"a\":1e999}", "\u0000", "{\"a\":NaN}"})
    void whatIsNotTheJsonIsToldWithItsPlace(String body) {
        problem(post(body), 400, "bad-json").body("line", equalTo(body.contains("\n") ? 2 : 1));
    }

    @Test
    void memberOfTheWrongKindIsNamed() {
        problem(post("{\"a\":\"x\"}"), 400, "bad-json").body("field", equalTo("a"));
    }

    @Test
    void brokenUtf8IsBadJson() {
        byte[] body = {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
        problem(
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/test/faults/number")
                        .then(),
                400,
                "bad-json");
    }

    @Test
    void unknownPathIsNotFound() {
        problem(given().get("/api/v1/nothing/here").then(), 404, "not-found");
        problem(given().get("/test/faults/nothing").then(), 404, "not-found");
    }

    @Test
    void wrongMethodIsTold() {
        problem(given().delete("/test/faults/problem").then(), 405, "method-not-allowed");
    }

    @Test
    void wrongMediaTypeIsTold() {
        problem(
                given().contentType("text/plain")
                        .body("1")
                        .post("/test/faults/number")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void bodyOfTooManyBytesIsTooLarge() {
        problem(post("{\"a\":" + " ".repeat(9 * 1024 * 1024) + "1}"), 413, "too-large");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/test/faults/number")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cardea:problem:" + slug));
    }
}
