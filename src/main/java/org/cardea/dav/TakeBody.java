package org.cardea.dav;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.cardea.shared.Problem;

/**
 * Bodies as they come in, whole and without a thread that waits for them. What all long ones together take of the memory
 * has a bound; of one that is longer than anything may be, the rest is let go unread, and who reads it sees that it is too long.
 */
@Singleton
class TakeBody {
    private static final int SHORT_BYTES = 64 * 1024;
    private static final int LONGEST_BYTES = PutCard.LONGEST + 1;
    private static final long RETRY_SECONDS = 5;

    private final Semaphore room;

    TakeBody(DavConfig config) {
        room = new Semaphore(Math.max(config.readingBytes(), LONGEST_BYTES));
    }

    CompletionStage<byte[]> of(RoutingContext request) {
        Taking taking = new Taking();
        HttpServerRequest coming = request.request();
        coming.handler(taking::add);
        coming.exceptionHandler(taking::end);
        coming.endHandler(end -> taking.end());
        request.addEndHandler(over -> taking.release());
        coming.resume();
        return taking.whole;
    }

    private final class Taking {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private Buffer body = Buffer.buffer();
        private boolean holdsRoom;

        void add(Buffer piece) {
            if (whole.isDone()) {
                return;
            }
            if (!holdsRoom && body.length() + piece.length() > SHORT_BYTES) {
                holdsRoom = room.tryAcquire(LONGEST_BYTES);
                if (!holdsRoom) {
                    end(busy());
                    return;
                }
            }
            body.appendBuffer(piece, 0, Math.min(piece.length(), LONGEST_BYTES - body.length()));
        }

        void end() {
            if (!whole.isDone()) {
                whole.complete(body.getBytes());
                body = null;
            }
        }

        void end(Throwable fault) {
            whole.completeExceptionally(fault);
            body = null;
        }

        void release() {
            if (holdsRoom) {
                holdsRoom = false;
                room.release(LONGEST_BYTES);
            }
        }
    }

    private static Problem busy() {
        return Problem.of("busy", 503, "Too much arrives at once")
                .detail("Nothing was done. Send it again after a while.")
                .with("retryAfter", RETRY_SECONDS);
    }
}
