package org.cardea.client.reconcile;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.ports.SystemEntry;

/** All that a plan between the system and the local store depends on. Filled in once, then only read. */
public final class Situation {
    /** What the system lists. */
    public final List<SystemEntry> here;

    /** The mirror of the server. */
    public final Map<CardId, CardHead> there;

    public final Map<CardId, Baseline> baselines;
    public final Map<CardId, EditHead> edits;

    /** Deletions waiting for the owner's word, here. */
    public Set<CardId> held = new HashSet<>();

    /** By system id: what the server refused, or will never be asked. */
    public Map<String, ContentHash> rejected = new HashMap<>();

    /** What the system would not take. */
    public Map<CardId, ContentHash> notStored = new HashMap<>();

    /** By system id: who the entry is, as decided by the owner. */
    public Map<String, CardId> same = new HashMap<>();

    /** By system id: who the entry is not, as decided by the owner. */
    public Map<String, Set<CardId>> different = new HashMap<>();

    /** Asked only for what is paired by neither UUID nor content. */
    public Function<SystemEntry, PersonKeys> keysHere;

    public Function<CardId, PersonKeys> keysThere;

    public Situation(
            List<SystemEntry> here,
            Map<CardId, CardHead> there,
            Map<CardId, Baseline> baselines,
            Map<CardId, EditHead> edits) {
        this.here = Collections.unmodifiableList(here);
        this.there = Collections.unmodifiableMap(there);
        this.baselines = Collections.unmodifiableMap(baselines);
        this.edits = Collections.unmodifiableMap(edits);
    }

    boolean knows(CardId id) {
        return baselines.containsKey(id) || there.containsKey(id) || edits.containsKey(id);
    }

    boolean isDifferent(SystemEntry entry, CardId id) {
        return different.getOrDefault(entry.systemId, Collections.emptySet()).contains(id);
    }
}
