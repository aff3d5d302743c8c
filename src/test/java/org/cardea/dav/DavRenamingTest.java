package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that get another name in their book, and what clients are told that knew the old one. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavRenamingTest {
    private static final UUID ANNA = UUID.randomUUID();

    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
        phone.create("a.vcf", card4("urn:uuid:" + ANNA, "Anna", "X-ODD;X-P=1:kept\r\n"))
                .then()
                .statusCode(201);
    }

    private Response move(String from, String to, String overwrite) {
        return phone.ask()
                .header("Destination", phone.book() + to)
                .header("Overwrite", overwrite)
                .request("MOVE", phone.book() + from);
    }

    private void rename(String from, String to) {
        move(from, to, "F").then().statusCode(201);
    }

    private String gone(String name) {
        return "<d:href>" + phone.book() + name + "</d:href><d:status>HTTP/1.1 404 Not Found";
    }

    private String there(String name) {
        return "<d:href>" + phone.book() + name + "</d:href><d:propstat><d:prop><d:getetag>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"mac", "thunderbird"})
    void rfc4918Section99CardGetsAnotherNameAndEveryClientHearsOfBoth(String program) {
        phone.create("g.vcf", card4("g", "Choir", "KIND:group\r\nMEMBER:urn:uuid:" + ANNA + "\r\n"));
        DavClient other = DavClient.of(phone.owner(), program);
        String before = token(other.sync(""));
        String text = other.get("a.vcf").asString();
        String etag = other.get("a.vcf").header("ETag");
        Response moved = move("a.vcf", "b%20b.vcf", "F");
        assertThat(moved.statusCode()).isEqualTo(201);
        assertThat(moved.header("Location")).endsWith(phone.book() + "b%20b.vcf");
        Response news = other.sync(before);
        assertThat(news.asString()).contains(gone("a.vcf"), there("b%20b.vcf")).doesNotContain(etag, "g.vcf");
        assertThat(other.sync(token(news)).asString()).doesNotContain("<d:response>");
        assertThat(other.get("a.vcf").statusCode()).isEqualTo(404);
        assertThat(other.get("b%20b.vcf").asString()).isEqualTo(text);
        assertThat(other.multiget("", "a.vcf", "b%20b.vcf").asString()).contains(gone("a.vcf"), "FN:Anna");
        assertThat(phone.get("g.vcf").asString()).contains(ANNA.toString());
        assertThat(other.sync("").asString()).contains("b%20b.vcf").doesNotContain("a.vcf", "404 Not Found");
    }

    @Test
    void rfc6578Section352NameThatIsTakenAgainIsNotToldAsGone() {
        String before = token(phone.sync(""));
        rename("a.vcf", "b.vcf");
        rename("b.vcf", "c.vcf");
        rename("c.vcf", "a.vcf");
        assertThat(phone.sync(before).asString())
                .contains(gone("b.vcf"), gone("c.vcf"), there("a.vcf"))
                .doesNotContain(gone("a.vcf"));
        rename("a.vcf", "d.vcf");
        phone.create("a.vcf", card4("new", "Neu", "")).then().statusCode(201);
        assertThat(phone.sync(before).asString())
                .contains(there("a.vcf"), there("d.vcf"), gone("b.vcf"), gone("c.vcf"))
                .doesNotContain(gone("a.vcf"));
    }

    /** As a program does that moves a card out and in again, or knows no MOVE. */
    @Test
    void rfc6578Section352CardThatComesBackUnderAnotherNameIsGoneUnderTheFirst() {
        DavClient mac = DavClient.of(phone.owner(), "mac");
        String before = token(mac.sync(""));
        phone.ask().delete(phone.book() + "a.vcf").then().statusCode(204);
        phone.create("z.vcf", card4("urn:uuid:" + ANNA, "Anna", "")).then().statusCode(201);
        assertThat(mac.sync(before).asString()).contains(gone("a.vcf"), there("z.vcf"));
        phone.ask().delete(phone.book() + "z.vcf").then().statusCode(204);
        assertThat(mac.sync(before).asString()).contains(gone("a.vcf"), gone("z.vcf"));
    }

    @Test
    void cardNobodyNamedGetsANameAndLosesIt() {
        String before = token(phone.sync(""));
        rename("a.vcf", ANNA + ".vcf");
        rename(ANNA + ".vcf", "anna.vcf");
        assertThat(phone.sync(before).asString()).contains(gone("a.vcf"), gone(ANNA + ".vcf"), there("anna.vcf"));
        assertThat(phone.get("anna.vcf").asString()).contains("FN:Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mac", "thunderbird"})
    void rfc6578Section37OldAndNewNameComeInPieces(String program) {
        for (int i = 0; i < 4; i++) {
            phone.create("c" + i + ".vcf", card4("c" + i, "C" + i, "")).then().statusCode(201);
        }
        DavClient other = DavClient.of(phone.owner(), program);
        String at = token(other.sync(""));
        for (int i = 0; i < 4; i++) {
            rename("c" + i + ".vcf", "n" + i + ".vcf");
        }
        StringBuilder all = new StringBuilder();
        String piece;
        do {
            Response answer = other.report(
                    other.book(),
                    "<d:sync-collection><d:sync-token>" + at + "</d:sync-token><d:sync-level>1</d:sync-level>"
                            + "<d:limit><d:nresults>3</d:nresults></d:limit><d:prop><d:getetag/></d:prop></d:sync-collection>");
            piece = answer.asString();
            assertThat(piece.split("<d:response>")).hasSizeLessThanOrEqualTo(1 + 3 + 1);
            all.append(piece);
            at = token(answer);
        } while (piece.contains("507 Insufficient Storage"));
        for (int i = 0; i < 4; i++) {
            assertThat(all.toString())
                    .containsOnlyOnce(gone("c" + i + ".vcf"))
                    .containsOnlyOnce(there("n" + i + ".vcf"));
        }
    }

    @Test
    void rfc4918Section994WhatIsReplacedGoesIntoTheTrash() {
        phone.create("z.vcf", card4("z", "Zeno", "")).then().statusCode(201);
        String before = token(phone.sync(""));
        move("a.vcf", "z.vcf", "F").then().statusCode(412);
        assertThat(phone.get("z.vcf").asString()).contains("Zeno");
        move("a.vcf", "z.vcf", "T").then().statusCode(204);
        assertThat(phone.get("z.vcf").asString()).contains("Anna");
        assertThat(phone.sync(before).asString())
                .contains(gone("a.vcf"), there("z.vcf"))
                .doesNotContain(gone("z.vcf"));
    }

    @Test
    void rfc9110Section1311NameIsOnlyChangedOfTheCardThatWasMeant() {
        String etag = phone.get("a.vcf").header("ETag");
        phone.card(card4("urn:uuid:" + ANNA, "Anna B.", "")).put(phone.book() + "a.vcf");
        phone.ask()
                .header("Destination", phone.book() + "b.vcf")
                .header("If-Match", etag)
                .request("MOVE", phone.book() + "a.vcf")
                .then()
                .statusCode(412);
        assertThat(phone.get("a.vcf").statusCode()).isEqualTo(200);
    }
}
