package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.e2e.cards.RealWorldCards;
import org.cardea.client.e2e.cards.RealWorldCards.CardFile;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: three devices of one account, each with a folder of real vCards, are kept equal. */
class ThreeFoldersTest {
    private static final long SEED = 2026;

    @TempDir
    Path home;

    private Account account;
    private Device anna;
    private Device bert;
    private Device carl;

    @BeforeEach
    void link() throws Exception {
        account = Account.open(House.service().url());
        anna = Device.linked(account, home.resolve("anna"));
        bert = Device.linked(account, home.resolve("bert"));
        carl = Device.linked(account, home.resolve("carl"));
    }

    @Test
    void realWorldFoldersBecomeEqualAndStaySo() throws Exception {
        fill();
        Folders.settle(anna, bert, carl);
        Map<CardId, ContentHash> all = account.cards();
        assertThat(all).hasSizeGreaterThan(300);
        Folders.assertEqual(account, anna, bert, carl);

        editEverywhere();
        Folders.settle(anna, bert, carl);
        Folders.assertEqual(account, anna, bert, carl);
        assertThat(account.cards()).isNotEqualTo(all);
    }

    @Test
    void everyFileKeepsItsContactAndGetsAUuid() throws Exception {
        List<CardFile> files = RealWorldCards.handWritten();
        for (CardFile file : files) {
            file.into(anna.folder());
        }
        Folders.settle(anna, bert);
        assertThat(anna.files()).hasSameSizeAs(files);
        assertThat(anna.cards()).hasSameSizeAs(files);
        assertThat(bert.files()).hasSameSizeAs(files);
    }

    @Test
    void secondSyncChangesNothing() throws Exception {
        fill();
        Folders.settle(anna, bert, carl);
        Map<String, String> before = Folders.contents(bert);
        assertThat(bert.sync().exit()).isZero();
        assertThat(Folders.contents(bert)).isEqualTo(before);
    }

    private void fill() throws Exception {
        for (CardFile file : RealWorldCards.handWritten()) {
            file.into(anna.folder());
        }
        put(anna, 0, 90);
        put(bert, 90, 180);
        put(carl, 180, 270);
    }

    private static void put(Device device, int from, int to) throws Exception {
        for (CardFile file : RealWorldCards.generated(SEED, from, to)) {
            file.into(device.folder());
        }
    }

    /** Edits, deletions, renames, new cards and conflicts on all three at once. */
    private void editEverywhere() throws Exception {
        List<CardId> cards = List.copyOf(anna.cards().keySet());
        for (int i = 0; i < 60; i++) {
            CardId card = cards.get(i);
            switch (i % 6) {
                case 0 -> anna.addLine(anna.file(card), "X-EDITED-BY:anna");
                case 1 -> Files.delete(bert.file(card));
                case 2 -> Files.move(carl.file(card), carl.folder().resolve("renamed " + i + ".vcf"));
                case 3 -> {
                    anna.addLine(anna.file(card), "TEL;TYPE=home:+49 30 5550 " + i);
                    bert.addLine(bert.file(card), "TEL;TYPE=work:+49 40 5550 " + i);
                }
                case 4 -> {
                    carl.addLine(carl.file(card), "NOTE:edited while the other deletes");
                    Files.delete(anna.file(card));
                }
                default -> {
                    anna.addLine(anna.file(card), "X-RIVAL:anna");
                    bert.addLine(bert.file(card), "X-RIVAL:bert");
                    carl.addLine(carl.file(card), "X-RIVAL:carl");
                }
            }
        }
        put(bert, 300, 310);
        put(carl, 310, 320);
    }
}
