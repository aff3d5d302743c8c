package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.client.testkit.Phone.vcard;

import org.cardea.client.book.CardId;
import org.cardea.client.engine.Summary;
import org.cardea.client.store.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server goes back to a backup, or a device to an old database: nothing doubles and nothing is lost. */
class RestoreTest {
    private final ModelServer server = new ModelServer();
    private final Phone anna = new Phone("anna", server);
    private final Phone bert = new Phone("bert", server);
    private ModelServer backup;

    @BeforeEach
    void bothHaveAdaAndBobAndTheServerIsBackedUp() {
        anna.book.userWrites(null, vcard("FN:Ada", "TEL:1"));
        anna.book.userWrites(null, vcard("FN:Bob"));
        anna.sync();
        bert.sync();
        backup = server.backup();
    }

    private void restoreAndSync() {
        server.restore(backup);
        anna.sync();
        bert.sync();
        anna.sync();
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void nothingChangedSinceIsNothingToDo() {
        server.restore(backup);
        Summary summary = anna.sync();
        assertThat(summary.full).isTrue();
        assertThat(summary.uploaded + summary.written + summary.downloaded).isZero();
        assertThat(server.seq()).isEqualTo(2);
    }

    @Test
    void whatTheBackupLacksComesUpAgain() {
        anna.book.userWrites(null, vcard("FN:Eve"));
        anna.edit("Ada", "TEL:1", "TEL:2");
        anna.sync();
        bert.sync();
        restoreAndSync();
        assertThat(server.live()).hasSize(3);
        assertThat(bert.text("Ada")).contains("TEL:2").doesNotContain("TEL:1");
    }

    @Test
    void deletionTheServerForgotIsNotResurrectedByTheOneWhoRemembersIt() {
        anna.book.userDeletes(anna.find("Bob"));
        anna.sync();
        server.restore(backup);
        anna.sync();
        assertThat(anna.book.texts()).as("the backup has Bob, so he is back").hasSize(2);
        anna.assertEqualTo(server);
    }

    @Test
    void editNotYetUploadedMeetsTheRestoredServer() {
        anna.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
        anna.sync();
        anna.edit("Ada", "TEL:2", "TEL:2\r\nTEL:3");
        anna.book.userDeletes(anna.find("Bob"));
        restoreAndSync();
        assertThat(bert.text("Ada")).contains("TEL:1", "TEL:2", "TEL:3");
        assertThat(server.live()).hasSize(1);
    }

    @Test
    void bothUploadWhatTheyHaveAndItIsOneCard() {
        anna.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
        anna.sync();
        bert.sync();
        bert.edit("Ada", "TEL:2", "TEL:2\r\nTEL:3");
        server.restore(backup);
        anna.sync();
        bert.sync();
        anna.sync();
        assertThat(server.live()).hasSize(2);
        assertThat(anna.text("Ada")).contains("TEL:1", "TEL:2", "TEL:3");
    }

    @Test
    void seqOfTheFormerLedgerIsNoBaseInTheNewOne() {
        anna.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
        anna.sync();
        bert.sync();
        server.restore(backup);
        CardId ada = server.live().entrySet().stream()
                .filter(card -> card.getValue().name().equals("Ada"))
                .findFirst()
                .orElseThrow()
                .getKey();
        server.write(ada, vcard("FN:Ada", "TEL:1", "TEL:9"));
        anna.sync();
        assertThat(anna.text("Ada")).contains("TEL:1", "TEL:2", "TEL:9");
        anna.assertEqualTo(server);
    }

    @Test
    void trimmedTombstonesAreStillDeletions() {
        anna.book.userDeletes(anna.find("Bob"));
        anna.sync();
        server.write(CardId.random(), vcard("FN:Eve"));
        server.trim();
        assertThat(bert.sync().full).isTrue();
        assertThat(bert.book.texts()).hasSize(2);
        bert.assertEqualTo(server);
    }

    @Test
    void emptyServerTakesEverythingBackUp() {
        server.restore(new ModelServer());
        anna.sync();
        assertThat(server.live()).hasSize(2);
        anna.assertEqualTo(server);
    }

    @Test
    void oldDatabaseCatchesUpAndLosesNoEdit() {
        MemoryDb old = new MemoryDb();
        LocalStore.open(old);
        old.copyFrom(anna.db);
        anna.edit("Ada", "TEL:1", "TEL:1\r\nTEL:2");
        anna.sync();
        bert.sync();
        bert.edit("Ada", "TEL:2", "TEL:2\r\nTEL:3");
        bert.sync();
        anna.edit("Bob", "FN:Bob", "FN:Bob\r\nTEL:5");
        anna.db.copyFrom(old);
        anna.sync();
        bert.sync();
        assertThat(anna.text("Ada")).contains("TEL:1", "TEL:2", "TEL:3");
        assertThat(bert.text("Bob")).contains("TEL:5");
        anna.assertEqualTo(server);
        bert.assertEqualTo(server);
    }

    @Test
    void lostDatabaseDoublesNothing() {
        Phone again = new Phone("anna-2", server);
        again.book.texts().putAll(anna.book.texts());
        Summary summary = again.sync();
        assertThat(summary.uploaded + summary.written).isZero();
        assertThat(server.live()).hasSize(2);
        again.assertEqualTo(server);
    }

    @Test
    void mirrorThatWentWrongIsFoundByTheChecksAndMended() {
        anna.store.cards().remove(server.live().keySet().iterator().next());
        anna.book.userWrites(null, vcard("FN:Eve"));
        Summary summary = anna.sync();
        assertThat(summary.full).isTrue();
        assertThat(server.live()).hasSize(3);
        anna.assertEqualTo(server);
    }
}
