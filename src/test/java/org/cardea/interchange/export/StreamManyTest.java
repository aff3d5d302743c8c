package org.cardea.interchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with what is written: 20,000 contacts are some 100 MB of text, the heap is 40. */
class StreamManyTest {
    @ParameterizedTest
    @ValueSource(strings = {"CARDEA_CSV", "WORKBOOK", "VCARD_3"})
    void twentyThousandContactsPassThroughASmallHeap(String format) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamMany.class.getName(),
                        format,
                        "20000")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "stream-" + format + ".log").toFile())
                .start();
        assertThat(java.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(java.exitValue()).as("see target/stream-" + format + ".log").isZero();
    }
}
