package org.cardea.dav;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer on its way out: a short one in one piece that says its length, a long one piece by piece, never more than two of
 * them ahead of who reads. Only long listings are compressed, for whoever takes that: it costs a short one more than it is,
 * and a card is the bytes its ETag speaks of.
 */
final class Reply extends OutputStream {
    private static final int PIECE = 64 * 1024;
    private static final int FIRST = 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final RoutingContext request;
    private final HttpServerResponse response;
    private byte[] piece = new byte[FIRST];
    private int length;
    private Future<Void> before = Future.succeededFuture();

    private Reply(RoutingContext request) {
        this.request = request;
        this.response = request.response();
    }

    static Reply of(RoutingContext request) {
        return new Reply(request);
    }

    void send(Answer answer) {
        boolean silent = request.request().method() == HttpMethod.HEAD || answer.body() == null;
        response.setStatusCode(answer.status());
        response.putHeader("DAV", Options.CLASSES);
        response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        answer.headers().forEach(response::putHeader);
        if (answer.headers().getOrDefault("Location", "").startsWith("/")) {
            HttpServerRequest asked = request.request();
            response.putHeader(
                    "Location",
                    asked.scheme() + "://" + asked.authority()
                            + answer.headers().get("Location"));
        }
        if (silent) {
            response.end();
            return;
        }
        try {
            answer.body().write(this);
            response.end(taken());
        } catch (IOException brokenOff) {
            request.request().connection().close();
        } catch (RuntimeException fault) {
            if (!response.headWritten()) {
                response.headers().clear();
                throw fault;
            }
            // What was said cannot be taken back; that it is not whole must be seen.
            request.request().connection().close();
            throw fault;
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (length == PIECE) {
                passOn();
            }
            int some = Math.min(end - at, PIECE - length);
            if (length + some > piece.length) {
                piece = Arrays.copyOf(piece, Math.clamp(2L * piece.length, length + some, PIECE));
            }
            System.arraycopy(bytes, at, piece, length, some);
            length += some;
            at += some;
        }
    }

    private void passOn() throws IOException {
        if (!response.headWritten()) {
            response.setChunked(true);
            if (Answer.XML.equals(response.headers().get(HttpHeaders.CONTENT_TYPE))) {
                response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            }
        }
        Future<Void> now = response.write(taken());
        try {
            before.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        } catch (ExecutionException | TimeoutException gone) {
            throw new IOException(gone);
        }
        before = now;
        piece = new byte[PIECE];
    }

    private Buffer taken() {
        Buffer taken = Buffer.buffer(Unpooled.wrappedBuffer(piece, 0, length));
        piece = new byte[0];
        length = 0;
        return taken;
    }
}
