package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.AccountId;
import org.cardea.vault.Resealable;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.Test;

/** Imports live through a new key of their account. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportRotationTest {
    private static final String FILE = "Name,Phone\nAnn Brandt,+49 30 901820\n\"Bob,+49 30 901821\n";

    @Inject
    Vault vault;

    @Inject
    RotateKeys rotateKeys;

    @Inject
    @All
    List<Resealable> sealedRows;

    @Test
    void everythingOfAnImportIsSealedAgainAndStillOpens() {
        ImportClient client = new ImportClient(TestAccount.open());
        AccountId account = client.account().account();
        JsonNode done = client.commit(client.read("people.csv", FILE));
        JsonNode draft = client.read("people.csv", FILE);
        client.send("POST", "/api/v1/import-mappings", "{\"name\":\"Mine\",\"columns\":{\"Name\":\"note\"}}");

        rotateKeys.begin(account);
        sealedRows.forEach(rows -> resealAll(rows, account));

        assertThat(sealedRows)
                .allSatisfy(rows -> assertThat(rows.left(account, 2)).isZero());
        assertThat(client.get(draft)).isEqualTo(draft);
        assertThat(client.send("GET", ImportClient.path(done) + "/errors", null).status())
                .isEqualTo(200);
        assertThat(client.send("GET", "/api/v1/import-mappings", null)
                        .body()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("Mine");
        client.undo(done);
        client.commit(draft);
    }

    private void resealAll(Resealable rows, AccountId account) {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(() -> rows.reseal(account, vault.of(account), 100));
        } while (sealed > 0);
    }
}
