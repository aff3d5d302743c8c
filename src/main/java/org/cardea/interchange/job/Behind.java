package org.cardea.interchange.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does what it is given on a thread of its own, one after the other and behind whoever gives it, who meanwhile goes on.
 * After a fault nothing more is done.
 */
final class Behind implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-writer").daemon().factory());
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    void then(Runnable next) {
        last = last.thenRunAsync(next, thread);
    }

    /** Returns when all of it is done, and throws what ended it if anything did. */
    void await() {
        try {
            last.join();
        } catch (CompletionException fault) {
            switch (fault.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error broken -> throw broken;
                default -> throw fault;
            }
        }
    }

    /** When this returns, nothing is done any more. */
    @Override
    public void close() {
        thread.close();
    }
}
