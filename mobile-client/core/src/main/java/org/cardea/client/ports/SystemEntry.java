package org.cardea.client.ports;

import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;

/** One contact as the system lists it. */
public final class SystemEntry {
    /** The system's own name for it: a file name, a row number. */
    public final String systemId;

    /** The UUID the system keeps for it, or null when it keeps none. */
    public final CardId id;

    /** Of what {@link SystemBook#read} would give; null when unreadable. */
    public final ContentHash hash;

    /** Why it can't be read as a card, or null. An unreadable entry is present: it never counts as deleted. */
    public final String unreadable;

    private SystemEntry(String systemId, CardId id, ContentHash hash, String unreadable) {
        this.systemId = systemId;
        this.id = id;
        this.hash = hash;
        this.unreadable = unreadable;
    }

    public static SystemEntry readable(String systemId, CardId id, ContentHash hash) {
        return new SystemEntry(systemId, id, hash, null);
    }

    public static SystemEntry unreadable(String systemId, CardId id, String reason) {
        return new SystemEntry(systemId, id, null, reason);
    }
}
