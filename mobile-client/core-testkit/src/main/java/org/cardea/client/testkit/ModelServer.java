package org.cardea.client.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Digest;
import org.cardea.client.book.FieldDiff;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Transport;
import org.cardea.client.protocol.Ack;
import org.cardea.client.protocol.Change;
import org.cardea.client.protocol.DownloadPage;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.protocol.Manifest;
import org.cardea.client.protocol.Packet;
import org.cardea.client.protocol.Reason;
import org.cardea.client.protocol.Receipt;
import org.cardea.client.protocol.ReceiptItem;
import org.cardea.client.protocol.ReceiptItem.Outcome;
import org.cardea.client.reconcile.MassDelete;

/** A book on a server that means what docs/protocol.md says, without a wire and without a disk. */
public final class ModelServer {
    static final int MAX_CARD = 10_000;

    /** Every version there ever was, by seq. */
    private TreeMap<Long, ModelCard> ledger = new TreeMap<>();

    private Map<String, Receipt> receipts = new HashMap<>();
    private Map<String, HeldOnServer> held = new LinkedHashMap<>();
    private int epoch = 1;
    private long restoredSeq;
    private long trimmedSeq;

    /** The line of one device. */
    public Transport line(String device, Faults faults) {
        return new ModelLine(this, device, faults);
    }

    public long seq() {
        return ledger.isEmpty() ? 0 : ledger.lastKey();
    }

    /** Live cards by UUID. */
    public Map<CardId, Card> live() {
        Map<CardId, Card> live = new LinkedHashMap<>();
        current().values().stream().filter(card -> !card.deleted()).forEach(card -> live.put(card.id, card.card()));
        return live;
    }

    /** Every text any version ever had. */
    public List<Card> everSeen() {
        return ledger.values().stream()
                .filter(card -> !card.deleted())
                .map(ModelCard::card)
                .collect(Collectors.toList());
    }

    /** The digest of the live cards. */
    public String digest() {
        Digest digest = Digest.EMPTY;
        for (Map.Entry<CardId, Card> card : live().entrySet()) {
            digest = digest.plus(card.getKey(), card.getValue().hash());
        }
        return digest.toString();
    }

    /** What a backup taken now would hold. */
    public ModelServer backup() {
        ModelServer copy = new ModelServer();
        copy.ledger = new TreeMap<>(ledger);
        copy.receipts = new HashMap<>(receipts);
        return copy;
    }

    /** All since the backup is gone. */
    public void restore(ModelServer backup) {
        ledger = new TreeMap<>(backup.ledger);
        receipts = new HashMap<>(backup.receipts);
        held.clear();
        restoredSeq = seq();
        epoch++;
    }

    /** Old tombstones are forgotten: cursors behind this moment can't go on. */
    public void trim() {
        trimmedSeq = seq();
    }

    /** As if a device whose line is not of interest had written it. */
    public void write(CardId id, String vcard) {
        append(id, vcard);
    }

    public void delete(CardId id) {
        append(id, null);
    }

    private void append(CardId id, String text) {
        ledger.put(seq() + 1, new ModelCard(id, seq() + 1, text));
    }

    private Map<CardId, ModelCard> current() {
        Map<CardId, ModelCard> current = new HashMap<>();
        ledger.values().forEach(card -> current.put(card.id, card));
        return current;
    }

    Receipt upload(String device, Packet packet) {
        Receipt replay = receipts.get(device + packet.id);
        if (replay != null) {
            return replay;
        }
        if (packet.cursor != null && seqOf(packet.cursor) == seq() && !packet.digest.equals(digest())) {
            throw new Refused(409, "digest-differs", "first check", 0);
        }
        String before = cursor(seq());
        long deletions = packet.changes.stream().filter(Change::deletes).count();
        boolean hold = MassDelete.needsWord((int) deletions, live().size(), false);
        List<ReceiptItem> items = new ArrayList<>();
        packet.changes.forEach(change -> items.add(hold && change.deletes() ? hold(device, change) : apply(change)));
        Receipt receipt = new Receipt(packet.id, before, cursor(seq()), digest(), items);
        receipts.put(device + packet.id, withoutTexts(receipt));
        return receipt;
    }

    private static Receipt withoutTexts(Receipt receipt) {
        List<ReceiptItem> items = receipt.items.stream()
                .map(i -> new ReceiptItem(i.id, i.outcome, i.seq, i.hash, null, i.held, i.reason))
                .collect(Collectors.toList());
        return new Receipt(receipt.packet, receipt.before, receipt.after, receipt.digest, items);
    }

