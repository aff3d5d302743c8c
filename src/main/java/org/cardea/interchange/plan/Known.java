package org.cardea.interchange.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.cardea.contacts.Card;
import org.cardea.people.Hash;
import org.cardea.people.Numbers;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/**
 * Whom an import knows: the cards of the book and what came earlier in the file, by identity, by content, by numbers
 * and addresses and by name. It also remembers where each person of the file went. Not for several threads.
 */
public final class Known {
    private static final long WITHOUT_KEYS = 0x5DEE_CE66_D1CE_4E5BL;

    private final Numbers numbers;
    private final Nodes nodes = new Nodes();
    private final KeyTable table = new KeyTable();
    private final Precedents precedents = new Precedents(nodes);
    private final long mostBytes;

    /** There is no room to compare with any more. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("more people than can be compared at once", null, false, false);
        }
    }

    /**
     * @param region of the account, two letters of ISO 3166
     * @param mostBytes what may be taken of the heap
     */
    public Known(String region, long mostBytes) {
        this.numbers = new Numbers(region);
        this.mostBytes = mostBytes;
    }

    /** A living card of the book, contact or group. */
    public void add(CardId id, Card card) {
        add(id, card.hash(), Traits.of(card, numbers), card.isGroup() ? Nodes.GROUP : 0);
    }

    /**
     * The same of a card whose photos are not at hand.
     *
     * @param hash of the card with its photos
     */
    public void add(CardId id, Card card, ContentHash hash) {
        add(id, hash, Traits.of(card, numbers), card.isGroup() ? Nodes.GROUP : 0);
    }

    /**
     * What an earlier import made of a person; forgotten where that card is gone. When the whole book is known, newest
     * imports first.
     *
     * @param untouched whether nobody but that import changed a card since; cards are numbered as they were added
     */
    public void remember(Precedent precedent, IntPredicate untouched) {
        OptionalInt node = precedent.card().map(this::node).orElse(OptionalInt.empty());
        boolean group = precedent.kind() == Precedent.Kind.GROUP;
        if (precedent.card().isEmpty() || node.isPresent() && nodes.has(node.getAsInt(), Nodes.GROUP) == group) {
            precedents.add(precedent, node, node.isPresent() && untouched.test(node.getAsInt()));
        }
    }

    Precedents precedents() {
        return precedents;
    }

    /** Cards of the book and persons of the file. */
    public int size() {
        return nodes.size();
    }

    public Numbers numbers() {
        return numbers;
    }

    /** The card of the book that stands for a person of the file, or a card of the book itself. */
    public Optional<CardId> destination(CardId id) {
        return node(id).stream()
                .map(nodes::end)
                .filter(end -> end >= 0)
                .mapToObj(nodes::id)
                .findFirst();
    }

    boolean has(CardId id) {
        return node(id).isPresent();
    }

    boolean hasName(CardId id, Traits person) {
        return node(id).stream().anyMatch(node -> nodes.hasName(node, person));
    }

    /** Whether it is no card but what the file calls one. */
    boolean isAlias(CardId id) {
        return node(id).stream().anyMatch(node -> nodes.has(node, Nodes.ALIAS));
    }

    int add(CardId id, ContentHash hash, Traits traits, int marks) {
        if (table.bytes() + nodes.bytes() + precedents.bytes() > mostBytes) {
            throw new Full();
        }
        boolean recognised = (marks & (Nodes.GROUP | Nodes.ALIAS)) == 0;
        int node = nodes.add(id, Nodes.contentBits(hash), traits, marks | (traits.isBare() ? Nodes.BARE : 0));
        table.add(Nodes.idKey(id), node);
        if ((marks & Nodes.GROUP) == 0) {
            table.add(Nodes.contentKey(hash), node);
        }
        if (recognised) {
            recognise(traits, node);
        }
        return node;
    }

    /** From now on these traits lead to the node. Where a key has its fill, key and name together still do. */
    void recognise(Traits traits, int node) {
        for (long key : traits.keys()) {
            if (!table.add(key, node)) {
                for (long name : names(traits)) {
                    table.add(Hash.mixed(key + name), node);
                }
            }
        }
        for (long name : names(traits)) {
            table.add(name, node);
            if (traits.isBare()) {
                table.add(name ^ WITHOUT_KEYS, node);
            }
        }
    }

    OptionalInt node(CardId id) {
        return first(Nodes.idKey(id), node -> nodes.is(node, id));
    }

    OptionalInt saying(ContentHash hash) {
        return first(Nodes.contentKey(hash), node -> nodes.says(node, hash));
    }

    private OptionalInt first(long key, IntPredicate fits) {
        for (int node : table.of(key)) {
            if (fits.test(node)) {
                return OptionalInt.of(node);
            }
        }
        return OptionalInt.empty();
    }

    /** Those who share a key with the person, those who also have its name first. */
    int[] sharing(long key, Traits person) {
        int[] sharing = table.of(key);
        if (sharing.length < KeyTable.MOST_OF_ONE) {
            return sharing;
        }
        for (long name : names(person)) {
            sharing = concat(table.of(Hash.mixed(key + name)), sharing);
        }
        return sharing;
    }

    /** Those of the same name, where they or the person have neither number nor address. */
    int[] namesakes(Traits person) {
        int[] namesakes = {};
        for (long name : names(person)) {
            namesakes = concat(namesakes, table.of(person.isBare() ? name : name ^ WITHOUT_KEYS));
        }
        return namesakes;
    }

    private static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static long[] names(Traits traits) {
        return traits.parts() == 0 ? new long[] {traits.name()} : new long[] {traits.name(), traits.parts()};
    }

    Nodes nodes() {
        return nodes;
    }
}
