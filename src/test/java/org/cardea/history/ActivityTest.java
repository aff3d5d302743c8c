package org.cardea.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ActivityTest {
    private Book book;
    private TestAccount zoe;

    @BeforeEach
    void open() {
        book = Book.open();
        zoe = book.account();
    }

    @Test
    void changesAreToldWithWhoMadeThem() {
        CardId ann = book.add("FN:Ann");
        book.put(ann, 1, "FN:Anna");
        JsonPath told = activity(zoe);
        assertThat(told.<Integer>get("items.find{it.kind=='contacts-changed'}.count"))
                .isEqualTo(2);
        Map<String, Object> line = told.get("items.find{it.kind=='contacts-changed'}");
        assertThat(line)
                .containsEntry("device", zoe.device().toString())
                .containsEntry("deviceName", "first device")
                .containsEntry("book", zoe.account().toString());
        assertThat(told.getString("items.find{it.kind=='contacts-changed'}.details.until"))
                .matches("....-..-..T..:..:..\\.\\d{6}Z");
    }

    @Test
    void linkedAndRevokedDevicesAreToldAlsoAfterwards() {
        TestAccount phone = zoe.link("Zoë's phone");
        as(zoe).delete("devices/" + phone.device()).then().statusCode(204);
        JsonPath told = activity(zoe);
        assertThat(told.getList("items.kind")).startsWith("device-revoked", "device-linked");
        assertThat(told.getList("items.deviceName")).startsWith("first device", "Zoë's phone");
        assertThat(told.getString("items[0].details.name")).isEqualTo("Zoë's phone");
    }

    @Test
    void passwordKeyExportAndAppPasswordAreTold() {
        as(zoe).body(Map.of("current", TestAccount.PASSWORD, "next", "Störche fliegen nordwärts"))
                .put("me/password")
                .then()
                .statusCode(204);
        as(zoe).post("me/key").then().statusCode(202);
        as(zoe).post("me/key").then().statusCode(202);
        as(zoe).body("{\"format\":\"vcard\"}")
                .post("books/default/export")
                .then()
                .statusCode(200);
        String made = as(zoe).body(Map.of("name", "Mac", "client", "mac"))
                .post("me/app-passwords")
                .then()
                .statusCode(201)
                .extract()
                .path("appPassword");
        as(zoe).delete("me/app-passwords/" + made).then().statusCode(204);
        JsonPath told = activity(zoe);
        assertThat(told.getList("items.kind"))
                .startsWith("app-password-revoked", "app-password-made", "exported", "key-rotated", "password-changed");
        assertThat(told.getList("items.details.name")).startsWith("Mac", "Mac");
        assertThat(told.getString("items[2].details.format")).isEqualTo("vcf");
    }

    @Test
    void heldDeletionsAndTheWordOnThemAreTold() {
        CardId[] cards = Stream.generate(() -> book.add("FN:P")).limit(30).toArray(CardId[]::new);
        book.delete(cards);
        String held = as(zoe).get("books/default/held").then().extract().path("items[0].held");
        as(zoe).post("books/default/held/" + held + "/discard").then().statusCode(200);
        as(zoe).post("books/default/held/" + held + "/discard").then().statusCode(200);
        JsonPath told = activity(zoe);
        assertThat(told.getList("items.findAll{it.kind.startsWith('deletions')}.kind"))
                .isEqualTo(List.of("deletions-discarded", "deletions-held"));
        assertThat(told.getList("items.findAll{it.kind.startsWith('deletions')}.count"))
                .isEqualTo(List.of(30, 30));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            zoe.link("phone " + i);
        }
        List<String> all = activity(zoe).getList("items.id");
        JsonPath first = page("limit=2").body("items", hasSize(2)).extract().jsonPath();
        JsonPath second =
                page("limit=2&before=" + first.getString("next")).extract().jsonPath();
        JsonPath rest = page("limit=200&before=" + second.getString("next"))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertThat(Stream.of(first, second, rest).flatMap(page -> page.<String>getList("items.id").stream()))
                .containsExactlyElementsOf(all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        page("limit=1").body("items[0].at", matchesPattern("....-..-..T..:..:..\\.\\d{6}Z"));
    }

    @Test
    void anothersActivityIsNotThere() {
        TestAccount mallory = TestAccount.open();
        zoe.link("Zoë's phone");
        String hers = activity(zoe).getString("items[0].id");
        assertThat(activity(mallory).getList("items.id")).doesNotContain(hers);
        assertThat(as(mallory)
                        .get("activity?before=ffffffff-ffff-ffff-ffff-ffffffffffff")
                        .asString())
                .doesNotContain("Zoë");
        given().get("/api/v1/activity").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "limit=x, limit", "before=7, before"})
    void wrongQuestionsAreRefusedByName(String query, String field) {
        as(zoe).get("activity?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cardea:problem:bad-request"))
                .body("field", equalTo(field));
    }

    private static JsonPath activity(TestAccount account) {
        return as(account).get("activity").then().statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse page(String query) {
        return as(zoe).get("activity?" + query).then().statusCode(200);
    }

    private static RequestSpecification as(TestAccount account) {
        return given().basePath("/api/v1")
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + account.token());
    }
}
