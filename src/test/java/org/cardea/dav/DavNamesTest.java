package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.vault.Resealable;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.Test;

/** What clients call their cards is kept as they chose it, and is nobody else's to read. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DavNamesTest {
    @Inject
    DataSource database;

    @Inject
    RotateKeys rotation;

    @Inject
    Vault vault;

    @Inject
    DavNameStore names;

    @Inject
    DavBookStore notes;

    @Test
    void nameOutlivesARotationOfTheKey() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        mac.create("Wilhelmines-Karte.vcf", card4("w", "W", "")).then().statusCode(201);
        String patch =
                "<d:propertyupdate" + DavClient.NAMESPACES + "><d:set><d:prop><c:addressbook-description>Kegelfreunde"
                        + "</c:addressbook-description></d:prop></d:set></d:propertyupdate>";
        mac.ask().body(patch).request("PROPPATCH", mac.book()).then().statusCode(207);
        rotation.begin(mac.owner().account());
        mac.get("Wilhelmines-Karte.vcf").then().statusCode(200);
        seal(mac.owner(), names);
        seal(mac.owner(), notes);
        assertThat(mac.get("Wilhelmines-Karte.vcf").statusCode()).isEqualTo(200);
        assertThat(mac.sync("").asString()).contains("Wilhelmines-Karte.vcf");
        assertThat(mac.propfind(mac.book(), 0, "<c:addressbook-description/>").asString())
                .contains("Kegelfreunde");
        mac.card(card4("w", "W2", ""))
                .put(mac.book() + "Wilhelmines-Karte.vcf")
                .then()
                .statusCode(204);
    }

    private void seal(TestAccount owner, Resealable rows) {
        int newest = vault.of(owner.account()).keyVersion();
        assertThat(rows.left(owner.account(), newest)).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> rows.reseal(owner.account(), vault.of(owner.account()), 500)))
                .isEqualTo(1);
        assertThat(rows.left(owner.account(), newest)).isZero();
    }

    @Test
    void namesAndWordsOfBooksAreReadableInNoTable() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        mac.create("Ottilies-Karte.vcf", card4("o", "O", "")).then().statusCode(201);
        Needles needles = Needles.ofTexts(List.of("Ottilies-Karte"));
        DatabaseDump.of(database)
                .forEach((table, bytes) ->
                        assertThat(needles.foundIn(bytes)).as(table).isEmpty());
    }
}
