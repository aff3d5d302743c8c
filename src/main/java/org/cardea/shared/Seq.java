package org.cardea.shared;

/** A place in a book's ledger, counted from 1 without gaps; 0 is the place before the first change. */
public record Seq(long value) implements Comparable<Seq> {

    public static final Seq ZERO = new Seq(0);

    public Seq {
        if (value < 0) {
            throw new IllegalArgumentException("A seq is never negative");
        }
    }

    public Seq next() {
        return new Seq(value + 1);
    }

    @Override
    public int compareTo(Seq other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
