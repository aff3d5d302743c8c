package org.cardea.admin.listing;

import org.cardea.shared.CardId;

/** A group in a listing. Members that are no living contacts are among the members and show nowhere. */
public record ListedGroup(CardId id, long seq, String name, IdSet members) {
    private static final int OBJECTS_BYTES = 200;

    public boolean has(CardId contact) {
        return members.has(
                contact.value().getMostSignificantBits(), contact.value().getLeastSignificantBits());
    }

    boolean has(ListedContact contact) {
        return members.has(contact.most(), contact.least());
    }

    int bytes() {
        return OBJECTS_BYTES + 2 * name.length() + members.bytes();
    }
}
