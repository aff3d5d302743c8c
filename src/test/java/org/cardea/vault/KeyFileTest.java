package org.cardea.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {

    private static final byte[] SECRET = new byte[32];
    private static final byte[] BOUND = {1};

    @TempDir
    Path folder;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void place() {
        path = folder.resolve("deep/master.key");
        file = new KeyFile(path);
    }

    @Test
    void fileIsReadableByItsOwnerAlone() throws IOException {
        file.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (Stream<Path> beside = Files.list(path.getParent())) {
            assertThat(beside).containsExactly(path.toAbsolutePath());
        }
    }

    @Test
    void keyReadAgainUnwraps() {
        file.create();
        MasterKey.Wrapped wrapped = file.read().wrap(SECRET, BOUND);
        assertThat(file.read().unwrap(wrapped, BOUND)).isEqualTo(SECRET);
    }

    @Test
    void twoFilesHoldDifferentKeys() {
        file.create();
        MasterKey.Wrapped wrapped = file.read().wrap(SECRET, BOUND);
        file.create();
        assertThatThrownBy(() -> file.read().unwrap(wrapped, BOUND)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void keyPutAboveTheOldOneWrapsAndTheOldOneStillUnwraps() throws IOException {
        file.create();
        MasterKey.Wrapped old = file.read().wrap(SECRET, BOUND);
        String before = Files.readString(path);
        Files.writeString(path, VaultFixture.KEY_B + "\n" + before);
        MasterKey.Wrapped renewed = file.read().wrap(SECRET, BOUND);
        assertThat(renewed.masterKeyId()).isNotEqualTo(old.masterKeyId());
        assertThat(file.read().unwrap(old, BOUND)).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "'', No master key in",
        "'# only words', No master key in",
        "'not-base64!', is not base64",
        "'c2hvcnQ=', 'has 5 bytes, not 32'"
    })
    void whatIsNoKeyIsRefusedInOneLine(String text, String told) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        assertThatThrownBy(file::read)
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(told)
                .hasMessageContaining(path.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void missingFileIsRefused() {
        assertThatThrownBy(file::read).isInstanceOf(MasterKeyUnusable.class).hasMessageContaining("cannot be read");
    }
}
