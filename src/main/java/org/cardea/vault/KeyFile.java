package org.cardea.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file that holds the master key; only its owner may read it. */
final class KeyFile {

    private static final String HEADER = """
            # Cardea's master key. Without it nobody can read the contacts: keep it secret, and keep a copy elsewhere.
            # The first key is in use, those below only open what was wrapped before; docs/running.md says when they may go.
            """;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file);
    }

    LocalMasterKey read() {
        return LocalMasterKey.parse(text(), file.toString());
    }

    /** Makes the file with its first key. */
    void create() {
        write(HEADER + newKey() + "\n");
    }

    /** Puts a new key above the others, which stay. */
    void addKey() {
        String text = text();
        int keys = text.indexOf(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElseThrow(() -> new MasterKeyUnusable("No master key in " + file + ".")));
        write(text.substring(0, keys) + newKey() + "\n" + text.substring(keys));
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private String text() {
        try {
            return Files.readString(file, US_ASCII);
        } catch (IOException unreadable) {
            throw new MasterKeyUnusable("The master key file " + file + " cannot be read.");
        }
    }

    /** All or nothing, and on the disk, name and all, before anything is wrapped by it. */
    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "master", ".new", OWNER_ONLY);
            try {
                write(fresh, text);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            try (FileChannel folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        } catch (IOException unwritable) {
            throw new MasterKeyUnusable("The master key file " + file + " cannot be written.");
        }
    }

    private static void write(Path fresh, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
