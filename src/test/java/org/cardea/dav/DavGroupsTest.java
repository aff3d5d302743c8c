package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card3;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.Test;

/** Groups as their members' CATEGORIES (ADR 24), beside a client that sees them as cards: what is read. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavGroupsTest extends TwoFormsOfGroups {
    @Inject
    DataSource database;

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
}
