package org.cardea.client.store;

/** Something to do for a book. Two tasks of one kind for one book are equal: doing one does both. */
public final class Task {
    /** What to do. */
    public enum Kind {
        SYNC,
        RECONCILE
    }

    public final Kind kind;
    public final String book;

    public Task(Kind kind, String book) {
        this.kind = kind;
        this.book = book;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Task && kind == ((Task) other).kind && book.equals(((Task) other).book);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + book.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + book;
    }
}
