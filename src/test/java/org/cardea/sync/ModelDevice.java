package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;

/**
 * A device as simple as can be: cards in memory, and the rules of the protocol. It never steps forward by a receipt but
 * downloads everything from its own cursor.
 */
final class ModelDevice {
    private static final int PAGE = 7;

    private final BookClient client;
    private State state = new State();
    private State saved = new State();

    /** A download without cursor tells of no deletions, so it comes before anything else. */
    ModelDevice(BookClient client) {
        this.client = client;
        download();
        save();
    }

    /** @param vcard null where the card is deleted here; @param edits counts local edits */
    record Copy(String vcard, long base, boolean dirty, int edits) {
        Copy edited(String other) {
            return new Copy(other, base, true, edits + 1);
        }
    }

    /** A packet of which no receipt has arrived, and the copies it was made from. */
    record Sending(UUID packet, List<ObjectNode> changes, Map<CardId, Copy> made) {}

    /**
     * All that a device keeps; immutable copies make it easy to go back. A device that fell back may hold as new what the
     * book has long been given: what the book has told of is never forgotten without asking it, for it tells only once.
     */
    private static final class State {
        final Map<CardId, Copy> copies = new LinkedHashMap<>();
        final Set<CardId> told = new HashSet<>();
        String cursor;
        Sending sending;

        State copy() {
            State copy = new State();
            copy.copies.putAll(copies);
            copy.told.addAll(told);
            copy.cursor = cursor;
            copy.sending = sending;
            return copy;
        }
    }

    void save() {
        saved = state.copy();
    }

    void restoreOldState() {
        state = saved.copy();
    }

    List<CardId> living() {
        return state.copies.entrySet().stream()
                .filter(copy -> copy.getValue().vcard() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    String text(CardId card) {
        return state.copies.get(card).vcard();
    }

    void create(CardId card, String vcard) {
        state.copies.put(card, new Copy(vcard, 0, true, 0));
    }

    void edit(CardId card, String vcard) {
        state.copies.put(card, state.copies.get(card).edited(vcard));
    }

    void delete(CardId card) {
        Copy copy = state.copies.get(card);
        if (!state.told.contains(card) && state.sending == null) {
            state.copies.remove(card);
        } else {
            state.copies.put(card, copy.edited(null));
        }
    }

    boolean inStep(String headCursor) {
        boolean clean = state.copies.values().stream().noneMatch(Copy::dirty);
        return clean && state.sending == null && headCursor.equals(state.cursor);
    }

    /** Packs what is dirty, unless a packet is on its way already. */
    boolean pack() {
        if (state.sending != null) {
            return true;
        }
        Map<CardId, Copy> made = new LinkedHashMap<>();
        List<ObjectNode> changes = new ArrayList<>();
        state.copies.forEach((card, copy) -> {
            if (copy.dirty()) {
                made.put(card, copy);
                changes.add(change(card, copy));
            }
        });
        state.sending = changes.isEmpty() ? null : new Sending(UUID.randomUUID(), changes, made);
        return state.sending != null;
    }

    private static ObjectNode change(CardId card, Copy copy) {
        return copy.vcard() == null
                ? BookClient.delete(card, Math.max(1, copy.base()))
                : BookClient.put(card, copy.vcard(), copy.base());
    }

    /** The packet arrives, but its receipt is lost. */
    Set<CardId> uploadAndLoseReceipt() {
        client.upload(state.sending.packet(), state.sending.changes());
        return state.sending.made().keySet();
    }

    List<ObjectNode> sending() {
        return state.sending.changes();
    }

    void upload() {
        Sending sending = state.sending;
        JsonNode receipt = client.upload(sending.packet(), sending.changes());
        BookClient.byCard(receipt)
                .forEach((card, item) -> settle(card, item, sending.made().get(card)));
        state.sending = null;
    }

    private void settle(CardId card, JsonNode item, Copy made) {
        assertThat(item.get("outcome").asText()).isNotEqualTo("rejected");
        state.told.add(card);
        Copy now = state.copies.get(card);
        if (now == null) {
            return;
        }
        if (!now.equals(made)) {
            // Edited again meanwhile: where the edit was just applied it is the base of the next, else merging decides.
            boolean applied = item.get("outcome").asText().equals("applied");
            state.copies.put(
                    card, new Copy(now.vcard(), applied ? item.get("seq").asLong() : now.base(), true, now.edits()));
        } else if (item.has("vcard")) {
            state.copies.put(
                    card, new Copy(item.get("vcard").asText(), item.get("seq").asLong(), false, now.edits()));
        } else if (now.vcard() == null && !item.has("hash")) {
            state.copies.remove(card);
        } else {
            refetch(card, now, item);
        }
    }

    /** A replayed receipt has no texts: what stands now is fetched where it matters. */
    private void refetch(CardId card, Copy now, JsonNode item) {
        boolean same = now.vcard() != null
                && LedgerWalkTest.card(now.vcard())
                        .hash()
                        .hex()
                        .equals(item.get("hash").asText());
        if (same) {
            state.copies.put(card, new Copy(now.vcard(), item.get("seq").asLong(), false, now.edits()));
        } else {
            ObjectNode body = BookClient.JSON.createObjectNode();
            body.putArray("uuids").add(card.toString());
            state.copies.put(card, new Copy(now.vcard(), now.base(), false, now.edits()));
            BookClient.ok(client.post("fetch", body)).get("items").forEach(this::take);
        }
    }

    /** What is on its way is settled first: an item skipped for its sake might be newer than its receipt. */
    void download() {
        if (state.sending != null) {
            upload();
        }
        JsonNode page;
        do {
            page = client.download(state.cursor, PAGE);
            page.get("items").forEach(this::take);
            state.cursor = page.get("cursor").asText();
        } while (page.get("more").asBoolean());
        boolean clean = state.copies.values().stream().noneMatch(Copy::dirty);
        if (clean && state.sending == null && page.has("digest")) {
            assertThat(digest()).as("second check").isEqualTo(page.get("digest").asText());
        }
    }

    private void take(JsonNode item) {
        CardId card = CardId.of(item.get("uuid").asText());
        state.told.add(card);
        Copy copy = state.copies.get(card);
        if (copy != null && copy.dirty()) {
            return;
        }
        if (item.has("deleted")) {
            state.copies.remove(card);
        } else {
            state.copies.put(
                    card, new Copy(item.get("vcard").asText(), item.get("seq").asLong(), false, 0));
        }
    }

    String digest() {
        Digest digest = Digest.EMPTY;
        for (CardId card : living()) {
            digest = digest.plus(card, LedgerWalkTest.card(text(card)).hash());
        }
        return digest.hex();
    }
}
