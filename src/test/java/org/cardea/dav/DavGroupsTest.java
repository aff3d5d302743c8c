package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups as their members' CATEGORIES (ADR 24), beside a client that sees them as cards. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavGroupsTest {
    private static final String CHOIR = "0190a000-0000-7000-8000-00000000c401";
    private static final String ANNA = "0190a000-0000-7000-8000-00000000a001";
    private static final String BERT = "0190a000-0000-7000-8000-00000000b002";

    @Inject
    DataSource database;

    private DavClient mac;
    private DavClient bird;

    @BeforeEach
    void open() {
        TestAccount owner = TestAccount.open();
        mac = DavClient.of(owner, "mac");
        bird = DavClient.of(owner, "thunderbird");
        create(mac, ANNA, card4(ANNA, "Anna", "CATEGORIES:Alto\r\n"));
        create(mac, BERT, card4(BERT, "Bert", ""));
    }

    private static void create(DavClient client, String card, String text) {
        client.create(card + ".vcf", text).then().statusCode(201);
    }

    private void choir(String name, String... members) {
        StringBuilder lines = new StringBuilder("KIND:group\r\n");
        for (String member : members) {
            lines.append("MEMBER:urn:uuid:").append(member).append("\r\n");
        }
        mac.card(card4(CHOIR, name, lines.toString()))
                .put(mac.book() + CHOIR + ".vcf")
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(204)));
    }

    private String seen(String card) {
        return bird.get(card + ".vcf").asString();
    }

    private void write(String card, String name, String categories) {
        bird.card(card3(card, name, categories))
                .header("If-Match", bird.get(card + ".vcf").header("ETag"))
                .put(bird.book() + card + ".vcf")
                .then()
                .statusCode(204);
    }

    private RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + mac.owner().token());
    }

    private List<String> names() {
        return owner().get("/api/v1/books/default/groups").path("items.name");
    }

    private List<String> members(String group) {
        return owner().get("/api/v1/books/default/groups").path("items.find { it.name == '" + group + "' }.members");
    }

    @Test
    void memberSaysItsGroupsAndTheGroupIsNoCard() {
        choir("Chor, Nord", ANNA, BERT);
        assertThat(seen(ANNA)).contains("CATEGORIES:Alto\r\n", "CATEGORIES:Chor\\, Nord\r\n");
        assertThat(seen(BERT)).contains("CATEGORIES:Chor\\, Nord\r\n");
        assertThat(mac.get(BERT + ".vcf").asString()).doesNotContain("CATEGORIES");
        bird.get(CHOIR + ".vcf").then().statusCode(404);
        bird.ask().delete(bird.book() + CHOIR + ".vcf").then().statusCode(404);
        assertThat(bird.multiget("", CHOIR + ".vcf").asString()).contains("404 Not Found");
        assertThat(bird.multiget(" version=\"4.0\"", ANNA + ".vcf").asString()).contains("Alto", "Chor\\, Nord");
        assertThat(bird.propfind(bird.book(), 1, "<d:getetag/>").asString())
                .contains(ANNA)
                .doesNotContain(CHOIR);
        assertThat(bird.sync("").asString()).contains(ANNA, BERT).doesNotContain(CHOIR);
        assertThat(mac.sync("").asString()).contains(CHOIR);
    }

    @Test
    void queryFindsByTheGroupsName() {
        choir("Chor", BERT);
        String query = "<c:addressbook-query><d:prop><d:getetag/></d:prop><c:filter>"
                + "<c:prop-filter name=\"%s\"><c:text-match>chor</c:text-match></c:prop-filter></c:filter></c:addressbook-query>";
        assertThat(bird.report(bird.book(), query.formatted("CATEGORIES")).asString())
                .contains(BERT)
                .doesNotContain(ANNA);
        assertThat(bird.report(bird.book(), query.formatted("FN")).asString()).doesNotContain(CHOIR);
    }

    @Test
    void etagIsAnotherOneWhereverTheGroupsAre() {
        String plain = bird.get(BERT + ".vcf").header("ETag");
        assertThat(mac.get(BERT + ".vcf").header("ETag")).isEqualTo(plain);
        choir("Chor", BERT);
        String member = bird.get(BERT + ".vcf").header("ETag");
        choir("Singkreis", BERT);
        String renamed = bird.get(BERT + ".vcf").header("ETag");
        assertThat(List.of(plain, member, renamed)).doesNotHaveDuplicates();
        assertThat(mac.get(BERT + ".vcf").header("ETag")).isEqualTo(plain);
        assertThat(bird.propfind(bird.book(), 1, "<d:getetag/>").asString().replace("&quot;", "\""))
                .contains(renamed);
        bird.card(card3(BERT, "Bert", "CATEGORIES:Chor\r\n"))
                .header("If-Match", member)
                .put(bird.book() + BERT + ".vcf")
                .then()
                .statusCode(412);
        choir("Chor", BERT);
        assertThat(bird.get(BERT + ".vcf").header("ETag")).isEqualTo(member);
    }

    @Test
    void syncTellsMembersWhoseGroupsChanged() {
        String token = token(bird.sync(""));
        choir("Chor", ANNA);
        Response joined = bird.sync(token);
        assertThat(joined.asString()).contains(ANNA).doesNotContain(BERT, CHOIR);
        choir("Chor", BERT);
        Response swapped = bird.sync(token(joined));
        assertThat(swapped.asString()).contains(ANNA, BERT).doesNotContain(CHOIR, "404 Not");
        choir("Chor", BERT, "0190a000-0000-7000-8000-00000000dead");
        Response same = bird.sync(token(swapped));
        assertThat(same.asString()).doesNotContain("<d:response>");
        choir("Singkreis", BERT);
        Response renamed = bird.sync(token(same));
        assertThat(renamed.asString()).contains(BERT).doesNotContain(ANNA, CHOIR);
        mac.ask().delete(mac.book() + CHOIR + ".vcf").then().statusCode(204);
        Response deleted = bird.sync(token(renamed));
        assertThat(deleted.asString()).contains(BERT).doesNotContain(ANNA, CHOIR);
        assertThat(seen(BERT)).doesNotContain("CATEGORIES");
        assertThat(bird.sync(token(deleted)).asString()).doesNotContain("<d:response>");
    }

    @Test
    void syncInPiecesMissesNothingWhateverHappensMeanwhile() {
        String token = token(bird.sync(""));
        choir("Chor", ANNA, BERT);
        mac.card(card4(ANNA, "Anna", "NOTE:new\r\n")).put(mac.book() + ANNA + ".vcf");
        Response first = one(token);
        assertThat(first.asString()).contains(ANNA, "507 Insufficient").doesNotContain(BERT, CHOIR);
        choir("Chor", ANNA);
        choir("Chor", ANNA, BERT);
        Response second = one(token(first));
        assertThat(second.asString()).contains(BERT).doesNotContain(ANNA, CHOIR, "507");
        choir("Chor");
        Response third = one(token(second));
        Response fourth = one(token(third));
        assertThat(third.asString() + fourth.asString()).contains(ANNA, BERT).doesNotContain(CHOIR);
        assertThat(bird.sync(token(fourth)).asString()).doesNotContain("<d:response>");
    }

    private Response one(String token) {
        return bird.report(
                bird.book(),
                "<d:sync-collection><d:sync-token>" + token + "</d:sync-token><d:sync-level>1</d:sync-level>"
                        + "<d:limit><d:nresults>1</d:nresults></d:limit><d:prop><d:getetag/></d:prop></d:sync-collection>");
    }

    @Test
    void syncTellsTheCardsThemselvesWithTheirGroups() {
        String token = token(bird.sync(""));
        choir("Chor", BERT);
        Response news = bird.report(
                bird.book(),
                "<d:sync-collection><d:sync-token>" + token + "</d:sync-token><d:sync-level>1</d:sync-level>"
                        + "<d:prop><d:getetag/><c:address-data/></d:prop></d:sync-collection>");
        assertThat(news.asString()).contains("CATEGORIES:Chor", "FN:Bert");
    }

    @Test
    void contactThatBecomesAGroupIsGone() {
        String token = token(bird.sync(""));
        mac.card(card4(BERT, "Bert", "KIND:group\r\nMEMBER:urn:uuid:" + ANNA + "\r\n"))
                .put(mac.book() + BERT + ".vcf")
                .then()
                .statusCode(204);
        Response gone = bird.sync(token);
        assertThat(gone.asString()).contains(BERT + ".vcf</d:href><d:status>HTTP/1.1 404", ANNA);
        assertThat(seen(ANNA)).contains("Bert");
        mac.card(card4(BERT, "Bert", "")).put(mac.book() + BERT + ".vcf");
        Response back = bird.sync(token(gone));
        assertThat(back.asString()).contains(BERT, ANNA).doesNotContain("404 Not");
    }

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
        assertThat(group.asString()).contains("valid-address-data");
        Response large =
                bird.create("l.vcf", card4("l", "L", "CATEGORIES:Large\r\nNOTE:" + "x".repeat(300_000) + "\r\n"));
        assertThat(large.asString()).contains("max-resource-size");
        StringBuilder many = new StringBuilder("CATEGORIES:0");
        for (int i = 1; i < 500; i++) {
            many.append(',').append(i);
        }
        assertThat(bird.create("m.vcf", card4("m", "M", many + "\r\n")).asString())
                .contains("max-resource-size");
        assertThat(names()).isEmpty();
    }

    @Test
    void otherFormIsAnotherBook() {
        choir("Chor", ANNA);
        String token = token(bird.sync(""));
        String id = owner().get("/api/v1/me/app-passwords").path("items[1].appPassword");
        choose(id, "cards");
        assertThat(bird.sync(token).asString()).contains("<d:valid-sync-token/>");
        Response cards = bird.sync("");
        assertThat(cards.asString()).contains(CHOIR);
        choose(id, "categories");
        assertThat(bird.sync(token(cards)).asString()).contains("<d:valid-sync-token/>");
        bird.sync(token).then().statusCode(207);
    }

    @Test
    void tokenOfAMomentWhoseGroupsAreNotKnownAnyMoreIsRefused() throws SQLException {
        String token = token(bird.sync(""));
        choir("Chor", ANNA);
        try (Connection connection = database.getConnection();
                var forget = connection.prepareStatement(
                        "update book set groups_trimmed_seq = 3 where account_id = ?::uuid")) {
            forget.setString(1, bird.owner().account().toString());
            forget.executeUpdate();
        }
        assertThat(bird.sync(token).asString()).contains("<d:valid-sync-token/>");
        assertThat(bird.sync("").asString()).contains(ANNA);
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

    private void choose(String id, String groups) {
        owner().contentType(ContentType.JSON)
                .body(Map.of("groups", groups))
                .patch("/api/v1/me/app-passwords/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void anotherAccountsGroupsAreNobodys() {
        choir("Secret choir", ANNA);
        DavClient stranger = DavClient.of(TestAccount.open(), "thunderbird");
        stranger.create("s.vcf", card4(ANNA, "Mine", "CATEGORIES:Secret choir\r\n"))
                .then()
                .statusCode(201);
        assertThat(members("Secret choir")).containsExactly(ANNA);
        given().header("Authorization", "Bearer " + stranger.owner().token())
                .get("/api/v1/books/default/groups")
                .then()
                .body("items.name", contains("Secret choir"))
                .body("items[0].members", contains(ANNA));
        stranger.ask().delete(stranger.book() + "s.vcf").then().statusCode(204);
        assertThat(seen(ANNA)).contains("Secret choir", "FN:Anna");
        assertThat(stranger.sync("").asString()).doesNotContain(ANNA, CHOIR);
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
