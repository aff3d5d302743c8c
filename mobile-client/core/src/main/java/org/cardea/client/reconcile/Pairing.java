package org.cardea.client.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cardea.client.book.CardId;
import org.cardea.client.ports.SystemEntry;

/** Which entry of the system is which card, as far as UUIDs and remembered system ids tell. */
final class Pairing {
    final Map<CardId, SystemEntry> pairs = new LinkedHashMap<>();

    /** Entries that no UUID and no memory ties to a card. */
    final List<SystemEntry> strangers = new ArrayList<>();

    private final Situation now;
    private final Map<String, CardId> bySystemId = new HashMap<>();

    private Pairing(Situation now) {
        this.now = now;
        now.edits.values().forEach(edit -> bySystemId.put(edit.systemId, edit.id));
        now.baselines.values().forEach(baseline -> bySystemId.put(baseline.systemId, baseline.id));
    }

    static Pairing of(Situation now) {
        Pairing pairing = new Pairing(now);
        List<SystemEntry> second = new ArrayList<>();
        for (SystemEntry entry : now.here) {
            CardId id = pairing.known(entry);
            if (id == null) {
                pairing.strangers.add(entry);
            } else if (pairing.isAtHome(entry, id)) {
                pairing.pairs.put(id, entry);
            } else {
                second.add(entry);
            }
        }
        second.forEach(pairing::pairOrCopy);
        return pairing;
    }

    /** The UUID it carries goes before the place where it lies, unless nobody has ever heard of that UUID. */
    private CardId known(SystemEntry entry) {
        if (entry.id != null && now.knows(entry.id)) {
            return entry.id;
        }
        return bySystemId.get(entry.systemId);
    }

    private boolean isAtHome(SystemEntry entry, CardId id) {
        return id.equals(bySystemId.get(entry.systemId));
    }

    /** Two entries under one UUID: an equal copy is nobody, one that says something else is a contact of its own. */
    private void pairOrCopy(SystemEntry entry) {
        CardId id = known(entry);
        SystemEntry first = pairs.putIfAbsent(id, entry);
        if (first != null && (entry.hash == null || !entry.hash.equals(first.hash))) {
            strangers.add(entry);
        }
    }
}
