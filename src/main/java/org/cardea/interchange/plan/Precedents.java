package org.cardea.interchange.plan;

import java.util.Optional;
import java.util.OptionalInt;
import org.cardea.contacts.Card;

/** What earlier imports made of their persons, those whose cards still live. */
final class Precedents {
    private static final Precedent.Kind[] KINDS = Precedent.Kind.values();

    private final KeyTable table = new KeyTable();
    private final Nodes nodes;

    Precedents(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The first to come is the one that counts. */
    void add(Precedent precedent, OptionalInt node, boolean untouched) {
        if (table.of(precedent.content()).length == 0) {
            int said = (node.orElse(-1) + 1) * KINDS.length + precedent.kind().ordinal();
            table.add(precedent.content(), said * 2 + (untouched ? 1 : 0));
        }
    }

    /** What they take of the heap. */
    long bytes() {
        return table.bytes();
    }

    Optional<Precedent> of(Card card) {
        return said(card).stream()
                .mapToObj(said -> {
                    int node = said / 2 / KINDS.length - 1;
                    return new Precedent(
                            Precedent.content(card.hash()),
                            KINDS[said / 2 % KINDS.length],
                            node < 0 ? Optional.empty() : Optional.of(nodes.id(node)));
                })
                .findFirst();
    }

    /** The node that stands for the person or group. */
    OptionalInt of(Card card, Precedent.Kind kind, boolean untouched) {
        return said(card).stream()
                .filter(said -> said / 2 % KINDS.length == kind.ordinal())
                .filter(said -> (said % 2 == 1) == untouched)
                .map(said -> said / 2 / KINDS.length - 1)
                .findFirst();
    }

    private OptionalInt said(Card card) {
        int[] said = table.isEmpty() ? new int[0] : table.of(Precedent.content(card.hash()));
        return said.length == 0 ? OptionalInt.empty() : OptionalInt.of(said[0]);
    }
}
