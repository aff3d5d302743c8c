package org.cardea.client.e2e.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Digest;

/** What is asked of several devices at once. */
public final class Folders {
    private static final int ROUNDS = 2;

    private Folders() {}

    /** Everyone's changes reach the server, then everyone hears of everyone's. */
    public static void settle(Device... devices) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Device device : devices) {
                Device.Run run = device.sync();
                assertThat(run.exit()).as(run.output()).isZero();
            }
        }
    }

    /** All folders say the same in normal form, and so does the server, digest included. */
    public static void assertEqual(Account account, Device... devices) throws IOException {
        Map<CardId, ContentHash> server = account.cards();
        assertThat(digest(server)).isEqualTo(account.digest());
        for (Device device : devices) {
            assertThat(differences(server, device))
                    .as(device.folder().toString())
                    .isEmpty();
            assertThat(device.files()).hasSize(server.size());
        }
    }

    private static List<String> differences(Map<CardId, ContentHash> server, Device device) throws IOException {
        Map<CardId, ContentHash> here = device.cards();
        var ids = new TreeSet<>(server.keySet());
        ids.addAll(here.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(server.get(id), here.get(id)))
                .map(id -> id + " is " + server.get(id) + " on the server and " + here.get(id) + " here")
                .toList();
    }

    /** The files' bytes, by name. */
    public static Map<String, String> contents(Device device) throws IOException {
        var contents = new TreeMap<String, String>();
        for (Path file : device.files()) {
            contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }

    private static String digest(Map<CardId, ContentHash> cards) {
        Digest digest = Digest.EMPTY;
        for (var card : cards.entrySet()) {
            digest = digest.plus(card.getKey(), card.getValue());
        }
        return digest.toString();
    }
}
