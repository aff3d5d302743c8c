package org.cardea.client.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.e2e.cards.RealWorldCards;
import org.cardea.client.e2e.cards.RealWorldCards.CardFile;
import org.cardea.client.e2e.rig.Account;
import org.cardea.client.e2e.rig.House;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.DownloadItem;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.ReceiptItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the programs of the world write, the service takes, and both sides agree on what it says. */
class AcceptedCardsTest {
    private final Map<CardId, CardFile> files = new HashMap<>();
    private final Map<CardId, Card> sent = new HashMap<>();
    private Account account;

    @BeforeEach
    void read() throws Exception {
        account = Account.open(House.service().url());
        var all = new ArrayList<CardFile>(RealWorldCards.handWritten());
        all.addAll(RealWorldCards.generated(7, 0, 100));
        for (CardFile file : all) {
            Card card = Card.read(new String(file.bytes(), StandardCharsets.UTF_8));
            CardId id = card.id().orElseGet(CardId::random);
            files.put(id, file);
            sent.put(id, card);
        }
        assertThat(sent).as("no two files with one UUID").hasSameSizeAs(all);
    }

    @Test
    void everyCardIsStoredAndSaysTheSameOnBothSides() throws Exception {
        for (ReceiptItem item : upload()) {
            String file = files.get(item.id).name();
            assertThat(item.outcome).as(file + reason(item)).isEqualTo(ReceiptItem.Outcome.APPLIED);
            Card stored = item.vcard == null ? sent.get(item.id) : Card.read(item.vcard);
            assertThat(item.hash).as(file).isEqualTo(stored.hash());
        }
    }

    @Test
    void everyCardComesDownAsItWasStored() throws Exception {
        upload();
        List<DownloadItem> items = account.line().download(null, 1000).items;
        assertThat(items.size()).isEqualTo(sent.size());
        for (DownloadItem item : items) {
            String file = files.get(item.id).name();
            Card card = Card.read(item.vcard);
            assertThat(card.hash()).as(file).isEqualTo(item.hash);
            assertThat(card.id().orElse(item.id)).as(file).isEqualTo(item.id);
        }
    }

    @Test
    void namesSurvive() throws Exception {
        upload();
        for (DownloadItem item : account.line().download(null, 1000).items) {
            CardFile file = files.get(item.id);
            if (file.name().startsWith("android_2_1")) {
                assertThat(Card.read(item.vcard).name()).as(file.name()).doesNotContain("=");
            }
        }
    }

    private static String reason(ReceiptItem item) {
        return item.reason == null ? "" : ": " + item.reason.code + " " + item.reason.field + " " + item.reason.detail;
    }

    private List<ReceiptItem> upload() {
        var changes = new ArrayList<Change>();
        sent.forEach((id, card) -> changes.add(Change.put(id, card.text(), 0)));
        return account.line().upload(new Packet(UUID.randomUUID().toString(), null, null, changes)).items;
    }
}
