package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that are added, copied and moved; named by documents and their sections. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavMovesTest {
    private DavClient phone;
    private String other;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
        other = phone.home() + "verein/";
        phone.ask().request("MKCOL", other).then().statusCode(201);
    }

    private Response bring(String method, String from, String to, String overwrite) {
        return phone.ask()
                .header("Destination", to)
                .header("Overwrite", overwrite)
                .request(method, from);
    }

    private String list(String book) {
        return phone.propfind(book, 1, "<d:getetag/>").asString();
    }

    @Test
    void rfc4918Section99CardMovesToAnotherBook() {
        phone.create("a.vcf", card4("a", "Anton", "X-ODD;X-P=1:kept\r\n"))
                .then()
                .statusCode(201);
        String before = token(phone.sync(""));
        Response moved = bring("MOVE", phone.book() + "a.vcf", "http://localhost:8081" + other + "b%20b.vcf", "F");
        assertThat(moved.statusCode()).isEqualTo(502);
        moved = bring("MOVE", phone.book() + "a.vcf", other + "b%20b.vcf", "F");
        assertThat(moved.statusCode()).isEqualTo(201);
        assertThat(moved.header("Location")).endsWith(other + "b%20b.vcf");
        assertThat(phone.sync(before).asString()).contains("a.vcf</d:href><d:status>HTTP/1.1 404");
        assertThat(phone.ask()
                        .accept("text/vcard;version=4.0")
                        .get(other + "b%20b.vcf")
                        .asString())
                .isEqualTo(card4("a", "Anton", "X-ODD;X-P=1:kept\r\n"));
        bring("MOVE", other + "b%20b.vcf", phone.book() + "a.vcf", "F").then().statusCode(201);
        assertThat(list(other)).doesNotContain("vcf");
        assertThat(list(phone.book())).contains("a.vcf");
    }

    @Test
    void rfc4918Section98CardIsCopiedToAnotherBook() {
        phone.create("a.vcf", card4("a", "Anton", "")).then().statusCode(201);
        bring("COPY", phone.book() + "a.vcf", other + "a.vcf", "T").then().statusCode(201);
        bring("COPY", phone.book() + "a.vcf", other + "a.vcf", "F").then().statusCode(412);
        bring("COPY", phone.book() + "a.vcf", other + "a.vcf", "T").then().statusCode(204);
        phone.get("a.vcf").then().statusCode(200);
        Response twice = bring("COPY", phone.book() + "a.vcf", other + "second.vcf", "T");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.asString()).contains("<c:no-uid-conflict><d:href>" + other + "a.vcf");
    }

    @Test
    void rfc4918Section984WhatIsReplacedGoesIntoTheTrash() {
        phone.create("a.vcf", card4("a", "Anton", "")).then().statusCode(201);
        phone.card(card4("z", "Zeno", "")).put(other + "a.vcf").then().statusCode(201);
        bring("MOVE", phone.book() + "a.vcf", other + "a.vcf", "F").then().statusCode(412);
        assertThat(phone.ask().get(other + "a.vcf").asString()).contains("Zeno");
        bring("MOVE", phone.book() + "a.vcf", other + "a.vcf", "T").then().statusCode(204);
        assertThat(phone.ask().get(other + "a.vcf").asString()).contains("Anton");
        phone.get("a.vcf").then().statusCode(404);
    }

    @Test
    void rfc6352Section6321WithinABookAUidIsThereOnce() {
        phone.create("a.vcf", card4("a", "Anton", "")).then().statusCode(201);
        Response answer = bring("COPY", phone.book() + "a.vcf", phone.book() + "b.vcf", "T");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("<c:no-uid-conflict><d:href>" + phone.book() + "a.vcf");
        for (String method : List.of("COPY", "MOVE")) {
            bring(method, phone.book() + "a.vcf", phone.book() + "a.vcf", "T")
                    .then()
                    .statusCode(403);
        }
        phone.get("a.vcf").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void rfc4918Section985BadDestinationsAreRefused(String method) {
        phone.create("a.vcf", card4("a", "Anton", "")).then().statusCode(201);
        String from = phone.book() + "a.vcf";
        phone.ask().request(method, from).then().statusCode(400);
        bring(method, from, "%zz", "T").then().statusCode(400);
        bring(method, from, other + "a.vcf", "X").then().statusCode(400);
        bring(method, from, phone.home() + "nowhere/a.vcf", "T").then().statusCode(409);
        bring(method, from, other, "T").then().statusCode(403);
        bring(method, from, "/q/health", "T").then().statusCode(403);
        bring(method, phone.book() + "none.vcf", other + "a.vcf", "T").then().statusCode(404);
        bring(method, other, phone.home() + "more/", "T").then().statusCode(403);
        phone.ask()
                .header("Destination", other + "a.vcf")
                .header("If-Match", "\"x\"")
                .request(method, from)
                .then()
                .statusCode(412);
        assertThat(list(other)).doesNotContain("vcf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void nothingGoesToOrComesFromAnotherAccount(String method) {
        phone.create("a.vcf", card4("a", "Anton", "")).then().statusCode(201);
        DavClient stranger = DavClient.of(TestAccount.open(), "mac");
        stranger.create("s.vcf", card4("s", "Secret", "")).then().statusCode(201);
        Response there = bring(method, phone.book() + "a.vcf", stranger.book() + "a.vcf", "T");
        Response here = bring(method, stranger.book() + "s.vcf", other + "s.vcf", "T");
        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(here.statusCode()).isEqualTo(404);
        assertThat(here.asString()).doesNotContain("Secret", stranger.owner().login());
        assertThat(stranger.sync("").asString()).contains("s.vcf").doesNotContain("a.vcf");
        assertThat(stranger.ask()
                        .contentType("text/vcard")
                        .body("x")
                        .post(phone.book())
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void rfc5995Section3CardIsAddedUnderANameOfOurs() {
        assertThat(phone.propfind(phone.book(), 0, "<d:add-member/>").asString())
                .contains("<d:add-member><d:href>" + phone.book() + "</d:href>");
        Response added = phone.card(card4("n", "Neu", "")).post(phone.book());
        assertThat(added.statusCode()).isEqualTo(201);
        String place = added.header("Location").replaceFirst("^https?://[^/]*", "");
        assertThat(place).startsWith(phone.book());
        assertThat(phone.ask().get(place).asString()).contains("FN:Neu");
        assertThat(phone.sync("").asString()).contains(place);
        Response again = phone.card(card4("n", "Neu", "")).post(phone.book());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("<c:no-uid-conflict><d:href>" + place);
        phone.card("nothing").post(phone.book()).then().statusCode(403);
        phone.card(card4("m", "M", "")).post(phone.home()).then().statusCode(415);
        String unnamed = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ohne\r\nN:Ohne;;;;\r\nEND:VCARD\r\n";
        phone.card(unnamed).post(phone.book()).then().statusCode(201);
        phone.card(unnamed).post(phone.book()).then().statusCode(201);
    }

    @Test
    void rfc8144Section3WhatStandsThereNowIsTold() {
        Response made = phone.card(card4("r", "Rosa", ""))
                .header("Prefer", "return=representation")
                .put(phone.book() + "r.vcf");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Preference-Applied")).isEqualTo("return=representation");
        assertThat(made.header("Vary")).contains("Accept", "Prefer");
        Response read = phone.get("r.vcf");
        assertThat(made.asString()).isEqualTo(read.asString());
        assertThat(made.header("ETag")).isEqualTo(read.header("ETag"));
        Response changed = phone.card(card4("r", "Rosa B.", ""))
                .header("Prefer", "return=representation")
                .accept("text/vcard;version=4.0")
                .put(phone.book() + "r.vcf");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.asString()).contains("VERSION:4.0", "Rosa B.");
        Response late = phone.card(card4("r", "Late", ""))
                .header("Prefer", "return=representation")
                .header("If-Match", read.header("ETag"))
                .put(phone.book() + "r.vcf");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("Rosa B.");
        assertThat(late.header("ETag")).isEqualTo(changed.header("ETag"));
        Response added = phone.card(card4("p", "Paul", ""))
                .header("Prefer", "return=representation")
                .post(phone.book());
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.asString()).contains("Paul");
        assertThat(added.header("Location")).endsWith(added.header("Content-Location"));
    }

    /** A card is called as another one would be that nobody has named. */
    @Test
    void namesThatLookLikeUuidsAreOfWhomeverTheyWereGivenTo() {
        BookOfCards book = new BookOfCards(phone.owner());
        String taken = book.add(BookOfCards.card("Unnamed", "")) + ".vcf";
        Response clash = phone.card(card4("b", "Other", "")).put(phone.book() + taken);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.asString()).contains("no-uid-conflict");
        assertThat(phone.get(taken).asString()).contains("Unnamed");
        String free = "0190a000-0000-7000-8000-00000000abcd";
        phone.create(free + ".vcf", card4("c", "First", "")).then().statusCode(201);
        Response late = phone.create("elsewhere.vcf", card4("urn:uuid:" + free, "Second", ""));
        assertThat(late.statusCode()).isEqualTo(201);
        assertThat(phone.get(free + ".vcf").asString()).contains("First");
        assertThat(phone.get("elsewhere.vcf").asString()).contains("Second");
        assertThat(phone.multiget("", free + ".vcf", "elsewhere.vcf").asString())
                .contains("First", "Second")
                .doesNotContain("404 Not Found");
    }

    /** The name a card would have by itself was given to another one. */
    @Test
    void cardWhoseOwnNameIsTakenHasAnother() {
        String id = "0190a000-0000-7000-8000-00000000dcba";
        phone.create(id + ".vcf", card4("holder", "Holder", "")).then().statusCode(201);
        Response added = phone.card(card4("urn:uuid:" + id, "Guest", "")).post(phone.book());
        assertThat(added.statusCode()).isEqualTo(201);
        for (String name : List.of("Holder", "Guest")) {
            assertThat(phone.report(
                                    phone.book(),
                                    "<c:addressbook-query><d:prop><c:address-data/></d:prop><c:filter/>"
                                            + "</c:addressbook-query>")
                            .asString())
                    .containsOnlyOnce("FN:" + name);
        }
        assertThat(phone.get(id + ".vcf").asString()).contains("Holder");
    }
}
