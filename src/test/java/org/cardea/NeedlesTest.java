package org.cardea;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {

    private static final String NAME = "Zoë Grünwald";
    private static final byte[] BYTES = NAME.getBytes(UTF_8);
    private final Needles needles = Needles.ofTexts(List.of("somebody else", NAME));

    static Stream<byte[]> disguises() {
        return Stream.of(
                BYTES,
                HexFormat.of().formatHex(BYTES).getBytes(UTF_8),
                HexFormat.of().withUpperCase().formatHex(BYTES).getBytes(UTF_8),
                NAME.getBytes(UTF_16LE),
                NAME.getBytes(UTF_16BE),
                new StringBuilder(NAME).reverse().toString().getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void disguiseIsSeenThrough(byte[] disguised) {
        assertThat(needles.foundIn(amidNoise(disguised))).isNotEmpty();
        assertThat(needles.foundIn(disguised)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void base64IsSeenThroughAtEveryAlignment(int before) {
        String around = "x".repeat(before) + NAME + "yz";
        assertThat(needles.foundIn(Base64.getEncoder().encode(around.getBytes(UTF_8))))
                .isNotEmpty();
        assertThat(needles.foundIn(Base64.getUrlEncoder().encode(around.getBytes(UTF_8))))
                .isNotEmpty();
    }

    @Test
    void bytesAreFoundEvenInPart() {
        byte[] photo = new byte[5_000];
        new Random(7).nextBytes(photo);
        byte[] half = java.util.Arrays.copyOf(photo, 2_500);
        assertThat(needles.andBytes("the photo", photo).foundIn(amidNoise(half)))
                .isNotEmpty();
    }

    @Test
    void noiseHoldsNoNeedle() {
        assertThat(needles.foundIn(amidNoise(new byte[0]))).isEmpty();
        assertThat(needles.foundIn(new byte[0])).isEmpty();
    }

    @Test
    void almostTheNeedleIsNotIt() {
        assertThat(needles.foundIn("Zoë Grünwal".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void whatChanceWouldFindIsRefused() {
        assertThatThrownBy(() -> Needles.ofTexts(List.of("Zoë"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Needles.ofTexts(List.of("99887766"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] amidNoise(byte[] disguised) {
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(noise);
        all.writeBytes(disguised);
        all.writeBytes(noise);
        return all.toByteArray();
    }
}
