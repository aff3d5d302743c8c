package org.cardea;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.accounts.TestAccount;

/** The first book of a test account, spoken to over HTTP. */
public record BookOfCards(TestAccount owner) {

    /** @return the new card's id */
    public UUID add(String vcard) {
        UUID card = UUID.randomUUID();
        Map<String, Object> packet = Map.of(
                "packet", UUID.randomUUID().toString(),
                "changes", List.of(Map.of("uuid", card.toString(), "vcard", vcard)));
        given().header("Authorization", "Bearer " + owner.token())
                .contentType(ContentType.JSON)
                .body(packet)
                .post("/api/v1/books/default/upload")
                .then()
                .statusCode(200)
                .body("items[0].outcome", org.hamcrest.Matchers.equalTo("applied"));
        return card;
    }

    public ValidatableResponse download() {
        return given().header("Authorization", "Bearer " + owner.token())
                .get("/api/v1/books/default/download")
                .then()
                .statusCode(200);
    }

    public static String card(String name, String more) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + name + "\r\n" + more + "END:VCARD\r\n";
    }
}
