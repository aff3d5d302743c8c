package org.cardea.dav;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** What is read step by step for somebody who tells it: the next step is read while one is told. */
final class Ahead<T> {
    private final Iterator<T> steps;
    private final Executor others;
    private FutureTask<T> coming;

    /**
     * @param steps whose {@code next} reads, and whose {@code hasNext} does not
     * @param others who read meanwhile
     */
    Ahead(Iterator<T> steps, Executor others) {
        this.steps = steps;
        this.others = others;
        this.coming = coming();
    }

    boolean hasNext() {
        return coming != null;
    }

    T next() throws IOException {
        T taken = taken(coming);
        coming = coming();
        if (coming != null) {
            others.execute(coming);
        }
        return taken;
    }

    private FutureTask<T> coming() {
        return steps.hasNext() ? new FutureTask<>(steps::next) : null;
    }

    /** By whoever comes first: no thread waits for one that is not there. */
    private static <T> T taken(FutureTask<T> coming) throws IOException {
        coming.run();
        try {
            return coming.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed);
        }
    }
}
