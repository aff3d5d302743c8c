package org.cardea.dav.push;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands a message to a push service (RFC 8030). To the address that was looked at, by a connection of its own; it follows no
 * redirection and reads no answer but its status.
 */
@Singleton
class Deliver {
    private static final Duration TTL = Duration.ofDays(1);

    private final Destination destination;
    private final Vapid vapid;
    private final Clock clock;
    private final long patience;
    private final HttpClient http;

    Deliver(Vertx vertx, Destination destination, Vapid vapid, PushConfig config, Clock clock) {
        this.destination = destination;
        this.vapid = vapid;
        this.clock = clock;
        this.patience = config.patience().toMillis();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setConnectTimeout((int) patience)
                .setMaxHeaderSize(16 * 1024));
    }

    Outcome deliver(Receiver receiver, PushMessage message, int failures) {
        Optional<InetAddress> to = destination.of(receiver);
        if (to.isEmpty()) {
            return Outcome.unanswered(failures);
        }
        try {
            byte[] body = Encryption.encrypt(receiver, message.bytes());
            return http.request(options(receiver, to.get(), message))
                    .compose(request -> answered(request, body, failures))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2 * patience, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            return Outcome.unanswered(failures);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Outcome.unanswered(failures);
        }
    }

    private io.vertx.core.Future<Outcome> answered(HttpClientRequest request, byte[] body, int failures) {
        return request.send(Buffer.buffer(body)).map(response -> {
            Outcome outcome =
                    Outcome.of(response.statusCode(), response.getHeader("Retry-After"), failures, clock.instant());
            response.exceptionHandler(cutOff -> {});
            request.connection().close();
            return outcome;
        });
    }

    private RequestOptions options(Receiver receiver, InetAddress to, PushMessage message) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(receiver.port(), to.getHostAddress()))
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setSsl(receiver.encryptedOnItsWay())
                .setURI(receiver.pathAndQuery())
                .setTimeout(patience)
                .setFollowRedirects(false)
                .setHeaders(headers(receiver, message));
    }

    private MultiMap headers(Receiver receiver, PushMessage message) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/xml; charset=\"UTF-8\"")
                .add("Content-Encoding", "aes128gcm")
                .add("TTL", String.valueOf(TTL.toSeconds()))
                .add("Urgency", "normal")
                .add("Topic", Topic.replacing(message.topic(), message.content(), message.said()))
                .add("Authorization", vapid.authorization(receiver.origin()));
    }
}
