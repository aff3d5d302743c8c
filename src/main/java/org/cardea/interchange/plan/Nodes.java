package org.cardea.interchange.plan;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.cardea.people.Hash;
import org.cardea.people.Traits;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;

/** Cards by number, in primitive arrays: a book has many. */
final class Nodes {
    static final byte GROUP = 1;
    static final byte BARE = 2;
    /** Only its identity and content are known; who it is recognised by belongs to another card. */
    static final byte ALIAS = 4;
    /** A person of the file is this card. */
    static final byte MET = 8;
    /** A person of the file is meant to be joined with this card. */
    static final byte JOINED = 16;
    /** A person of the file that may be another card. */
    static final byte UNSURE = 32;
    /** A person of the file that is left out. */
    static final byte LEFT = 64;
    /** A person of the file is, or may be, this card. */
    static final byte NAMED = -128;

    private static final int BYTES_OF_ONE = 5 * Long.BYTES + Integer.BYTES + 1;

    private static final int NOWHERE = -2;
    private static final int ITSELF = -1;

    private long[] most = new long[256];
    private long[] least = new long[256];
    private long[] content = new long[256];
    private long[] name = new long[256];
    private long[] parts = new long[256];
    private byte[] marks = new byte[256];
    private int[] went = new int[256];
    private int size;

    int add(CardId id, long contentBits, Traits traits, int mark) {
        if (size == most.length) {
            grow(size + size / 8);
        }
        most[size] = id.value().getMostSignificantBits();
        least[size] = id.value().getLeastSignificantBits();
        content[size] = contentBits;
        name[size] = traits.name();
        parts[size] = traits.parts();
        marks[size] = (byte) mark;
        went[size] = ITSELF;
        return size++;
    }

    private void grow(int length) {
        most = Arrays.copyOf(most, length);
        least = Arrays.copyOf(least, length);
        content = Arrays.copyOf(content, length);
        name = Arrays.copyOf(name, length);
        parts = Arrays.copyOf(parts, length);
        marks = Arrays.copyOf(marks, length);
        went = Arrays.copyOf(went, length);
    }

    int size() {
        return size;
    }

    /** What they take of the heap. */
    long bytes() {
        return (long) most.length * BYTES_OF_ONE;
    }

    CardId id(int node) {
        return new CardId(new UUID(most[node], least[node]));
    }

    boolean is(int node, CardId id) {
        return most[node] == id.value().getMostSignificantBits()
                && least[node] == id.value().getLeastSignificantBits();
    }

    boolean says(int node, ContentHash hash) {
        return content[node] == contentBits(hash);
    }

    boolean has(int node, byte mark) {
        return (marks[node] & mark) != 0;
    }

    void mark(int node, byte mark) {
        marks[node] |= mark;
    }

    boolean hasName(int node, Traits person) {
        return name[node] == person.name()
                || parts[node] != 0 && (parts[node] == person.name() || parts[node] == person.parts())
                || person.parts() != 0 && name[node] == person.parts();
    }

    void wentTo(int node, int target) {
        went[node] = target == node ? ITSELF : target;
    }

    void wentNowhere(int node) {
        went[node] = NOWHERE;
    }

    /** Where the node ended, or -1 if it is not in the book. */
    int end(int node) {
        int at = node;
        while (went[at] >= 0) {
            at = went[at];
        }
        return went[at] == NOWHERE ? -1 : at;
    }

    static long contentBits(ContentHash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong(0);
    }

    /** Other bits than those of the node, so that together they are 128. */
    static long contentKey(ContentHash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong(8);
    }

    static long idKey(CardId id) {
        return Hash.mixed(id.value().getMostSignificantBits() * 31 + id.value().getLeastSignificantBits());
    }
}