    private ReceiptItem hold(String device, Change change) {
        ModelCard stored = current().get(change.id);
        if (stored == null || stored.deleted()) {
            return delete(change, stored);
        }
        String id = "held-" + seq() + "-" + device;
        List<CardId> cards = new ArrayList<>(held.containsKey(id) ? held.get(id).cards : new ArrayList<>());
        cards.add(change.id);
        held.put(id, new HeldOnServer(id, device, "2026-01-01T00:00:00Z", cards));
        return new ReceiptItem(change.id, Outcome.HELD, stored.seq, stored.hash(), stored.text, id, null);
    }

    private ReceiptItem apply(Change change) {
        ModelCard stored = current().get(change.id);
        if (change.deletes()) {
            return delete(change, stored);
        }
        Reason reason = unacceptable(change.vcard);
        if (reason != null) {
            return new ReceiptItem(change.id, Outcome.REJECTED, 0, null, null, null, reason);
        }
        Card sent = ModelCard.read(change.vcard);
        String converted = change.vcard.replace("VERSION:2.1", "VERSION:4.0\r\nX-CONVERTED:yes");
        if (stored == null || stored.deleted()) {
            return put(change, Outcome.APPLIED, converted, sent);
        }
        if (stored.hash().equals(sent.hash())) {
            return new ReceiptItem(change.id, Outcome.UNCHANGED, stored.seq, stored.hash(), null, null, null);
        }
        if (stored.seq == change.base) {
            return put(change, Outcome.APPLIED, converted, sent);
        }
        Card merged = FieldDiff.between(base(change), ModelCard.read(converted)).applyTo(stored.card());
        return put(change, Outcome.MERGED, merged.text(), null);
    }

    private Card base(Change change) {
        ModelCard base = ledger.get(change.base);
        boolean usable = base != null && base.id.equals(change.id) && !base.deleted();
        return usable ? base.card() : ModelCard.read("BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n");
    }

    private ReceiptItem put(Change change, Outcome outcome, String text, Card sent) {
        append(change.id, text);
        ModelCard stored = ledger.get(seq());
        boolean same = sent != null && sent.hash().equals(stored.hash());
        return new ReceiptItem(change.id, outcome, seq(), stored.hash(), same ? null : text, null, null);
    }

    private ReceiptItem delete(Change change, ModelCard stored) {
        if (stored == null || stored.deleted()) {
            return new ReceiptItem(
                    change.id, Outcome.UNCHANGED, stored == null ? 0 : stored.seq, null, null, null, null);
        }
        if (stored.seq != change.base) {
            return new ReceiptItem(change.id, Outcome.KEPT, stored.seq, stored.hash(), stored.text, null, null);
        }
        append(change.id, null);
        return new ReceiptItem(change.id, Outcome.APPLIED, seq(), null, null, null, null);
    }

    private static Reason unacceptable(String vcard) {
        if (vcard.length() > MAX_CARD) {
            return new Reason("vcard-too-large", null, "more than " + MAX_CARD);
        }
        try {
            Card.read(vcard);
            return null;
        } catch (Malformed e) {
            return new Reason("vcard-malformed", "line " + e.line, "no vCard");
        }
    }

    DownloadPage download(String cursor, int limit) {
        long from = cursor == null ? 0 : seqOf(cursor);
        List<ModelCard> cards = current().values().stream()
                .filter(card -> card.seq > from && !(cursor == null && card.deleted()))
                .sorted((a, b) -> Long.compare(a.seq, b.seq))
                .collect(Collectors.toList());
        boolean more = cards.size() > limit;
        List<ModelCard> page = more ? cards.subList(0, limit) : cards;
        String next = cursor(more ? page.get(limit - 1).seq : seq());
        return new DownloadPage(
                page.stream().map(ModelCard::item).collect(Collectors.toList()),
                next,
                more,
                more || page.isEmpty() ? null : digest());
    }

    boolean inStep(Ack ack) {
        return seqOf(ack.cursor) == seq() && ack.failures.isEmpty() && ack.digest.equals(digest());
    }

    Manifest manifest() {
        List<Manifest.Item> items = current().values().stream()
                .filter(card -> !card.deleted())
                .map(card -> new Manifest.Item(card.id, card.seq, card.hash()))
                .collect(Collectors.toList());
        return new Manifest(cursor(seq()), digest(), restoredSeq, items);
    }

    List<HeldOnServer> held() {
        return new ArrayList<>(held.values());
    }

    void confirm(String id) {
        held.remove(id).cards.forEach(this::delete);
    }

    void discard(String id) {
        held.remove(id).cards.forEach(card -> write(card, current().get(card).text));
    }

    private String cursor(long seq) {
        return "e" + epoch + "-" + seq;
    }

    private long seqOf(String cursor) {
        String[] parts = cursor.substring(1).split("-");
        long seq = Long.parseLong(parts[1]);
        if (Integer.parseInt(parts[0]) != epoch || seq > seq() || seq < trimmedSeq) {
            throw new Refused(410, "start-over", "another ledger", 0);
        }
        return seq;
    }
}
