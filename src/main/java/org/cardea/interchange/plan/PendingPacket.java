package org.cardea.interchange.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cardea.shared.CardId;

/** What a packet is going to write, each card once: who comes later finds the card as it waits to be written. */
public final class PendingPacket {
    private final Map<CardId, Stored> stored = new LinkedHashMap<>();
    private final Map<CardId, Write> writes = new LinkedHashMap<>();

    /** A living card of the book that some person is meant for. */
    public void fetched(Stored card) {
        stored.put(card.card(), card);
    }

    /** The card as it will be after what is pending. */
    public Optional<Stored> stored(CardId card) {
        Write write = writes.get(card);
        return write == null
                ? Optional.ofNullable(stored.get(card))
                : Optional.of(new Stored(card, write.base(), write.content()));
    }

    public void take(Settled settled) {
        switch (settled) {
            case Settled.Add add -> writes.put(add.card(), new Write(add.card(), OptionalLong.empty(), add.content()));
            case Settled.Change change ->
                writes.put(change.card(), new Write(change.card(), change.base(), change.content()));
            default -> {}
        }
    }

    /** Those that change something. */
    public List<Write> writes() {
        List<Write> changing = new ArrayList<>();
        writes.values().stream().filter(this::changes).forEach(changing::add);
        return changing;
    }

    private boolean changes(Write write) {
        Stored before = stored.get(write.card());
        return before == null || !before.content().hash().equals(write.content().hash());
    }
}
