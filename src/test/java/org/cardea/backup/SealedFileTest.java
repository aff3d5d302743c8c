package org.cardea.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cardea.postgres.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final int HEADER = Envelope.MAGIC.length + Envelope.SALT;
    private static final int SEALED_CHUNK = Envelope.CHUNK + Envelope.TAG;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Envelope.CHUNK - 1, Envelope.CHUNK, Envelope.CHUNK + 1, 3 * Envelope.CHUNK + 7})
    void whatWasSealedOpens(int length) throws IOException {
        var plain = bytes(length);

        assertThat(open(seal(plain, "passphrase"), "passphrase")).isEqualTo(plain);
    }

    @Test
    void sameContentsAreNeverSealedAlike() throws IOException {
        assertThat(seal(bytes(100), "passphrase")).isNotEqualTo(seal(bytes(100), "passphrase"));
    }

    @Test
    void accentsCountTheSameHoweverTheyAreTyped() throws IOException {
        assertThat(open(seal(bytes(10), "caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301"))
                .isEqualTo(bytes(10));
    }

    @Test
    void wrongPassphraseIsRefused() throws IOException {
        var sealed = seal(bytes(100), "passphrase");

        assertRefused(() -> open(sealed, "Passphrase"), "passphrase is wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, Envelope.CHUNK, SEALED_CHUNK, SEALED_CHUNK + 1, 2 * SEALED_CHUNK})
    void cutShortFileIsRefusedEvenAtTheEndOfAChunk(int missing) throws IOException {
        var sealed = seal(bytes(3 * Envelope.CHUNK), "passphrase");

        assertRefused(() -> open(Arrays.copyOf(sealed, sealed.length - missing), "passphrase"), "damaged");
    }

    @Test
    void fileWithoutAnythingBehindItsHeaderIsRefused() throws IOException {
        var sealed = seal(bytes(10), "passphrase");

        assertRefused(() -> open(Arrays.copyOf(sealed, HEADER), "passphrase"), "damaged");
        assertRefused(() -> open(Arrays.copyOf(sealed, HEADER - 1), "passphrase"), "cut short");
    }

    @Test
    void fileThatWasNeverFinishedIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = new SealingStream(out, "passphrase".toCharArray())) {
            sealing.write(bytes(2 * Envelope.CHUNK));
        }

        assertRefused(() -> open(out.toByteArray(), "passphrase"), "damaged");
    }

    @Test
    void exchangedChunksAreRefused() throws IOException {
        var sealed = seal(bytes(3 * Envelope.CHUNK), "passphrase");
        var first = Arrays.copyOfRange(sealed, HEADER, HEADER + SEALED_CHUNK);
        System.arraycopy(sealed, HEADER + SEALED_CHUNK, sealed, HEADER, SEALED_CHUNK);
        System.arraycopy(first, 0, sealed, HEADER + SEALED_CHUNK, SEALED_CHUNK);

        assertRefused(() -> open(sealed, "passphrase"), "damaged");
    }

    @Test
    void anyChangedBitIsRefused() throws IOException {
        var sealed = seal(bytes(40), "passphrase");
        for (var at : new int[] {Envelope.MAGIC.length, HEADER, sealed.length / 2, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertRefused(() -> open(changed, "passphrase"), "damaged");
        }
    }

    @Test
    void anyOtherFileIsRefused() {
        assertRefused(() -> open("hello".getBytes(), "passphrase"), "no backup");
    }

    private static void assertRefused(ThrowingCallable opening, String because) {
        assertThatThrownBy(opening).isInstanceOf(Refused.class).hasMessageContaining(because);
    }

    private static byte[] seal(byte[] plain, String passphrase) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = new SealingStream(out, passphrase.toCharArray())) {
            sealing.write(plain);
            sealing.finish();
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, String passphrase) throws IOException {
        try (var opening = new OpeningStream(new ByteArrayInputStream(sealed), passphrase.toCharArray())) {
            return opening.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
