package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;

/** One account's book, seen by a Mac that knows group cards and a Thunderbird that knows categories. */
abstract class TwoFormsOfGroups {
    static final String CHOIR = "0190a000-0000-7000-8000-00000000c401";
    static final String ANNA = "0190a000-0000-7000-8000-00000000a001";
    static final String BERT = "0190a000-0000-7000-8000-00000000b002";

    DavClient mac;
    DavClient bird;

    @BeforeEach
    void open() {
        TestAccount owner = TestAccount.open();
        mac = DavClient.of(owner, "mac");
        bird = DavClient.of(owner, "thunderbird");
        create(mac, ANNA, card4(ANNA, "Anna", "CATEGORIES:Alto\r\n"));
        create(mac, BERT, card4(BERT, "Bert", ""));
    }

    static void create(DavClient client, String card, String text) {
        client.create(card + ".vcf", text).then().statusCode(201);
    }

    void choir(String name, String... members) {
        StringBuilder lines = new StringBuilder("KIND:group\r\n");
        for (String member : members) {
            lines.append("MEMBER:urn:uuid:").append(member).append("\r\n");
        }
        mac.card(card4(CHOIR, name, lines.toString()))
                .put(mac.book() + CHOIR + ".vcf")
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(204)));
    }

    String seen(String card) {
        return bird.get(card + ".vcf").asString();
    }

    void write(String card, String name, String categories) {
        bird.card(card3(card, name, categories))
                .header("If-Match", bird.get(card + ".vcf").header("ETag"))
                .put(bird.book() + card + ".vcf")
                .then()
                .statusCode(204);
    }

    RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + mac.owner().token());
    }

    List<String> names() {
        return owner().get("/api/v1/books/default/groups").path("items.name");
    }

    List<String> members(String group) {
        return owner().get("/api/v1/books/default/groups").path("items.find { it.name == '" + group + "' }.members");
    }

    void choose(String id, String groups) {
        owner().contentType(ContentType.JSON)
                .body(Map.of("groups", groups))
                .patch("/api/v1/me/app-passwords/" + id)
                .then()
                .statusCode(204);
    }
}
