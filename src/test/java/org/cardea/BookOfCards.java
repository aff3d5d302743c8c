package org.cardea;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cardea.accounts.TestAccount;

/** The first book of a test account, spoken to over HTTP. */
public record BookOfCards(TestAccount owner) {

    /** @return the new card's id */
    public UUID add(String vcard) {
        return add(List.of(vcard)).getFirst();
    }

    /**
     * @param vcards as many as a packet holds
     * @return the new cards' ids, in the same order
     */
    public List<UUID> add(List<String> vcards) {
        List<UUID> cards = vcards.stream().map(each -> UUID.randomUUID()).toList();
        List<Map<String, String>> changes = IntStream.range(0, cards.size())
                .mapToObj(i -> Map.of("uuid", cards.get(i).toString(), "vcard", vcards.get(i)))
                .toList();
        given().header("Authorization", "Bearer " + owner.token())
                .contentType(ContentType.JSON)
                .body(Map.of("packet", UUID.randomUUID().toString(), "changes", changes))
                .post("/api/v1/books/default/upload")
                .then()
                .statusCode(200)
                .body("items.outcome", everyItem(equalTo("applied")));
        return cards;
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
