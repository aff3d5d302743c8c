package org.cardea.client.desktop.transfer;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** A body read from the disk while it is sent. */
final class FromFile implements BodyPublisher {
    private final BodyPublisher file;
    private final Movement movement;
    private final Meter meter;

    FromFile(Path file, Movement movement, Meter meter) throws FileNotFoundException {
        this.file = BodyPublishers.ofFile(file);
        this.movement = movement;
        this.meter = meter;
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> line) {
        file.subscribe(new Metered(line));
    }

    private final class Metered implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> line;
        private long sent;

        Metered(Subscriber<? super ByteBuffer> line) {
            this.line = line;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            line.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            movement.moved();
            sent += bytes.remaining();
            meter.at(sent, contentLength());
            line.onNext(bytes);
        }

        @Override
        public void onError(Throwable broken) {
            line.onError(broken);
        }

        @Override
        public void onComplete() {
            line.onComplete();
        }
    }
}
