package org.cardea.client.e2e.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged service with its own PostgreSQL, as a process on a free port. */
public final class Service implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED");
    private static final Pattern INVITATION = Pattern.compile("invitation=([0-9A-Za-z-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final int port;
    private Process process;

    private Service(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** @param data a folder of its own, kept when the service ends */
    public static Service start(Path data) throws IOException {
        var service = new Service(data, freePort());
        service.start();
        return service;
    }

    /** Starts it again, after {@link #kill} or {@link #stop}; returns when it answers. */
    public void start() throws IOException {
        process = command(List.of(), Map.of("CARDEA_PORT", Integer.toString(port), "CARDEA_SIGN_UP", "open"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        await("the service answers; see " + log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the service ended; see " + log(), () -> !process.isAlive())
                .until(this::answers);
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public Path data() {
        return data;
    }

    /** What the service printed, all runs together; beside the data folder, not in it. */
    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** The code by which the first account is opened; printed a moment after the service answers. */
    public String invitation() {
        return await("an invitation in " + log())
                .atMost(PATIENCE)
                .until(() -> INVITATION.matcher(Files.readString(log())), Matcher::find)
                .group(1);
    }

    /** SIGKILL: no hook runs, and the database is left to itself. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** SIGTERM, and waits for the end. */
    public void stop() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Runs another command of the program on this data folder; its exit code. */
    public int run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process other = command(List.of(arguments), environment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        other.getOutputStream().close();
        if (!other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            other.destroyForcibly();
            throw new IllegalStateException(List.of(arguments) + " does not end; see " + log());
        }
        return other.exitValue();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
        endPostgres();
    }

    /** A killed service leaves its database running. */
    private void endPostgres() throws IOException {
        try (Stream<Path> files = Files.walk(data, 4)) {
            for (Path file :
                    files.filter(path -> path.endsWith("postmaster.pid")).toList()) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).trim()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private ProcessBuilder command(List<String> arguments, Map<String, String> environment) {
        var command = Java.jar(Java.packaged("cardea.service").resolve("quarkus-run.jar"), FLAGS, arguments);
        command.environment().put("CARDEA_DATA", data.toString());
        command.environment().putAll(environment);
        return command;
    }

    private boolean answers() {
        try {
            var line =
                    (HttpURLConnection) url().resolve("/q/health/ready").toURL().openConnection();
            line.setConnectTimeout(1000);
            line.setReadTimeout(5000);
            return line.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Below those that are given to outgoing connections: one of these may take it before the service does. */
    private static int freePort() throws IOException {
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
