package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden exchanges, which the client replays as well: neither side can change the wire alone. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WireExchangesTest {
    private static final Path WIRE = Path.of("src/test/resources/wire");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(WIRE)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void exchangeIsAsRecorded(Path file) throws IOException {
        new WireExchange().replay(file);
    }

    @Test
    void allExchangesAreFound() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
    }
}
