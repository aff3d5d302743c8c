package org.cardea.client.desktop.transfer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.wire.Problems;

/**
 * One server, called as one device, like the core's {@code Http}; beyond that it knows PATCH, and sends and takes bodies
 * of any length. Redirects are not followed: the token goes nowhere else.
 */
public final class Line implements AutoCloseable {
    private static final Gson GSON = new Gson();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final String api;
    private final String token;
    private final Duration longestSilence;

    public Line(URI server, String token) {
        this(server, token, LONGEST_SILENCE);
    }

    Line(URI server, String token, Duration longestSilence) {
        this.api = server.toString().replaceAll("/+$", "") + "/api/v1/";
        this.token = token;
        this.longestSilence = longestSilence;
    }

    /** @param body null where there is none */
    <T> T call(String method, String path, JsonElement body, Class<T> answer) {
        BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(GSON.toJson(body));
        HttpRequest request = to(path).header("Content-Type", "application/json")
                .method(method, sent)
                .build();
        return read(request, HttpResponse.BodyHandlers.ofByteArray(), new Movement(), answer);
    }

    /** @param disposition the header that carries the file's name, which so stays out of the address */
    <T> T upload(String path, Path file, String disposition, Meter meter, Class<T> answer) throws IOException {
        var movement = new Movement();
        HttpRequest request = to(path).header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", disposition)
                .POST(new FromFile(file, movement, meter))
                .build();
        return read(request, HttpResponse.BodyHandlers.ofByteArray(), movement, answer);
    }

    /**
     * Writes what the server answers, as it comes.
     *
     * @param body null for a GET
     * @return the answer's Content-Disposition, or nothing where the server has no such file
     */
    Optional<String> download(String path, JsonElement body, FileChannel into, Meter meter) throws IOException {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
        if (body != null) {
            request.POST(BodyPublishers.ofString(GSON.toJson(body)));
        }
        var movement = new Movement();
        BodyHandler<byte[]> toDisk = head ->
                head.statusCode() / 100 == 2 ? new IntoFile(into, movement, meter) : BodySubscribers.ofByteArray();
        try {
            HttpResponse<byte[]> answer = send(request.build(), toDisk, movement);
            return answer.statusCode() == 204
                    ? Optional.empty()
                    : Optional.of(
                            answer.headers().firstValue("Content-Disposition").orElse(""));
        } catch (IntoFile.NotWritten diskFull) {
            throw diskFull;
        } catch (IOException | JsonParseException broken) {
            throw new Unreachable("the line to the server broke", broken);
        }
    }

    private <T> T read(HttpRequest request, BodyHandler<byte[]> body, Movement movement, Class<T> answer) {
        try {
            return GSON.fromJson(reader(send(request, body, movement).body()), answer);
        } catch (IOException | JsonParseException | IllegalStateException broken) {
            throw new Unreachable("no answer from the server", broken);
        }
    }

    /** @throws Refused what the server refuses */
    private HttpResponse<byte[]> send(HttpRequest request, BodyHandler<byte[]> body, Movement movement)
            throws IOException {
        HttpResponse<byte[]> answer = await(http.sendAsync(request, body), movement);
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        int retryAfter = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            throw new Refused(answer.statusCode(), "http-" + answer.statusCode(), "no problem document", retryAfter);
        }
        throw Problems.read(reader(answer.body()), answer.statusCode(), retryAfter);
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Movement movement)
            throws IOException {
        while (true) {
            try {
                return answer.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (movement.hasStoodStill(longestSilence)) {
                    answer.cancel(true);
                    throw new HttpTimeoutException("nothing moved for " + longestSilence);
                }
            } catch (ExecutionException broken) {
                throw broken.getCause() instanceof IOException why ? why : new IOException(broken.getCause());
            } catch (InterruptedException stopped) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Accept", "*/*")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonReader reader(byte[] body) {
        return new JsonReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
