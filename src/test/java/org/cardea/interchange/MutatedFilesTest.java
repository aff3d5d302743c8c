package org.cardea.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks from the samples to files nobody thought of: bytes flipped, cut, repeated, taken from another sample. The
 * same walk every time, as far as the time goes; {@code FUZZ_SEED} in the environment takes another one,
 * {@code FUZZ_SECONDS} a longer one.
 */
class MutatedFilesTest {
    private static final Path SAMPLES = Path.of("import-samples");
    private static final int LARGEST = 256 * 1024;
    private static final Duration LONGEST_READING = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".vcf", ".xlsx", ".xls", ".zip"})
    void mutatedFileIsReadOrRefused(String suffix) throws IOException {
        long seed = number("FUZZ_SEED", 1);
        long end = System.nanoTime()
                + Duration.ofSeconds(number("FUZZ_SECONDS", 10)).toNanos();
        List<byte[]> samples = samples(suffix);
        for (; System.nanoTime() < end; seed++) {
            Random random = new Random(seed);
            byte[] bytes = samples.get(random.nextInt(samples.size()));
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes = mutated(bytes, samples, random);
            }
            read("mutated" + suffix, bytes, seed);
        }
    }

    private static long number(String variable, long otherwise) {
        String text = System.getenv(variable);
        return text == null ? otherwise : Long.parseLong(text);
    }

    private static List<byte[]> samples(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            java.util.ArrayList<byte[]> bytes = new java.util.ArrayList<>();
            for (Path file : found) {
                bytes.add(Files.readAllBytes(file));
            }
            return bytes;
        }
    }

    private static byte[] mutated(byte[] bytes, List<byte[]> samples, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - from, 1 << random.nextInt(10));
        byte[] other = samples.get(random.nextInt(samples.size()));
        int otherFrom = random.nextInt(other.length + 1);
        int otherLength = Math.min(other.length - otherFrom, 1 << random.nextInt(12));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 0; i < length; i++) {
                    out.write(random.nextInt(8) == 0 ? random.nextInt(256) : bytes[from + i]);
                }
            }
            case 1 -> out.write(random.nextInt(256));
            case 2 -> {
                for (int i = random.nextInt(40); i >= 0; i--) {
                    out.write(bytes, from, length);
                }
            }
            case 3 -> out.write(other, otherFrom, otherLength);
            default -> {} // cut out
        }
        out.write(bytes, from + length, bytes.length - from - length);
        return out.size() > LARGEST ? bytes : out.toByteArray();
    }

    private static void read(String name, byte[] bytes, long seed) {
        long start = System.nanoTime();
        try {
            for (Item.Person person : Reading.of(Source.of(name, bytes)).people()) {
                assertThat(Card.read(person.vcard()).uid()).isPresent();
                assertThat(Card.read(person.vcard()).name()).isNotBlank();
            }
        } catch (Refused refused) {
            assertThat(refused.code()).isNotBlank();
        } catch (IOException | Malformed | RuntimeException | Error fault) {
            fail("seed " + seed, fault);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("seed %d", seed)
                .isLessThan(LONGEST_READING);
    }
}
