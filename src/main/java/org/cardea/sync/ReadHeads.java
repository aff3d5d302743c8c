package org.cardea.sync;

import io.quarkus.runtime.ExecutorRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.cardea.accounts.Grant;
import org.cardea.shared.Problem;

/**
 * Where books stand, read for several callers in one round trip: who comes while a reading is under way waits for the
 * next one. No caller holds a thread meanwhile, and each gets a row that was read after it asked.
 */
@Singleton
public class ReadHeads {
    private static final int AT_ONCE = 8;

    private final BookStore books;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore reader = new Semaphore(1);

    ReadHeads(BookStore books) {
        this.books = books;
    }

    private record Waiting(Grant grant, CompletableFuture<Head> head) {
        void answer(Optional<Head> found) {
            if (found.isPresent()) {
                head.complete(found.get());
            } else {
                head.completeExceptionally(Problem.notFound());
            }
        }
    }

    public CompletionStage<Head> of(Grant grant) {
        Waiting caller = new Waiting(grant, new CompletableFuture<>());
        waiting.add(caller);
        readUnlessReading();
        return caller.head();
    }

    private void readUnlessReading() {
        if (!waiting.isEmpty() && reader.tryAcquire()) {
            ExecutorRecorder.getCurrent().execute(this::readAll);
        }
    }

    private void readAll() {
        try {
            for (List<Waiting> some = next(); !some.isEmpty(); some = next()) {
                read(some);
            }
        } finally {
            reader.release();
            readUnlessReading();
        }
    }

    private List<Waiting> next() {
        List<Waiting> some = new ArrayList<>(AT_ONCE);
        for (Waiting each = waiting.poll(); each != null; each = some.size() < AT_ONCE ? waiting.poll() : null) {
            some.add(each);
        }
        return some;
    }

    private void read(List<Waiting> some) {
        try {
            List<Optional<Head>> heads =
                    books.heads(some.stream().map(Waiting::grant).toList());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer(heads.get(i));
            }
        } catch (RuntimeException failed) {
            some.forEach(each -> each.head().completeExceptionally(failed));
        }
    }
}
