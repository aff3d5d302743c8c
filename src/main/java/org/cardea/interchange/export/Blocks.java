package org.cardea.interchange.export;

import java.util.Arrays;
import java.util.Map;
import org.cardea.contacts.ContentLine;

/** How many numbered blocks of columns a table needs: as many as the contact that has most of each kind. */
public final class Blocks {
    /** Beyond this a contact's further values go where the dialect puts what has no column. */
    private static final int MOST = 40;

    /** The kinds of numbered blocks. */
    enum Kind {
        PHONE("Phone"),
        EMAIL("E-mail"),
        IM("IM"),
        ADDRESS("Address"),
        WEBSITE("Website"),
        RELATION("Relation"),
        EVENT("Event"),
        CUSTOM("Custom Field");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "TEL", Kind.PHONE,
            "EMAIL", Kind.EMAIL,
            "IMPP", Kind.IM,
            "ADR", Kind.ADDRESS,
            "URL", Kind.WEBSITE,
            "RELATED", Kind.RELATION,
            "ANNIVERSARY", Kind.EVENT,
            "X-ABDATE", Kind.EVENT,
            "X-CUSTOM", Kind.CUSTOM);

    private final int[] most = new int[Kind.values().length];

    /** Null for a property that stands in no block. */
    static Kind kind(String property) {
        return KINDS.get(property);
    }

    public void see(Contact contact) {
        int[] here = new int[most.length];
        for (ContentLine line : contact.card().lines()) {
            Kind kind = KINDS.get(line.name());
            if (kind != null) {
                here[kind.ordinal()]++;
            }
        }
        Arrays.setAll(most, i -> Math.min(MOST, Math.max(most[i], here[i])));
    }

    int times(Kind kind) {
        return most[kind.ordinal()];
    }
}
