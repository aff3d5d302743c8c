package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Devices that edit, delete, go offline, lose receipts, send again and fall back to an old state, at random: in the end
 * all are equal and no edit that was sent is lost. {@code -Dcardea.walk.seed=N} walks a path again.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LedgerWalkTest {
    private static final int DEVICES = 4;
    private static final int STEPS = 250;
    private static final Pattern MARK = Pattern.compile("mark-\\d+-");

    @Inject
    DataSource database;

    private final List<ModelDevice> devices = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<CardId> cards = new HashSet<>();
    private Random random;
    private BookClient observer;
    private TestAccount account;
    private int marks;

    @RepeatedTest(4)
    void allDevicesEndEqualAndNoEditIsLost() throws SQLException {
        long seed = Long.getLong("cardea.walk.seed", new Random().nextLong());
        System.out.println("LedgerWalkTest: -Dcardea.walk.seed=" + seed);
        random = new Random(seed);
        account = TestAccount.open();
        observer = new BookClient(account);
        for (int i = 0; i < DEVICES; i++) {
            devices.add(new ModelDevice(new BookClient(account.link("device " + i))));
        }
        for (int i = 0; i < STEPS; i++) {
            step(devices.get(random.nextInt(DEVICES)));
        }
        settle();
        String digest = observer.manifest().get("digest").asText();
        assertThat(devices).allSatisfy(device -> assertThat(device.digest()).isEqualTo(digest));
        assertThat(marksKept()).containsAll(sent);
        assertSeqsHaveNoGaps();
        assertNoCardTwice();
    }

    /** The book tells of a card once, even where the device passes it over for its own, which it takes for a new one. */
    @Test
    void deviceThatFellBackForgetsNothingTheBookHas() {
        BookClient client = new BookClient(TestAccount.open());
        ModelDevice device = new ModelDevice(client);
        CardId ada = CardId.random();
        device.create(CardId.random(), BookClient.vcard("FN:Bob"));
        device.create(ada, BookClient.vcard("FN:Ada"));
        device.save();
        upload(device);
        device.restoreOldState();
        device.download();
        device.delete(ada);
        upload(device);
        device.download();
        assertThat(device.digest()).isEqualTo(client.manifest().get("digest").asText());
    }

    private void step(ModelDevice device) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> create(device);
            case 4, 5, 6, 7, 8, 9 -> edit(device);
            case 10 -> pick(device).ifPresent(device::delete);
            case 11, 12, 13 -> upload(device);
            case 14 -> loseReceipt(device);
            case 15, 16, 17 -> device.download();
            case 18 -> device.save();
            default -> device.restoreOldState();
        }
    }

    private void create(ModelDevice device) {
        CardId card = CardId.random();
        cards.add(card);
        device.create(card, BookClient.vcard("FN:" + mark(), "TEL:" + mark()));
    }

    private void edit(ModelDevice device) {
        pick(device).ifPresent(card -> {
            List<String> lines = new ArrayList<>(device.text(card).lines().toList());
            switch (random.nextInt(4)) {
                case 0 -> lines.removeIf(line -> line.startsWith("NOTE") || line.startsWith("BDAY"));
                case 1 -> lines.removeIf(line -> line.startsWith("TEL") && random.nextBoolean());
                default -> lines.add(lines.size() - 1, "EMAIL:" + mark());
            }
            lines.removeIf(line -> line.startsWith("NOTE"));
            lines.add(lines.size() - 1, "NOTE:" + mark());
            device.edit(card, String.join("\r\n", lines) + "\r\n");
        });
    }

    private String mark() {
        return "mark-" + marks++ + "-";
    }

    private java.util.Optional<CardId> pick(ModelDevice device) {
        List<CardId> living = device.living();
        return living.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(living.get(random.nextInt(living.size())));
    }

    private void upload(ModelDevice device) {
        if (device.pack()) {
            noteSent(device);
            device.upload();
        }
    }

    private void loseReceipt(ModelDevice device) {
        if (device.pack()) {
            noteSent(device);
            device.uploadAndLoseReceipt();
        }
    }

    private void noteSent(ModelDevice device) {
        device.sending().forEach(change -> marksIn(change.path("vcard").asText(), sent));
    }

    /** Everybody comes online until nothing moves. */
    private void settle() {
        for (int round = 0; round < 20; round++) {
            devices.forEach(ModelDevice::download);
            devices.forEach(this::upload);
            String head = observer.manifest().get("cursor").asText();
            if (devices.stream().allMatch(device -> device.inStep(head))) {
                return;
            }
        }
        throw new AssertionError("The devices do not come to rest");
    }

    private Set<String> marksKept() {
        Set<String> kept = new HashSet<>();
        for (CardId card : cards) {
            BookClient.Answer versions = observer.get("cards/" + card + "/versions");
            if (versions.status() == 200) {
                for (JsonNode version : versions.body().get("items")) {
                    if (!version.get("deleted").asBoolean()) {
                        String path = "cards/" + card + "/versions/" + version.get("seq");
                        marksIn(BookClient.ok(observer.get(path)).get("vcard").asText(), kept);
                    }
                }
            }
        }
        return kept;
    }

    private static void marksIn(String text, Set<String> marks) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            marks.add(mark.group());
        }
    }

    private void assertSeqsHaveNoGaps() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*), min(seq), max(seq) from ledger_entry where account_id = ?")) {
            statement.setObject(1, account.account().value());
            ResultSet row = statement.executeQuery();
            row.next();
            assertThat(row.getLong(1)).isEqualTo(row.getLong(3));
            assertThat(row.getLong(2)).isEqualTo(1);
        }
    }

    private void assertNoCardTwice() {
        List<String> uuids = new ArrayList<>();
        observer.manifest()
                .get("items")
                .forEach(item -> uuids.add(item.get("uuid").asText()));
        assertThat(uuids).doesNotHaveDuplicates().isNotEmpty();
    }

    static Card card(String text) {
        try {
            return Card.read(text);
        } catch (Malformed malformed) {
            throw new AssertionError(malformed);
        }
    }
}
