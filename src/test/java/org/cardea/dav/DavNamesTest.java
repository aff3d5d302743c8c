package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.dav.DavClient.card4;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.Needles;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.cardea.shared.SqlStore;
import org.cardea.shared.Write;
import org.cardea.vault.Resealable;
import org.cardea.vault.RotateKeys;
import org.cardea.vault.RotationFixture;
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
    FormerNameStore former;

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

    @Test
    void formerNameOutlivesARotationOfTheKey() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        mac.create("Wilhelmines-Karte.vcf", card4("w", "W", "")).then().statusCode(201);
        String before = DavClient.token(mac.sync(""));
        rename(mac, "Wilhelmines-Karte.vcf");
        rotation.begin(mac.owner().account());
        seal(mac.owner(), former);
        assertThat(mac.sync(before).asString())
                .contains("Wilhelmines-Karte.vcf</d:href><d:status>HTTP/1.1 404", "w.vcf");
    }

    private static void rename(DavClient mac, String name) {
        mac.ask()
                .header("Destination", mac.book() + "w.vcf")
                .request("MOVE", mac.book() + name)
                .then()
                .statusCode(201);
    }

    @Test
    void everyNameIsFoundAtAnyPointOfAnInterruptedRotation() {
        DavClient mac = DavClient.of(TestAccount.open(), "mac");
        List<String> called = List.of("one.vcf", "two.vcf", "three.vcf", "four.vcf");
        called.forEach(name -> mac.create(name, card4(name, "N", "")).then().statusCode(201));
        RotationFixture rotation = new RotationFixture(mac.owner().account());
        rotation.begin();
        int interruptions = 0;
        while (rotation.isInterruptedAfter(1)) {
            interruptions++;
            assertThat(rotation.versions()).containsExactly(1, 2);
            assertFound(mac, called);
        }
        assertThat(interruptions).isGreaterThan(called.size());
        assertThat(rotation.versions()).containsExactly(2);
        assertFound(mac, called);
    }

    private static void assertFound(DavClient mac, List<String> called) {
        String sync = mac.sync("").asString();
        for (String name : called) {
            assertThat(mac.get(name).statusCode()).as(name).isEqualTo(200);
            assertThat(sync).contains("/" + name);
            mac.create(name, card4("another", "N", "")).then().statusCode(412);
        }
    }

    /** An instance that has not heard of the new key yet cannot know what was named under it. */
    @Test
    void nameThatWasGivenUnderBothKeysStaysWithTheNewOne() {
        TestAccount owner = TestAccount.open();
        RotationFixture keys = new RotationFixture(owner.account());
        DavNameStore elsewhere = new DavNameStore(database, keys.ofAnotherInstance());
        keys.begin();
        CardId fresh = CardId.random();
        CardId stale = CardId.random();
        CardId other = CardId.random();
        give(names, owner, fresh, "both.vcf");
        give(elsewhere, owner, stale, "both.vcf");
        give(elsewhere, owner, other, "other.vcf");
        keys.finish();
        assertThat(keys.versions()).containsExactly(2);
        assertThat(names.names(owner.grant(), List.of(fresh, stale, other)))
                .isEqualTo(Map.of(fresh, "both.vcf", other, "other.vcf"));
        assertThat(names.cards(owner.grant(), List.of("both.vcf", "other.vcf")))
                .isEqualTo(Map.of("both.vcf", fresh, "other.vcf", other));
    }

    private void give(DavNameStore store, TestAccount owner, CardId card, String name) {
        new RunStore(database).run(store.giving(owner.grant(), card, name, List.of()));
    }

    /** In place of the ledger, which runs what is to be written beside a change. */
    private static final class RunStore extends SqlStore {
        RunStore(DataSource database) {
            super(database);
        }

        void run(List<Write> writes) {
            writes.forEach(this::update);
        }
    }

    /** Not even where a row of its was made to look like one of this account's. */
    @Test
    void anotherAccountsRowsAreLeftAsTheyAre() throws SQLException {
        TestAccount owner = TestAccount.open();
        TestAccount stranger = TestAccount.open();
        CardId card = CardId.random();
        CardId theirs = CardId.random();
        give(names, owner, card, "same.vcf");
        give(names, stranger, theirs, "same.vcf");
        rotation.begin(owner.account());
        byte[] fresh = vault.of(owner.account()).keyedHash("same.vcf".getBytes(UTF_8));
        disguise(stranger, owner, fresh);
        seal(owner, names);
        assertThat(names.names(owner.grant(), List.of(card))).containsValue("same.vcf");
        assertThat(names.cards(owner.grant(), List.of("same.vcf"))).containsValue(card);
        assertThat(names.left(stranger.account(), 2)).isEqualTo(1);
    }

    private void disguise(TestAccount stranger, TestAccount as, byte[] hash) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update dav_name set book_id = ?, name_hash = ? where account_id = ?")) {
            update.setObject(1, as.grant().book().value());
            update.setBytes(2, hash);
            update.setObject(3, stranger.account().value());
            assertThat(update.executeUpdate()).isOne();
        }
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
        rename(mac, "Ottilies-Karte.vcf");
        Needles needles = Needles.ofTexts(List.of("Ottilies-Karte"));
        DatabaseDump.of(database)
                .forEach((table, bytes) ->
                        assertThat(needles.foundIn(bytes)).as(table).isEmpty());
    }
}
