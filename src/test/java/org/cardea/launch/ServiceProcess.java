package org.cardea.launch;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cardea.PostgresTestResource;

/** The packaged service as a process on a data folder of its own. */
final class ServiceProcess implements AutoCloseable {
    static final String PASSPHRASE = "correct horse";

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final Pattern INVITATION = Pattern.compile("/sign-up#invitation=(\\w+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> heap;
    private final Map<String, String> more = new HashMap<>();
    private Process process;

    ServiceProcess(Path data) throws IOException {
        this(data, "-Xmx160m");
    }

    /** @param heap flags for the JVM's heap */
    ServiceProcess(Path data, String... heap) throws IOException {
        this.data = data;
        this.heap = List.of(heap);
        this.log = data.resolveSibling("service.log");
        this.port = freePort();
        Files.createDirectories(data);
        Files.createDirectories(PostgresTestResource.PROGRAMS);
        Files.createSymbolicLink(data.resolve("programs"), PostgresTestResource.PROGRAMS);
    }

    /** A variable of the environment. */
    ServiceProcess with(String variable, String value) {
        more.put(variable, value);
        return this;
    }

    record Ended(int code, String said) {}

    /** Returns when it answers. */
    ServiceProcess start(String... words) throws IOException {
        Files.deleteIfExists(log);
        process = command(words).redirectOutput(log.toFile()).start();
        await("the service answers; see " + log)
                .atMost(PATIENCE)
                .failFast(() -> !process.isAlive())
                .until(() -> said().contains("Listening on") && isReady());
        return this;
    }

    /** By https it is not for this client to say. */
    private boolean isReady() throws IOException, InterruptedException {
        return more.containsKey("CARDEA_TLS_CERT") || get("/q/health/ready").statusCode() == 200;
    }

    /** Runs another process on the same folder to its end. */
    Ended run(String... words) throws IOException, InterruptedException {
        var output = Files.createTempFile(log.getParent(), "run", ".log");
        var other = command(words).redirectOutput(output.toFile()).start();
        other.getOutputStream().close();
        if (!other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            other.destroyForcibly();
            throw new IllegalStateException(List.of(words) + " does not end");
        }
        return new Ended(other.exitValue(), Files.readString(output).strip());
    }

    /** SIGKILL: nothing of the service's own runs any more. */
    void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** SIGTERM. */
    void stop() {
        beginToStop();
        awaitEnd();
    }

    void beginToStop() {
        process.destroy();
    }

    /** False where it still runs after that. */
    boolean endsWithin(Duration some) throws InterruptedException {
        return process.waitFor(some.toMillis(), TimeUnit.MILLISECONDS);
    }

    void awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    String invitation() throws IOException {
        await().atMost(PATIENCE).until(() -> INVITATION.matcher(said()).find());
        return INVITATION.matcher(said()).results().findFirst().orElseThrow().group(1);
    }

    long postgres() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Into its database, beside it. */
    Connection database() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "cardea", password);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a device; a body goes as it is. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(url(path))
                .header("Authorization", "Bearer " + token)
                .method(method, publisher);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (Files.exists(data.resolve("postgres/cluster/postmaster.pid"))) {
            ProcessHandle.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private ProcessBuilder command(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var app = Path.of("target", "quarkus-app", "quarkus-run.jar").toString();
        var all = Stream.of(
                        Stream.of(java, "-XX:+UseSerialGC"),
                        heap.stream(),
                        Stream.of("--enable-native-access=ALL-UNNAMED", "-jar", app),
                        Stream.of(words))
                .flatMap(part -> part)
                .toList();
        var command = new ProcessBuilder(all).redirectErrorStream(true);
        command.environment().put("CARDEA_DATA", data.toString());
        command.environment().put("CARDEA_PORT", Integer.toString(port));
        command.environment().put("CARDEA_BACKUP_PASSPHRASE", PASSPHRASE);
        command.environment().putAll(more);
        return command;
    }

    /**
     * Below those that are given to outgoing connections: one of these may take it before the service does. None is given
     * twice. The rigs of the clients' tests and of the web admin's stories do the same.
     */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (!GIVEN.add(port)) {
                continue;
            }
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }
}
