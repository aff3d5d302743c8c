package org.cardea.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class VersionsTest {
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void restoredVersionIsToldInTheActivity() {
        CardId ann = book.add("FN:Ann", "NOTE:first");
        long first = book.seq(ann);
        book.put(ann, first, "FN:Ann", "NOTE:second");

        assertThat(restore(ann, first)).isEqualTo("applied");

        assertThat(book.text(ann)).contains("NOTE:first");
        assertThat(restorations()).containsExactly(1);
    }

    @Test
    void versionThatStandsAlreadyIsNoRestoration() {
        CardId ann = book.add("FN:Ann");

        assertThat(restore(ann, book.seq(ann))).isEqualTo("unchanged");

        assertThat(restorations()).isEmpty();
    }

    private String restore(CardId card, long seq) {
        JsonNode receipt = book.post("cards/" + card + "/restore", Book.json().put("seq", seq));
        return receipt.at("/items/0/outcome").asText();
    }

    private List<Integer> restorations() {
        return RestAssured.given()
                .auth()
                .oauth2(book.account().token())
                .get("/api/v1/activity")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.kind == 'restored' }.count", Integer.class);
    }
}
