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

    /** As many as the one contact needs. */
    public static Blocks of(Contact contact) {
        Blocks blocks = new Blocks();
        int[] here = new int[blocks.most.length];
        for (ContentLine line : contact.card().lines()) {
            Kind kind = KINDS.get(line.name());
            if (kind != null) {
                here[kind.ordinal()]++;
            }
        }
        Arrays.setAll(blocks.most, i -> Math.min(MOST, here[i]));
        return blocks;
    }

    /** The same for Google, which joins the values of one label. */
    public static Blocks joined(Contact contact) {
        GoogleBlocks joined =
                GoogleBlocks.of(contact.card().units().stream().map(Said::of).toList());
        Blocks blocks = new Blocks();
        Arrays.setAll(blocks.most, i -> Math.min(MOST, joined.count(Kind.values()[i])));
        return blocks;
    }

    /** Makes room for all that the other has. */
    public void add(Blocks other) {
        Arrays.setAll(most, i -> Math.max(most[i], other.most[i]));
    }

    int times(Kind kind) {
        return most[kind.ordinal()];
    }
}
