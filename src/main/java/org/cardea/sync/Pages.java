package org.cardea.sync;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A book's rows in the order of their seqs, page by page, each read when the one before it was used: memory does not grow
 * with the book.
 *
 * @param after rows up to this seq are left out
 */
public record Pages(long after, Reader reader) implements Iterable<List<Entry>> {

    @FunctionalInterface
    public interface Reader {
        EntryStore.Page after(long seq);
    }

    /** From the beginning. */
    public Pages(Reader reader) {
        this(0, reader);
    }

    @Override
    public Iterator<List<Entry>> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<List<Entry>> {
        private long reached = after;
        private boolean more = true;

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public List<Entry> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            EntryStore.Page page = reader.after(reached);
            more = page.more();
            reached = page.entries().isEmpty()
                    ? reached
                    : page.entries().getLast().seq();
            return page.entries();
        }
    }
}
