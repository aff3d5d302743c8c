package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;
import static org.cardea.dav.DavClient.first;
import static org.cardea.dav.DavClient.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book that is thrown away gives its address to the next one of its name, and comes back all the same (ADR 29). */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavBookTrashTest {
    @Inject
    DavConfig config;

    private DavClient phone;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "iphone");
    }

    private RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + phone.owner().token());
    }

    private void make(String book, String name) {
        phone.ask()
                .body("<d:mkcol" + DavClient.NAMESPACES + "><d:set><d:prop><d:resourcetype><d:collection/>"
                        + "<c:addressbook/></d:resourcetype><d:displayname>" + name + "</d:displayname>"
                        + "<c:addressbook-description>All of " + name + "</c:addressbook-description>"
                        + "</d:prop></d:set></d:mkcol>")
                .request("MKCOL", book)
                .then()
                .statusCode(201);
    }

    private Response sync(String book, String token) {
        return phone.report(
                book,
                "<d:sync-collection><d:sync-token>" + token + "</d:sync-token><d:sync-level>1</d:sync-level>"
                        + "<d:prop><d:getetag/></d:prop></d:sync-collection>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kegeln", "0190d000-0000-7000-8000-00000000000b"})
    void rfc4918Section93AddressOfABookInTheTrashIsFree(String segment) {
        String address = phone.home() + segment + "/";
        make(address, "First");
        phone.card(card4("a", "Anna", "")).put(address + "anna.vcf").then().statusCode(201);
        phone.card(card4("b", "Bert", "")).put(address + "bert.vcf").then().statusCode(201);
        phone.card(card4("a", "Anna B.", "")).put(address + "anna.vcf").then().statusCode(204);
        phone.ask().delete(address + "bert.vcf").then().statusCode(204);
        String before = token(sync(address, ""));
        phone.ask().delete(address).then().statusCode(204);

        make(address, "Second");
        assertThat(sync(address, "").asString()).doesNotContain("<d:response>");
        assertThat(sync(address, before).asString()).contains("valid-sync-token");
        phone.card(card4("a", "Another Anna", ""))
                .put(address + "anna.vcf")
                .then()
                .statusCode(201);
        phone.ask().request("MKCOL", address).then().statusCode(405);

        assertThat(owner().get("/api/v1/book-trash").path("items.name").toString())
                .isEqualTo("[First]");
        String id = owner().get("/api/v1/book-trash").path("items[0].book");
        owner().post("/api/v1/book-trash/" + id + "/take-back").then().statusCode(204);
        String free = phone.home() + id + "/";
        String asked = "<d:displayname/><c:addressbook-description/>";
        assertThat(phone.propfind(phone.home(), 1, asked).asString())
                .contains(free, "First", "All of First", "Second", "All of Second");
        assertThat(phone.ask().get(free + "anna.vcf").asString()).contains("FN:Anna B.");
        assertThat(phone.ask().get(address + "anna.vcf").asString()).contains("FN:Another Anna");
        assertThat(phone.ask().get(free + "bert.vcf").statusCode()).isEqualTo(404);
        assertThat(owner().get("/api/v1/books/" + id + "/trash")
                        .path("items.name")
                        .toString())
                .isEqualTo("[Bert]");
        String card = first("<d:href>" + free + "([^<]*)", sync(free, ""));
        assertThat(card).isEqualTo("anna.vcf");
        phone.card(card4("c", "Carl", "")).put(free + "carl.vcf").then().statusCode(201);
        assertThat(sync(address, "").asString()).doesNotContain("carl.vcf");
    }

    @Test
    void addressIsFreeAsOftenAsABookOfItIsThrownAway() {
        String address = phone.home() + "kegeln/";
        for (String name : List.of("One", "Two", "Three")) {
            make(address, name);
            phone.ask().delete(address).then().statusCode(204);
        }
        List<String> ids = owner().get("/api/v1/book-trash").path("items.book");
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        ids.forEach(id ->
                owner().post("/api/v1/book-trash/" + id + "/take-back").then().statusCode(204));
        assertThat(phone.propfind(phone.home(), 1, "<d:displayname/>").asString())
                .contains("One", "Two", "Three");
    }

    @Test
    void rfc4331Section6BooksBeyondTheLimitAreRefusedUntilOneIsThrownAway() {
        for (int books = 1; books < config.books(); books++) {
            make(phone.home() + "book-" + books + "/", "Book");
        }

        Response refused = phone.ask().request("MKCOL", phone.home() + "more/");
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.asString()).contains("quota-not-exceeded", "There are " + config.books() + " address books");

        phone.ask().delete(phone.home() + "book-1/").then().statusCode(204);
        phone.ask().request("MKCOL", phone.home() + "more/").then().statusCode(201);
    }
}
