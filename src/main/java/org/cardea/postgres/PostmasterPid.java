package org.cardea.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL writes into its cluster about itself; the port is 0 until it is known. */
record PostmasterPid(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no such file, or when its process is gone or has become another program. */
    static Optional<PostmasterPid> ofRunning(Path cluster) throws IOException {
        try {
            var found = parse(Files.readAllLines(file(cluster), StandardCharsets.UTF_8));
            return serves(found.pid(), cluster) ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    // The file grows line by line while PostgreSQL starts.
    private static PostmasterPid parse(List<String> lines) {
        var pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        var port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        return new PostmasterPid(
                pid,
                port,
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"));
    }

    // The number alone proves nothing: after a restart of the machine it may be anybody's.
    private static boolean serves(long pid, Path cluster) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
