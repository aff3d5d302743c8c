package org.cardea;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.Test;

/** What a person typed, and what a device proves itself by, is readable in no table and in no log. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class NothingReadableTest {

    private static final List<String> CONTENTS = List.of(
            "Wilhelmine Krähenbühl",
            "+49 30 90182042",
            "wilhelmine@kraehenbuehl.example",
            "mag keine Rosinen im Kuchen",
            "诸葛孔明先生",
            "Kegelclub Alle Neune",
            "Wilhelmines Küchentablett");

    @Inject
    DataSource database;

    @Test
    void nothingOfAPersonIsReadable() throws IOException {
        byte[] photo = new byte[20_000];
        new Random(1).nextBytes(photo);
        try (LogCapture log = new LogCapture()) {
            TestAccount owner = TestAccount.open();
            TestAccount tablet = owner.link("Wilhelmines Küchentablett");
            BookOfCards book = new BookOfCards(owner);
            UUID card = book.add(BookOfCards.card("Wilhelmine Krähenbühl", contents(photo)));
            book.add(BookOfCards.card("Kegelclub Alle Neune", "KIND:group\r\nMEMBER:urn:uuid:" + card + "\r\n"));
            book.download();
            tryEverythingThatIsRefused(owner);
            Needles needles = Needles.ofTexts(CONTENTS)
                    .andBytes("photo", photo)
                    .andBytes("token", Base64.getUrlDecoder().decode(owner.token()))
                    .andBytes("token", Base64.getUrlDecoder().decode(tablet.token()));
            Needles password = Needles.ofTexts(List.of(owner.password()));
            DatabaseDump.of(database).forEach((table, bytes) -> {
                assertThat(needles.foundIn(bytes)).as(table).isEmpty();
                assertThat(password.foundIn(bytes)).as(table).isEmpty();
            });
            byte[] statements = Files.readAllBytes(Path.of(System.getProperty(PostgresTestResource.STATEMENT_LOG)));
            for (byte[] told : List.of(log.bytes(), statements)) {
                assertThat(needles.foundIn(told)).isEmpty();
                assertThat(password.foundIn(told)).isEmpty();
            }
        }
    }

    /** Would the search find something that is there? The login is, on purpose. */
    @Test
    void searchFindsWhatIsReadable() {
        TestAccount owner = TestAccount.open();
        Needles login = Needles.ofTexts(List.of(owner.login()));
        assertThat(DatabaseDump.of(database).values())
                .anySatisfy(bytes -> assertThat(login.foundIn(bytes)).isNotEmpty());
    }

    private static String contents(byte[] photo) {
        return "TEL:+49 30 90182042\r\nEMAIL:wilhelmine@kraehenbuehl.example\r\nNOTE:mag keine Rosinen im Kuchen\r\n"
                + "NICKNAME:诸葛孔明先生\r\nPHOTO:data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(photo) + "\r\n";
    }

    /** Refusals are where secrets like to slip out. */
    private static void tryEverythingThatIsRefused(TestAccount owner) {
        Map<String, Object> device = Map.of("name", "Wilhelmines Küchentablett", "kind", "toaster");
        Map<String, Object> login = Map.of("login", owner.login(), "password", owner.password(), "device", device);
        for (String call : List.of("login", "accounts", "link", "me/password", "devices", "books/default/upload")) {
            given().header("Authorization", "Bearer " + owner.token())
                    .contentType(ContentType.JSON)
                    .body(login)
                    .post("/api/v1/" + call);
            given().contentType(ContentType.JSON)
                    .body("{\"password\":\"" + owner.password() + "\", Wilhelmine Krähenbühl")
                    .post("/api/v1/" + call);
        }
    }
}
