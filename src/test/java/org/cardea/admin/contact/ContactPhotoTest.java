package org.cardea.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cardea.PostgresTestResource;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of a contact. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ContactPhotoTest {
    private static final byte[] GIF = "GIF89a\u0002\0\u0003\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void pictureIsPutShownAndTakenAway() {
        CardId ann = book.add("FN:Ann");
        String path = "contacts/" + ann + "/photo";
        assertThat(book.client().get(path).status()).isEqualTo(404);
        JsonNode contact = BookClient.ok(book.client().send("PUT", path, GIF, "Content-Type", "image/gif"));
        assertThat(contact.get("photo").asBoolean()).isTrue();
        var shown = io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + book.account().token())
                .get("/api/v1/books/default/" + path);
        assertThat(shown.asByteArray()).isEqualTo(GIF);
        assertThat(shown.contentType()).isEqualTo("image/gif");
        assertThat(shown.header("Cache-Control")).isEqualTo("private, max-age=0, must-revalidate");
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + book.account().token())
                .header("If-None-Match", shown.header("ETag"))
                .get("/api/v1/books/default/" + path)
                .then()
                .statusCode(304);
        assertThat(book.get("contacts?photo=true").get("total").asInt()).isEqualTo(1);
        assertThat(BookClient.ok(book.client().send("DELETE", path, null))
                        .get("photo")
                        .asBoolean())
                .isFalse();
        assertThat(book.get("contacts?photo=true").get("total").asInt()).isZero();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        CardId ann = book.add("FN:Ann");
        String path = "contacts/" + ann + "/photo";
        byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(book.client()
                        .send("PUT", path, html, "Content-Type", "image/png")
                        .status())
                .isEqualTo(400);
        byte[] svg = "<svg/>".getBytes(StandardCharsets.UTF_8);
        assertThat(book.client()
                        .send("PUT", path, svg, "Content-Type", "image/svg+xml")
                        .status())
                .isEqualTo(415);
        byte[] large = Arrays.copyOf(GIF, 2 * 1024 * 1024 + 1);
        assertThat(book.client()
                        .send("PUT", path, large, "Content-Type", "image/gif")
                        .status())
                .isEqualTo(413);
        byte[] vast = Arrays.copyOf(GIF, GIF.length);
        vast[7] = (byte) 0xFF;
        assertThat(book.client()
                        .send("PUT", path, vast, "Content-Type", "image/gif")
                        .status())
                .isEqualTo(400);
    }
}
