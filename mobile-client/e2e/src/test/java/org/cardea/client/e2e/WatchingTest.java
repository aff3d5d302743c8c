package org.cardea.client.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.book.CardId;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.Contacts;
import org.cardea.client.e2e.rig.Device;
import org.cardea.client.e2e.rig.Folders;
import org.cardea.client.e2e.rig.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two watching devices: what one types, the other has. */
class WatchingTest {
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final int EDITS = 5;
    private final List<Process> watches = new ArrayList<>();

    @TempDir
    Path home;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process watch : watches) {
            watch.destroyForcibly().waitFor();
        }
    }

    @Test
    void editIsInTheOtherFolderAtOnce() throws Exception {
        Account account = Account.open(House.service().url());
        Device anna = Device.linked(account, home.resolve("anna"));
        Device bert = Device.linked(account, home.resolve("bert"));
        Contacts.put(anna, 0, 30);
        Folders.settle(anna, bert);
        watch(anna);
        watch(bert);
        warmUp(anna, bert);

        CardId card = anna.cards().firstKey();
        var taken = new ArrayList<Long>();
        for (int edit = 0; edit < EDITS; edit++) {
            taken.add(travel(anna.file(card), bert.file(card), "X-EDIT-" + edit + ":here")
                    .toMillis());
        }
        System.out.println("watch: an edit travels in " + taken + " ms");
    }

    /** A line in one file, until the other file has it. */
    private static Duration travel(Path from, Path to, String line) throws Exception {
        Instant start = Instant.now();
        String text = Files.readString(from);
        Files.writeString(from, text.replace("END:VCARD", line + "\r\nEND:VCARD"));
        await(line)
                .atMost(AT_MOST)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Files.readString(to).contains(line));
        return Duration.between(start, Instant.now());
    }

    /** Until both are listening: a new contact has gone each way. */
    private static void warmUp(Device anna, Device bert) throws Exception {
        Contacts.put(anna, 30, 31);
        await().atMost(Duration.ofSeconds(60)).until(() -> bert.files().size() == 31);
        Contacts.put(bert, 31, 32);
        await().atMost(Duration.ofSeconds(60)).until(() -> anna.files().size() == 32);
    }

    private void watch(Device device) throws Exception {
        watches.add(device.start(home.resolve("watch-" + watches.size() + ".out"), "watch"));
    }
}
