package org.cardea.interchange.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cardea.BookOfCards.card;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.interchange.Reading;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AccountExportTest {
    private static final byte[] PHOTO = new byte[900];

    @Inject
    ExportAccount export;

    private TestAccount zoe;

    @BeforeEach
    void fill() {
        zoe = TestAccount.open();
        BookOfCards book = new BookOfCards(zoe);
        UUID ann = book.add(card(
                "Ann Lee",
                "TEL:+44 20 7946 0000\r\nPHOTO:data:image/jpeg;base64,"
                        + Base64.getEncoder().encodeToString(PHOTO) + "\r\n"));
        book.add(card("欧阳娜娜", "NOTE:x\r\n"));
        book.add(card("Friends", "KIND:group\r\nMEMBER:urn:uuid:" + ann + "\r\n"));
    }

    @Test
    void everyBookComesBackFromItsFiles() throws Exception {
        Map<String, byte[]> files = files(zoe);
        assertThat(files.keySet()).containsExactly("Contacts/contacts.vcf", "Contacts/contacts.csv", "account.json");
        String vcards = new String(files.get("Contacts/contacts.vcf"), UTF_8);
        assertThat(vcards).contains("VERSION:4.0", "PHOTO", "KIND:group", "欧阳娜娜");
        for (String name : Set.of("contacts.vcf", "contacts.csv")) {
            Reading reading = Reading.of(Source.of(name, files.get("Contacts/" + name)));
            assertThat(reading.people())
                    .filteredOn(person -> !person.vcard().contains("KIND:group"))
                    .as(name)
                    .hasSize(2);
            assertThat(reading.bad()).as(name).isEmpty();
        }
    }

    @Test
    void booksOfOneNameHaveFoldersOfTheirOwnWhateverIsInTheName() throws IOException {
        for (String name : new String[] {"contacts", "../../etc", "Club"}) {
            as(zoe).contentType(ContentType.JSON)
                    .body(Map.of("name", name))
                    .post("/api/v1/books")
                    .then()
                    .statusCode(201);
        }
        assertThat(files(zoe).keySet())
                .contains("contacts (2)/contacts.vcf", "Club/contacts.csv")
                .noneMatch(name -> name.contains("..") || name.startsWith("/"));
    }

    @Test
    void foldersNeverMeet() {
        Set<String> taken = new HashSet<>();
        assertThat(ExportAccount.folder("Club", taken)).isEqualTo("Club");
        assertThat(ExportAccount.folder("CLUB", taken)).isEqualTo("CLUB (2)");
        assertThat(ExportAccount.folder("club (2)", taken)).isEqualTo("club (2) (2)");
        assertThat(ExportAccount.folder(" ", taken)).isEqualTo("contacts");
        assertThat(ExportAccount.folder("a/b\\c", taken)).isEqualTo("a b c");
    }

    @Test
    void accountsOwnFileTellsEverythingButSecrets() throws IOException {
        TestAccount phone = zoe.link("Zoë's phone");
        String password = as(zoe).contentType(ContentType.JSON)
                .body(Map.of("name", "Mac mini", "client", "mac"))
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        String text = new String(files(zoe).get("account.json"), UTF_8);
        assertThat(text).doesNotContain(password, zoe.token(), phone.token(), TestAccount.PASSWORD);
        JsonNode told = new ObjectMapper().readTree(text);
        assertThat(told.at("/account/login").asText()).isEqualTo(zoe.login());
        assertThat(told.at("/account/settings/region").asText()).isEqualTo("DE");
        assertThat(told.at("/account/devices/1/name").asText()).isEqualTo("Zoë's phone");
        assertThat(told.at("/account/appPasswords/0/name").asText()).isEqualTo("Mac mini");
        assertThat(told.at("/activity/0/kind").asText()).isEqualTo("exported");
        assertThat(told.get("activity").findValuesAsText("kind"))
                .contains("contacts-changed", "device-linked", "app-password-made");
    }

    @Test
    void anothersThingsAreNotInIt() throws IOException {
        TestAccount mallory = TestAccount.open();
        Map<String, byte[]> files = files(mallory);
        files.forEach((name, bytes) -> assertThat(new String(bytes, UTF_8))
                .as(name)
                .doesNotContain("Ann Lee", "欧阳娜娜", zoe.login(), zoe.account().toString()));
        given().get("/api/v1/me/export").then().statusCode(401);
    }

    @Test
    void archiveThatBrokeOffIsNoArchive() {
        int[] left = {500};
        StringBuilder written = new StringBuilder();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (left[0]-- == 0) {
                    throw new IOException("full");
                }
                written.append((char) (one & 0xff));
            }
        };
        assertThatThrownBy(() -> export.write(zoe.caller(), full)).hasMessage("full");
        assertThat(written.toString()).doesNotContain("PK\u0005\u0006");
    }

    private static Map<String, byte[]> files(TestAccount account) throws IOException {
        ValidatableResponse answer = as(account)
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment; filename=\"cardea "));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.extract().asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static RequestSpecification as(TestAccount account) {
        return given().header("Authorization", "Bearer " + account.token());
    }
}
