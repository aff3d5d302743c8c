package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.desktop.folder.FolderMark;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Contacts;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.e2e.rig.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A side that shows nothing is a fault, not a deletion; and one bad file stops no other. */
class FaultsTest {
    private static final int PEOPLE = 40;
    private static final int FAILED = 1;
    private static final int TRY_LATER = 3;
    private static final int OPEN_QUESTIONS = 4;
    private static final int BUSY = 5;
    private static final int NOT_LINKED = 6;

    @TempDir
    Path home;

    private Account account;
    private Device anna;
    private Device bert;
    private Map<CardId, ContentHash> all;

    @BeforeEach
    void fill() throws Exception {
        account = Account.open(House.service().url());
        anna = Device.linked(account, home.resolve("anna"));
        bert = Device.linked(account, home.resolve("bert"));
        Contacts.put(anna, 0, PEOPLE);
        Folders.settle(anna, bert);
        all = account.cards();
        assertThat(all).hasSize(PEOPLE);
    }

    @Test
    void otherFolderUnderTheNameDeletesNothing() throws Exception {
        Files.move(anna.folder(), home.resolve("elsewhere"));
        assertThat(anna.sync().exit()).isEqualTo(FAILED);
        Files.createDirectory(anna.folder());
        assertThat(anna.sync().exit()).isEqualTo(FAILED);
        assertThat(account.cards()).isEqualTo(all);
    }

    @Test
    void emptiedFolderIsBroughtBack() throws Exception {
        empty(anna);
        assertThat(anna.sync().exit()).isEqualTo(OPEN_QUESTIONS);
        assertThat(account.cards()).isEqualTo(all);
        assertThat(anna.run("resolve", "restore").exit()).isZero();
        Folders.settle(anna, bert);
        Folders.assertEqual(account, anna, bert);
        assertThat(account.cards().keySet()).isEqualTo(all.keySet());
    }

    @Test
    void emptiedFolderThatWasMeantIsEmptiedEverywhere() throws Exception {
        empty(anna);
        anna.sync();
        anna.run("resolve", "delete");
        anna.sync();
        for (var held : account.line().held()) {
            assertThat(anna.run("resolve", "delete", held.held).exit()).isZero();
        }
        Folders.settle(anna, bert);
        assertThat(account.cards()).isEmpty();
        assertThat(bert.files()).isEmpty();
    }

    @Test
    void serverThatIsGoneDeletesNothing() throws Exception {
        try (Service service = Service.start(home.resolve("data"))) {
            Account owner = Account.first(service);
            Device carl = Device.linked(owner, home.resolve("carl"));
            Contacts.put(carl, 0, 5);
            Folders.settle(carl);
            Map<String, String> before = Folders.contents(carl);
            service.stop();
            assertThat(carl.sync().exit()).isEqualTo(TRY_LATER);
            assertThat(Folders.contents(carl)).isEqualTo(before);
        }
    }

    @Test
    void revokedDeviceKeepsItsFolderAndCanBeLinkedAgain() throws Exception {
        Map<String, String> before = Folders.contents(bert);
        bert.revoke();
        assertThat(bert.sync().exit()).isEqualTo(NOT_LINKED);
        assertThat(Folders.contents(bert)).isEqualTo(before);
        bert.link(account);
        Folders.settle(bert);
        Folders.assertEqual(account, anna, bert);
    }

    @Test
    void badFilesStopNoOther() throws Exception {
        Files.writeString(anna.folder().resolve("cut.vcf"), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut");
        Files.writeString(anna.folder().resolve("nul.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:N\0l\nEND:VCARD\n");
        Files.write(
                anna.folder().resolve("latin.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Jörg\nEND:VCARD\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                anna.folder().resolve("long.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Long\nNOTE:" + "x".repeat(10_000_000) + "\nEND:VCARD\n");
        Contacts.put(anna, PEOPLE, PEOPLE + 1);
        Device.Run run = anna.sync();
        assertThat(run.exit()).as(run.output()).isEqualTo(OPEN_QUESTIONS);
        assertThat(anna.run("resolve").output()).contains("cut.vcf", "nul.vcf", "latin.vcf", "long.vcf");
        Folders.settle(bert);
        assertThat(bert.cards()).hasSize(PEOPLE + 1).isEqualTo(account.cards());
        assertThat(anna.folder().resolve("latin.vcf")).exists();
    }

    @Test
    void secondProcessOnTheFolderIsRefused() throws Exception {
        Process watch = anna.start(home.resolve("watch.out"), "watch");
        try {
            await().until(() -> anna.sync().exit() == BUSY);
        } finally {
            watch.destroyForcibly().waitFor();
        }
        assertThat(anna.sync().exit()).isZero();
    }

    private static void empty(Device device) throws Exception {
        for (Path file : device.files()) {
            Files.delete(file);
        }
        assertThat(device.folder().resolve(FolderMark.FILE)).exists();
    }
}
