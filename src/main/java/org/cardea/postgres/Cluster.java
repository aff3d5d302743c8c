package org.cardea.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** PostgreSQL's programs, and in their home the data, the password that opens them and the log. */
record Cluster(Path programs, Path home, List<String> dropRoot) {
    private static final String USER = "cardea";

    /** Unpacks the programs and makes the data where they are missing. */
    static Cluster prepare(Path programs, Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        var unpacked = UnpackBinaries.into(programs);
        var isNew = !Files.isDirectory(data(home));
        if (isNew) {
            writePassword(passwordFile(home));
        }
        var cluster = new Cluster(unpacked, home, DropRoot.prefixFor(home));
        if (isNew) {
            cluster.initialise();
        }
        return cluster;
    }

    /** How to get in, once it is known where it listens. */
    static Database database(Path home, int port) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return new Database(url, USER, Files.readString(passwordFile(home)));
    }

    static Path data(Path home) {
        return home.resolve("cluster");
    }

    Path data() {
        return data(home);
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Command program(String name, Object... words) {
        return Command.in(home, dropRoot)
                .and(programs.resolve("bin").resolve(name))
                .and(words);
    }

    // Under another name until it is whole, so that a kill in the middle leaves nothing that looks like a database.
    private void initialise() throws IOException, InterruptedException {
        var half = home.resolve("cluster.half");
        Folders.delete(half);
        program("initdb", "-D", half, "-U", USER, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256")
                .and("--pwfile=" + passwordFile(home))
                .mustRun();
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path passwordFile(Path home) {
        return home.resolve("password");
    }

    private static void writePassword(Path file) throws IOException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret), StandardOpenOption.WRITE);
    }
}
