package org.cardea.interchange.plan;

import java.util.Arrays;

/** 64-bit keys to small numbers, a few numbers to each key: open addressing, 12 bytes a place. */
final class KeyTable {
    static final int MOST_OF_ONE = 8;
    private static final int FREE = -1;
    private static final int[] NONE = {};

    private long[] keys = new long[1 << 10];
    private int[] numbers = free(keys.length);
    private int used;

    /** False where the key has as many as are kept. */
    boolean add(long key, int number) {
        if (used * 4L >= keys.length * 3L) {
            grow();
        }
        int place = place(key);
        for (int ofOne = 0; numbers[place] != FREE; place = place + 1 & keys.length - 1) {
            if (keys[place] == key && (numbers[place] == number || ++ofOne == MOST_OF_ONE)) {
                return numbers[place] == number;
            }
        }
        put(place, key, number);
        used++;
        return true;
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** The numbers of a key, in the order in which they came. */
    int[] of(long key) {
        int[] found = NONE;
        for (int place = place(key); numbers[place] != FREE; place = place + 1 & keys.length - 1) {
            if (keys[place] == key) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = numbers[place];
            }
        }
        Arrays.sort(found);
        return found;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = free(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != FREE) {
                int place = place(oldKeys[i]);
                while (numbers[place] != FREE) {
                    place = place + 1 & keys.length - 1;
                }
                put(place, oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private void put(int place, long key, int number) {
        keys[place] = key;
        numbers[place] = number;
    }

    private int place(long key) {
        return (int) (key ^ key >>> 32) & keys.length - 1;
    }

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }
}
