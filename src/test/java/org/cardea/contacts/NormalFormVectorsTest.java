package org.cardea.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cardea.shared.CardId;
import org.cardea.shared.ContentHash;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors of docs/normal-form.md, which the client runs too. */
class NormalFormVectorsTest {

    @TestFactory
    Stream<DynamicTest> everyCardHasItsNormalForm() {
        return vectors("cards.json")
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) throws Malformed {
        String vcard = vector.get("vcard").asText();
        if (vector.has("malformedLine")) {
            Malformed malformed = catchThrowableOfType(Malformed.class, () -> ContentLines.read(vcard));
            assertThat(malformed.line()).isEqualTo(vector.get("malformedLine").asInt());
            return;
        }
        List<ContentLine> lines = ContentLines.read(vcard);
        assertThat(new String(NormalForm.of(lines), UTF_8))
                .isEqualTo(vector.get("normal").asText());
        assertThat(NormalForm.hash(lines).hex()).isEqualTo(vector.get("hash").asText());
    }

    @TestFactory
    Stream<DynamicTest> writingAndReadingAgainChangesNothing() {
        return vectors("cards.json")
                .filter(vector -> vector.has("hash"))
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> {
                    String written = ContentLines.write(
                            ContentLines.read(vector.get("vcard").asText()));
                    assertThat(written.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
                    assertThat(NormalForm.hash(ContentLines.read(written)).hex())
                            .isEqualTo(vector.get("hash").asText());
                }));
    }

    @Test
    void digestFollowsEveryStep() {
        Digest[] digest = {Digest.EMPTY};
        vectors("digest.json").forEach(step -> {
            ContentHash hash = ContentHash.of(step.get("hash").asText());
            digest[0] = step.has("add")
                    ? digest[0].plus(CardId.of(step.get("add").asText()), hash)
                    : digest[0].minus(CardId.of(step.get("remove").asText()), hash);
            assertThat(digest[0].hex()).isEqualTo(step.get("digest").asText());
            assertThat(Digest.of(digest[0].bytes())).isEqualTo(digest[0]);
        });
        assertThat(digest[0]).isEqualTo(Digest.EMPTY);
    }

    private static Stream<JsonNode> vectors(String file) {
        try (InputStream json = NormalFormVectorsTest.class.getResourceAsStream("/normal-form/" + file)) {
            return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
