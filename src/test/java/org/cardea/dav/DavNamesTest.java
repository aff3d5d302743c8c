package org.cardea.dav;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.vault.RotateKeys;
import org.junit.jupiter.api.Test;

/** What clients call their cards is kept as they chose it, and is nobody else's to read. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavNamesTest {
    @Inject
    DataSource database;

    @Inject
    RotateKeys rotation;

    @Test
    void nameOutlivesARotationOfTheKey() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        mac.create("Wilhelmines-Karte.vcf", card4("w", "W", "")).then().statusCode(201);
        String patch = "<d:propertyupdate" + DavClient.NAMESPACES + "><d:set><d:prop><c:addressbook-description>Kegelfreunde"
                + "</c:addressbook-description></d:prop></d:set></d:propertyupdate>";
        mac.ask().body(patch).request("PROPPATCH", mac.book()).then().statusCode(207);
        rotation.begin(mac.owner().account());
        mac.get("Wilhelmines-Karte.vcf").then().statusCode(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> rotation.left(mac.owner().account()).isEmpty());
        assertThat(mac.get("Wilhelmines-Karte.vcf").statusCode()).isEqualTo(200);
        assertThat(mac.sync("").asString()).contains("Wilhelmines-Karte.vcf");
        assertThat(mac.propfind(mac.book(), 0, "<c:addressbook-description/>").asString()).contains("Kegelfreunde");
        mac.card(card4("w", "W2", "")).put(mac.book() + "Wilhelmines-Karte.vcf").then().statusCode(204);
    }

    @Test
    void namesAndWordsOfBooksAreReadableInNoTable() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        mac.create("Ottilies-Karte.vcf", card4("o", "O", "")).then().statusCode(201);
        Needles needles = Needles.ofTexts(List.of("Ottilies-Karte"));
        DatabaseDump.of(database)
                .forEach((table, bytes) -> assertThat(needles.foundIn(bytes)).as(table).isEmpty());
    }
}
