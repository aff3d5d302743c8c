package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Contacts;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.e2e.rig.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at any moment, of the service or of the client: nothing acknowledged is lost, nothing doubled. */
class KilledTest {
    private static final int KILLS = 20;
    private static final int NEW_EACH_TIME = 15;
    private final long seed = Long.getLong("cardea.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path home;

    @Test
    void serviceKilledDuringUploadsLosesNothing() throws Exception {
        System.out.println("service killed, seed " + seed);
        try (Service service = Service.start(home.resolve("data"))) {
            Account account = Account.first(service);
            Device anna = Device.linked(account, home.resolve("anna"));
            for (int kill = 0; kill < KILLS; kill++) {
                change(anna, kill);
                Process sync = anna.start(home.resolve("sync.out"), "sync");
                sync.waitFor(200 + random.nextInt(1200), TimeUnit.MILLISECONDS);
                service.kill();
                assertThat(sync.waitFor(2, TimeUnit.MINUTES)).isTrue();
                service.start();
            }
            assertWhole(account, anna);
        }
    }

    @Test
    void clientKilledAtAnyPointLosesNothing() throws Exception {
        System.out.println("client killed, seed " + seed);
        Account account = Account.open(House.service().url());
        Device anna = Device.linked(account, home.resolve("anna"));
        for (int kill = 0; kill < KILLS; kill++) {
            change(anna, kill);
            Process sync = anna.start(home.resolve("sync.out"), "sync");
            sync.waitFor(200 + random.nextInt(1200), TimeUnit.MILLISECONDS);
            sync.destroyForcibly().waitFor();
        }
        assertWhole(account, anna);
    }

    /** New contacts each time, and an edit of one of those that are there. */
    private void change(Device device, int round) throws Exception {
        List<Path> files = device.files();
        if (!files.isEmpty()) {
            device.addLine(files.get(random.nextInt(files.size())), "X-ROUND:" + round);
        }
        Contacts.put(device, round * NEW_EACH_TIME, (round + 1) * NEW_EACH_TIME);
    }

    private void assertWhole(Account account, Device anna) throws Exception {
        Device bert = Device.linked(account, home.resolve("bert"));
        Folders.settle(anna, bert);
        Folders.assertEqual(account, anna, bert);
        assertThat(account.cards()).as("seed " + seed).hasSize(KILLS * NEW_EACH_TIME);
        assertThat(bert.files()).hasSize(KILLS * NEW_EACH_TIME);
        for (Path file : bert.files()) {
            assertThat(file.getFileName().toString()).doesNotStartWith(".");
        }
        long edited = 0;
        for (Path file : bert.files()) {
            edited += Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("X-ROUND:"))
                    .count();
        }
        assertThat(edited).as("edits, seed " + seed).isEqualTo(KILLS - 1);
    }
}
