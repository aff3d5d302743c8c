package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample file brings all its people into a book, a second time none, and goes out again. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportSamplesRestTest {
    private static final Path FOLDER = Path.of("import-samples");

    private static ImportClient last;

    /** Every sample leaves it as it was; where one has failed, the next begins anew. */
    private static ImportClient emptyBook() {
        if (last == null || last.manifest().get("items").size() > 0) {
            last = new ImportClient(TestAccount.open());
        }
        return last;
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(".*\\.(json|warnings|md|py)"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleGoesInOnceAndOutAgain(String name) throws IOException {
        ImportClient client = emptyBook();
        byte[] file = Files.readAllBytes(FOLDER.resolve(name));
        JsonNode expected =
                ImportClient.JSON.readTree(FOLDER.resolve(name + ".json").toFile());
        String empty = client.digest();

        JsonNode draft = client.read(name, file);
        if (expected.has("refused")) {
            assertThat(draft.at("/problem/code").asText())
                    .isEqualTo(expected.get("refused").asText());
            return;
        }
        JsonNode done = client.commit(draft);
        assertThat(done.at("/result/rejected").asInt()).isZero();
        assertThat(done.at("/result/added").asInt())
                .isEqualTo(draft.at("/effect/added").asInt());
        assertThat(client.manifest().get("contacts").asInt())
                .isEqualTo(done.at("/result/added").asInt());
        String full = client.manifest().get("cursor").asText();

        JsonNode again = client.commit(client.read(name, file));
        assertThat(again.at("/result/added").asInt()).isZero();
        assertThat(again.at("/result/changed").asInt()).isZero();
        assertThat(client.manifest().get("cursor").asText()).isEqualTo(full);

        client.undo(again);
        assertThat(client.manifest().get("cursor").asText()).isEqualTo(full);
        client.undo(done);
        assertThat(client.digest()).isEqualTo(empty);
    }
}
