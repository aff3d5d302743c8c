package org.cardea.interchange.plan;

import java.util.Arrays;

/**
 * 64-bit keys to small numbers, a few numbers to each key: open addressing, 12 bytes a place. In many pieces that grow
 * one by one and by little, so that a large table never needs room for itself twice.
 */
final class KeyTable {
    static final int MOST_OF_ONE = 8;
    private static final int PIECE_BITS = 6;
    private static final int HASH_BITS = Integer.SIZE - PIECE_BITS;
    private static final int FREE = -1;
    private static final int[] NONE = {};

    private final Piece[] pieces = new Piece[1 << PIECE_BITS];
    private long places;

    /** False where the key has as many as are kept. */
    boolean add(long key, int number) {
        int at = hash(key) >>> HASH_BITS;
        if (pieces[at] == null) {
            pieces[at] = new Piece(16);
            places += pieces[at].keys.length;
        } else if (pieces[at].isFull()) {
            places -= pieces[at].keys.length;
            pieces[at] = pieces[at].grown();
            places += pieces[at].keys.length;
        }
        return pieces[at].add(key, number);
    }

    boolean isEmpty() {
        return places == 0;
    }

    /** What it takes of the heap. */
    long bytes() {
        return places * (Long.BYTES + Integer.BYTES);
    }

    /** The numbers of a key, in the order in which they came. */
    int[] of(long key) {
        Piece piece = pieces[hash(key) >>> HASH_BITS];
        return piece == null ? NONE : piece.of(key);
    }

    private static int hash(long key) {
        return (int) (key ^ key >>> 32);
    }

    private static final class Piece {
        private final long[] keys;
        private final int[] numbers;
        private int used;

        Piece(int length) {
            keys = new long[length];
            numbers = new int[length];
            Arrays.fill(numbers, FREE);
        }

        boolean isFull() {
            return used * 4L >= keys.length * 3L;
        }

        boolean add(long key, int number) {
            int place = place(key);
            for (int ofOne = 0; numbers[place] != FREE; place = after(place)) {
                if (keys[place] == key && (numbers[place] == number || ++ofOne == MOST_OF_ONE)) {
                    return numbers[place] == number;
                }
            }
            put(place, key, number);
            return true;
        }

        int[] of(long key) {
            int[] found = NONE;
            for (int place = place(key); numbers[place] != FREE; place = after(place)) {
                if (keys[place] == key) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = numbers[place];
                }
            }
            Arrays.sort(found);
            return found;
        }

        Piece grown() {
            Piece larger = new Piece(keys.length + keys.length / 4);
            for (int i = 0; i < keys.length; i++) {
                if (numbers[i] != FREE) {
                    int place = larger.place(keys[i]);
                    while (larger.numbers[place] != FREE) {
                        place = larger.after(place);
                    }
                    larger.put(place, keys[i], numbers[i]);
                }
            }
            return larger;
        }

        private void put(int place, long key, int number) {
            keys[place] = key;
            numbers[place] = number;
            used++;
        }

        /** The bits of the hash that did not choose the piece, spread over its length, which is no power of two. */
        private int place(long key) {
            long rest = hash(key) & (1L << HASH_BITS) - 1;
            return (int) (rest * keys.length >>> HASH_BITS);
        }

        private int after(int place) {
            return place + 1 == keys.length ? 0 : place + 1;
        }
    }
}
