package org.cardea.client.desktop.transfer;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A body written to the disk while it comes. */
final class IntoFile implements BodySubscriber<byte[]> {
    private static final byte[] NOTHING_LEFT = {};
    private final CompletableFuture<byte[]> end = new CompletableFuture<>();
    private final FileChannel file;
    private final Movement movement;
    private final Meter meter;
    private Subscription line;
    private long written;

    /** The disk's fault, not the line's. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        NotWritten(IOException why) {
            super("can't be written: " + why.getMessage(), why);
        }
    }

    IntoFile(FileChannel file, Movement movement, Meter meter) {
        this.file = file;
        this.movement = movement;
        this.meter = meter;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        line = subscription;
        line.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        movement.moved();
        try {
            write(bytes);
        } catch (IOException full) {
            line.cancel();
            end.completeExceptionally(new NotWritten(full));
            return;
        }
        meter.at(written, 0);
        line.request(1);
    }

    private void write(List<ByteBuffer> bytes) throws IOException {
        for (ByteBuffer some : bytes) {
            while (some.hasRemaining()) {
                written += file.write(some);
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        end.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        end.complete(NOTHING_LEFT);
    }
}
