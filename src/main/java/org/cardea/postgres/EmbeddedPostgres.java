package org.cardea.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL that lives and dies with the service, but whose data outlives both. One left over by a service that was
 * killed is taken over as it runs. Whoever starts it owns the folder: two starters at once are not guarded against here.
 */
public final class EmbeddedPostgres {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("jit", "off"),
            Map.entry("log_checkpoints", "off"),
            // A statement or a detail could quote what people typed.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final Cluster cluster;
    private final Database database;

    private EmbeddedPostgres(Cluster cluster, Database database) {
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * Starts or takes over the PostgreSQL whose data are at home, making them at the first time; it answers queries on return.
     *
     * @param programs where its programs are, or will be unpacked to; several homes may share them
     */
    public static EmbeddedPostgres start(Path programs, Path home, Map<String, String> settings) {
        return start(programs, home, settings, EmbeddedPostgres::freePort);
    }

    /** Where one may listen; perhaps no longer when it is taken. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    static EmbeddedPostgres start(Path programs, Path home, Map<String, String> settings, Ports ports) {
        try {
            var cluster = Cluster.prepare(programs, home);
            var leftOver = PostmasterPid.ofRunning(cluster.data()).flatMap(found -> ProcessHandle.of(found.pid()));
            var port = leftOver.isPresent() ? awaitPort(cluster, leftOver.get()) : launch(cluster, settings, ports);
            return new EmbeddedPostgres(cluster, Cluster.database(home, port));
        } catch (IOException e) {
            throw new Refused("the embedded PostgreSQL does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted while the embedded PostgreSQL started", e);
        }
    }

    /** The database that runs on this folder at this moment, whoever started it. */
    public static Optional<Database> running(Path home) throws IOException {
        var found = PostmasterPid.ofRunning(Cluster.data(home)).filter(PostmasterPid::ready);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Cluster.database(home, found.get().port()));
    }

    public Database database() {
        return database;
    }

    /** Ends it in good order; open connections are cut. */
    public void stop() {
        try {
            cluster.program("pg_ctl", "stop", "-D", cluster.data(), "-m", "fast", "-w")
                    .mustRun();
        } catch (IOException e) {
            throw new Refused("the embedded PostgreSQL does not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what a killed service may have left running on this folder. */
    public static void stopLeftOver(Path programs, Path home) throws IOException {
        if (PostmasterPid.ofRunning(Cluster.data(home)).isPresent()) {
            start(programs, home, Map.of()).stop();
        }
    }

    /** Somebody may take the port before PostgreSQL does, if only for an outgoing connection: then it is another one. */
    private static int launch(Cluster cluster, Map<String, String> settings, Ports ports)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            int port = ports.next();
            try {
                return awaitPort(cluster, launch(cluster, settings, port));
            } catch (IOException ended) {
                if (tries == TRIES || isFree(port)) {
                    throw ended;
                }
            }
        }
    }

    private static ProcessHandle launch(Cluster cluster, Map<String, String> settings, int port) throws IOException {
        // Left by a crash; PostgreSQL would take a recycled process number for a living owner.
        Files.deleteIfExists(PostmasterPid.file(cluster.data()));
        var all = new HashMap<>(SETTINGS);
        all.put("port", Integer.toString(port));
        all.putAll(settings);
        // In a session of its own, so that Ctrl-C reaches the service only, which then stops it in good order.
        var command = Command.in(cluster.home(), List.of("setsid"))
                .and(cluster.program("postgres", "-D", cluster.data()).words().toArray());
        for (var setting : all.entrySet()) {
            command = command.and("-c", setting.getKey() + "=" + setting.getValue());
        }
        var log = ProcessBuilder.Redirect.appendTo(cluster.log().toFile());
        var process = command.process().redirectOutput(log).start();
        process.getOutputStream().close();
        return process.toHandle();
    }

    private static int awaitPort(Cluster cluster, ProcessHandle process) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            var ready = PostmasterPid.ofRunning(cluster.data()).filter(PostmasterPid::ready);
            if (ready.isPresent()) {
                return ready.get().port();
            }
            Thread.sleep(10);
        }
        throw new IOException("see " + cluster.log());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
