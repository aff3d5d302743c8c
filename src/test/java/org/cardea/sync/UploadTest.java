package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.sync.BookClient.delete;
import static org.cardea.sync.BookClient.put;
import static org.cardea.sync.BookClient.vcard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** What the golden exchanges do not show: limits, photos, hostile bodies, the guard in slices. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class UploadTest {
    private final TestAccount account = TestAccount.open();
    private final BookClient client = new BookClient(account);

    @Test
    void photosComeBackToTheByte() {
        CardId card = CardId.random();
        String text = withPhoto("Ann", photo(20_000, 1));
        JsonNode receipt = client.upload(List.of(put(card, text, 0)));
        JsonNode item = client.download(null, 10).get("items").get(0);
        assertThat(item.get("hash")).isEqualTo(receipt.get("items").get(0).get("hash"));
        assertThat(LedgerWalkTest.card(item.get("vcard").asText()).hash())
                .isEqualTo(LedgerWalkTest.card(text).hash());
    }

    @Test
    void pageEndsAtAboutFourMebibytes() {
        List<CardId> cards = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cards.add(CardId.random());
            client.upload(List.of(put(cards.getLast(), withPhoto("P" + i, photo(700_000, i)), 0)));
        }
        List<CardId> downloaded = new ArrayList<>();
        String cursor = null;
        JsonNode page;
        int pages = 0;
        do {
            page = client.download(cursor, 1000);
            assertThat(page.toString().length()).isLessThan(6 * 1024 * 1024);
            downloaded.addAll(BookClient.byCard(page).keySet());
            cursor = page.get("cursor").asText();
            pages++;
        } while (page.get("more").asBoolean());
        assertThat(downloaded).isEqualTo(cards);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void tooLargeCardsAreRejectedAloneAndWithTheReason() {
        List<ObjectNode> changes = List.of(
                put(CardId.random(), vcard("FN:ok"), 0),
                put(CardId.random(), vcard("FN:long", "NOTE:" + "x".repeat(262_144)), 0),
                put(CardId.random(), withPhoto("big", photo(2 * 1024 * 1024 + 1, 1)), 0));
        assertThat(client.upload(changes).get("items"))
                .extracting(item -> item.path("reason")
                        .path("code")
                        .asText(item.get("outcome").asText()))
                .containsExactly("applied", "vcard-too-large", "photo-too-large");
    }

    @Test
    void groupMayBeLargerThanAContact() {
        StringBuilder members = new StringBuilder("KIND:group\r\nFN:many");
        for (int i = 0; i < 10_000; i++) {
            members.append("\r\nMEMBER:urn:uuid:").append(UUID.randomUUID());
        }
        JsonNode receipt = client.upload(List.of(put(CardId.random(), vcard(members.toString()), 0)));
        assertThat(receipt.get("groups").asInt()).isEqualTo(1);
        assertThat(receipt.get("items").get(0).get("outcome").asText()).isEqualTo("applied");
    }

    @Test
    void bodyOverEightMebibytesIsTooLarge() {
        byte[] body = ("{\"packet\":\"" + " ".repeat(8 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(slug(client.send("POST", "upload", body))).isEqualTo("too-large");
        assertThat(client.send("POST", "upload", new byte[20 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    @Test
    void halfACharacterIsRejected() {
        byte[] body = "{\"packet\":\"%s\",\"changes\":[{\"uuid\":\"%s\",\"vcard\":\"BEGIN:VCARD\\ud83d\"}]}"
                .formatted(UUID.randomUUID(), UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        JsonNode receipt = BookClient.ok(client.send("POST", "upload", body));
        assertThat(receipt.get("items").get(0).get("reason").get("code").asText())
                .isEqualTo("vcard-malformed");
    }

    @Test
    void gzipBombIsTooLarge() throws IOException {
        byte[] bomb = gzip(("{\"packet\":\"" + " ".repeat(200 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
        assertThat(slug(client.send("POST", "upload", bomb, "Content-Encoding", "gzip")))
                .isEqualTo("too-large");
    }

    @Test
    void gzipBodyIsRead() throws IOException {
        String body = "{\"packet\":\"%s\",\"changes\":[]}".formatted(UUID.randomUUID());
        byte[] zipped = gzip(body.getBytes(StandardCharsets.UTF_8));
        assertThat(client.send("POST", "upload", zipped, "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lineOfSevenMegabytesIsRejectedAlone() {
        JsonNode receipt = client.upload(List.of(
                put(CardId.random(), "BEGIN:VCARD\r\nVERSION:4.0\r\nX:" + "y".repeat(7_000_000) + "\r\nEND:VCARD", 0)));
        assertThat(receipt.get("items").get(0).get("reason").get("code").asText())
                .isEqualTo("vcard-too-large");
    }

    @Test
    void refusedPacketLeavesNothing() {
        byte[] half = "{\"packet\":\"%s\",\"changes\":[{\"uuid\":\"%s\",\"vcard\":\"BEGIN"
                .formatted(UUID.randomUUID(), UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(slug(client.send("POST", "upload", half))).isEqualTo("bad-json");
        assertThat(client.manifest().get("items")).isEmpty();
    }

    @Test
    void guardCountsSlicesTogether() {
        List<CardId> cards = fill(30);
        JsonNode first = client.upload(deletions(cards, 0, 15));
        JsonNode second = client.upload(deletions(cards, 15, 25));
        assertThat(first.get("items"))
                .allMatch(item -> item.get("outcome").asText().equals("applied"));
        assertThat(second.get("items"))
                .allMatch(item -> item.get("outcome").asText().equals("held"));
        assertThat(second.get("contacts").asInt()).isEqualTo(15);
    }

    @Test
    void heldDeletionAskedAgainIsNotHeldTwice() {
        List<CardId> cards = fill(30);
        JsonNode first = client.upload(deletions(cards, 0, 25));
        JsonNode again = client.upload(deletions(cards, 0, 25));
        assertThat(again.get("items")).isEqualTo(first.get("items"));
        assertThat(client.get("held").body().get("items")).hasSize(1);
    }

    @Test
    void confirmedDeletionSparesWhatWasEditedMeanwhile() {
        List<CardId> cards = fill(30);
        String held = client.upload(deletions(cards, 0, 25))
                .get("items")
                .get(0)
                .get("held")
                .asText();
        client.upload(List.of(put(cards.getFirst(), vcard("FN:edited"), 1)));
        JsonNode receipt = BookClient.ok(client.post("held/" + held + "/confirm", null));
        assertThat(receipt.get("items").get(0).get("outcome").asText()).isEqualTo("kept");
        assertThat(receipt.get("contacts").asInt()).isEqualTo(6);
        assertThat(BookClient.ok(client.post("held/" + held + "/confirm", null)).get("after"))
                .as("a word given twice counts once")
                .isEqualTo(receipt.get("after"));
    }

    @Test
    void serverTimeWorksAsACursor() {
        String first = client.upload(List.of(put(CardId.random(), vcard("FN:1"), 0)))
                .get("serverTime")
                .asText();
        client.upload(List.of(put(CardId.random(), vcard("FN:2"), 0)));
        client.upload(List.of(put(CardId.random(), vcard("FN:3"), 0)));
        JsonNode page = BookClient.ok(client.get("download?since=" + first));
        assertThat(page.get("items"))
                .extracting(item -> item.get("seq").asLong())
                .containsExactly(2L, 3L);
        assertThat(BookClient.ok(client.get("download?since=2999-01-01T00:00:00Z"))
                        .get("items"))
                .isEmpty();
        assertThat(client.get("download?since=yesterday").status()).isEqualTo(400);
    }

    @Test
    void cursorOfAnotherBookOrTheFutureStartsOver() {
        String foreign =
                new BookClient(TestAccount.open()).manifest().get("cursor").asText();
        String own = client.manifest().get("cursor").asText();
        assertThat(slug(client.get("download?cursor=" + foreign))).isEqualTo("start-over");
        assertThat(slug(client.get("download?cursor=" + own.replaceAll("-.*", "-zz"))))
                .isEqualTo("start-over");
        assertThat(client.get("download?limit=0").status()).isEqualTo(400);
        assertThat(client.get("download?limit=1001").status()).isEqualTo(400);
        assertThat(client.get("download?cursor=%00").status()).isEqualTo(400);
    }

    private List<CardId> fill(int count) {
        List<CardId> cards = new ArrayList<>();
        List<ObjectNode> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(CardId.random());
            changes.add(put(cards.getLast(), vcard("FN:Person " + i), 0));
        }
        client.upload(changes);
        return cards;
    }

    private static List<ObjectNode> deletions(List<CardId> cards, int from, int to) {
        List<ObjectNode> deletions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            deletions.add(delete(cards.get(i), i + 1));
        }
        return deletions;
    }

    private static String slug(BookClient.Answer answer) {
        return answer.body().path("type").asText().replace("urn:cardea:problem:", "");
    }

    private static byte[] photo(int bytes, int seed) {
        byte[] photo = new byte[bytes];
        new Random(seed).nextBytes(photo);
        return photo;
    }

    private static String withPhoto(String name, byte[] photo) {
        return vcard(
                "FN:" + name,
                "PHOTO:data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }
}
