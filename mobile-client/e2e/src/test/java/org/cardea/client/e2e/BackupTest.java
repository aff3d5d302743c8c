package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Contacts;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service goes back to a backup; the devices know better, and nothing of theirs is lost or doubled. */
class BackupTest {
    private static final Map<String, String> PASSPHRASE =
            Map.of("CARDEA_BACKUP_PASSPHRASE", "a few random words are good");
    private static final int BEFORE = 40;
    private static final int AFTER = 50;
    private static final int EDITS = 5;

    @TempDir
    Path home;

    @Test
    void whatTheBackupLacksComesBackUpAndNothingDoubles() throws Exception {
        String file = home.resolve("contacts.cardea").toString();
        try (Service service = Service.start(home.resolve("data"))) {
            Account account = Account.first(service);
            Device anna = Device.linked(account, home.resolve("anna"));
            Device bert = Device.linked(account, home.resolve("bert"));
            Contacts.put(anna, 0, BEFORE);
            Folders.settle(anna, bert);
            String cursor = account.line().manifest().cursor;
            assertThat(service.run(PASSPHRASE, "backup", file)).isZero();

            Contacts.put(bert, BEFORE, AFTER);
            for (Path edited : anna.files().subList(0, EDITS)) {
                anna.addLine(edited, "X-AFTER-THE-BACKUP:yes");
            }
            Folders.settle(anna, bert);
            assertThat(account.cards()).hasSize(AFTER);
            service.stop();
            assertThat(service.run(PASSPHRASE, "restore", file)).isZero();
            service.start();

            assertThat(account.cards()).hasSize(BEFORE);
            assertThat(account.line().manifest().cursor).as("a new epoch").isNotEqualTo(cursor);
            Folders.settle(anna, bert);
            Folders.assertEqual(account, anna, bert);
            assertThat(account.cards()).hasSize(AFTER);
            assertThat(edited(anna)).isEqualTo(EDITS);
            assertThat(edited(bert)).isEqualTo(EDITS);
        }
    }

    private static long edited(Device device) throws Exception {
        long count = 0;
        for (Path file : device.files()) {
            count += Files.readString(file).contains("X-AFTER-THE-BACKUP") ? 1 : 0;
        }
        return count;
    }
}
