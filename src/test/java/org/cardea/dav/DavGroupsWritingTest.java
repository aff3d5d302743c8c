package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.Test;

/** What becomes of groups when a client writes its cards' CATEGORIES (ADR 24). */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavGroupsWritingTest extends TwoFormsOfGroups {
    @Test
    void addedCategoryJoinsAndRemovedLeaves() {
        choir("Chor", ANNA);
        write(BERT, "Bert", "CATEGORIES:chor,New One\r\n");
        assertThat(members("Chor")).containsExactly(ANNA, BERT);
        assertThat(members("New One")).containsExactly(BERT);
        assertThat(seen(BERT)).contains("CATEGORIES:Chor,New One\r\n");
        assertThat(mac.get(BERT + ".vcf").asString()).doesNotContain("CATEGORIES");
        write(BERT, "Bert", "CATEGORIES:Chor\r\n");
        assertThat(members("New One")).isEmpty();
        write(BERT, "Bert", "");
        assertThat(members("Chor")).containsExactly(ANNA);
        assertThat(names()).containsExactlyInAnyOrder("Chor", "New One");
    }

    @Test
    void ownCategoriesStayTheCards() {
        choir("Chor", ANNA);
        write(ANNA, "Anna B", "CATEGORIES:Alto,Chor\r\n");
        assertThat(names()).containsExactly("Chor");
        assertThat(mac.get(ANNA + ".vcf").asString()).contains("FN:Anna B", "CATEGORIES:Alto\r\n");
        write(ANNA, "Anna B", "CATEGORIES:Chor\r\n");
        assertThat(members("Chor")).containsExactly(ANNA);
        assertThat(mac.get(ANNA + ".vcf").asString()).doesNotContain("CATEGORIES");
    }

    @Test
    void unchangedCategoriesTouchNoGroup() {
        choir("Chor", ANNA, BERT);
        String group = mac.get(CHOIR + ".vcf").header("ETag");
        String text = seen(ANNA);
        bird.card(text.replace("FN:Anna", "FN:Anne"))
                .header("If-Match", bird.get(ANNA + ".vcf").header("ETag"))
                .put(bird.book() + ANNA + ".vcf")
                .then()
                .statusCode(204);
        assertThat(mac.get(CHOIR + ".vcf").header("ETag")).isEqualTo(group);
        assertThat(mac.get(ANNA + ".vcf").asString()).contains("FN:Anne", "CATEGORIES:Alto\r\n");
        String etag = bird.get(ANNA + ".vcf").header("ETag");
        bird.card(seen(ANNA)).put(bird.book() + ANNA + ".vcf").then().statusCode(204);
        assertThat(bird.get(ANNA + ".vcf").header("ETag")).isEqualTo(etag);
    }

    @Test
    void newCardJoinsItsGroups() {
        choir("Chor", ANNA);
        String carl = "0190a000-0000-7000-8000-00000000c003";
        Response made = bird.create(carl + ".vcf", card4(carl, "Carl", "CATEGORIES:Chor,Tenor,tenor\r\n"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("ETag")).isNull();
        assertThat(members("Chor")).containsExactly(ANNA, carl);
        assertThat(names()).containsExactlyInAnyOrder("Chor", "Tenor");
        assertThat(mac.get(carl + ".vcf").asString()).doesNotContain("CATEGORIES");
        bird.ask().delete(bird.book() + carl + ".vcf").then().statusCode(204);
        assertThat(names()).containsExactlyInAnyOrder("Chor", "Tenor");
    }

    /** What the client has not seen it has not taken away. */
    @Test
    void editWithoutPreconditionIsMerged() {
        choir("Chor", ANNA);
        bird.sync(token(bird.sync(""))).then().statusCode(207);
        owner().contentType(ContentType.JSON)
                .body(Map.of("name", "Board", "members", List.of(ANNA)))
                .post("/api/v1/books/default/groups")
                .then()
                .statusCode(200);
        choir("Singkreis", ANNA);
        bird.card(card3(ANNA, "Anna", "CATEGORIES:Alto,Chor\r\n")).put(bird.book() + ANNA + ".vcf");
        assertThat(names()).containsExactlyInAnyOrder("Singkreis", "Board");
        assertThat(members("Board")).containsExactly(ANNA);
        assertThat(members("Singkreis")).containsExactly(ANNA);
        bird.card(card3(ANNA, "Anna", "CATEGORIES:Alto\r\n")).put(bird.book() + ANNA + ".vcf");
        assertThat(members("Singkreis")).isEmpty();
        assertThat(members("Board")).containsExactly(ANNA);
    }

    @Test
    void whatTheClientItselfWroteItKnows() {
        bird.sync(token(bird.sync(""))).then().statusCode(207);
        bird.card(card3(BERT, "Bert", "CATEGORIES:Chor\r\n")).put(bird.book() + BERT + ".vcf");
        assertThat(members("Chor")).containsExactly(BERT);
        bird.card(card3(BERT, "Bert", "")).put(bird.book() + BERT + ".vcf");
        assertThat(members("Chor")).isEmpty();
    }

    @Test
    void whoNeverCameWithATokenTakesNobodyOutWithoutPrecondition() {
        choir("Chor", ANNA);
        bird.card(card3(ANNA, "Anna", "CATEGORIES:Board\r\n")).put(bird.book() + ANNA + ".vcf");
        assertThat(members("Chor")).containsExactly(ANNA);
        assertThat(members("Board")).containsExactly(ANNA);
    }

    @Test
    void groupIsNotWrittenAsACardAndNobodyJoinsByARefusedOne() {
        Response group = bird.create(
                "g.vcf",
                card3(
                        "g",
                        "G",
                        "X-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + ANNA + "\r\n"));
        assertThat(group.statusCode()).isEqualTo(403);
        assertThat(group.asString()).contains("<c:valid-address-data/>", "can be changed under Devices");
        Response large =
                bird.create("l.vcf", card4("l", "L", "CATEGORIES:Large\r\nNOTE:" + "x".repeat(300_000) + "\r\n"));
        assertThat(large.asString()).contains("max-resource-size");
        StringBuilder many = new StringBuilder("CATEGORIES:0");
        for (int i = 1; i < 500; i++) {
            many.append(',').append(i);
        }
        assertThat(bird.create("m.vcf", card4("m", "M", many + "\r\n")).asString())
                .contains("<c:max-resource-size/>", "more than 400 groups");
        assertThat(names()).isEmpty();
    }

    @Test
    void groupsComeAlongIntoAnotherBook() {
        choir("Chor", ANNA);
        String other = bird.home() + "other/";
        bird.ask().request("MKCOL", other).then().statusCode(201);
        bird.ask()
                .header("Destination", other + ANNA + ".vcf")
                .request("MOVE", bird.book() + ANNA + ".vcf")
                .then()
                .statusCode(201);
        assertThat(bird.ask().get(other + ANNA + ".vcf").asString())
                .contains("CATEGORIES:Alto\r\n", "CATEGORIES:Chor\r\n");
        assertThat(mac.ask().get(other + ANNA + ".vcf").asString())
                .contains("CATEGORIES:Alto\r\n")
                .doesNotContain("Chor");
        assertThat(names()).containsExactly("Chor");
    }

    @Test
    void emptyGroupLivesOn() {
        choir("Chor", ANNA);
        write(ANNA, "Anna", "CATEGORIES:Alto\r\n");
        owner().get("/api/v1/books/default/groups")
                .then()
                .body("items.name", contains("Chor"))
                .body("items[0].members", empty());
        mac.get(CHOIR + ".vcf").then().statusCode(200);
        assertThat(bird.propfind(bird.book(), 1, "<d:getetag/>").asString()).doesNotContain(CHOIR);
        owner().get("/api/v1/books/default/contacts/" + ANNA).then().body("groups", empty());
        write(BERT, "Bert", "CATEGORIES:Chor\r\n");
        owner().get("/api/v1/books/default/contacts/" + BERT).then().body("groups[0].name", equalTo("Chor"));
    }
}
