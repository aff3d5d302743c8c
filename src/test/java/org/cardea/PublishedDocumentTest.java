package org.cardea;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads only the OpenAPI document finds for every call what it does and what its JSON looks like. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PublishedDocumentTest {
    private static final String JSON = "application/json";
    private static final int DEEPEST = 8;

    private JsonNode document;

    /** @param name such as {@code POST /api/v1/login} */
    private record Call(String name, JsonNode operation) {}

    @BeforeEach
    void readTheDocument() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray());
    }

    @Test
    void everyCallSaysWhatItDoes() {
        assertThat(calls())
                .filteredOn(call -> call.operation().path("summary").asText().isBlank())
                .as("calls without summary: give each an @Operation(summary = …)")
                .extracting(Call::name)
                .isEmpty();
    }

    @Test
    void everyJsonBodyHasAnExample() {
        assertThat(calls())
                .filteredOn(call -> lacksExample(call.operation().path("requestBody")))
                .as(
                        "calls without example of the body: give @RequestBody an example or its record a @Schema(examples = …)")
                .extracting(Call::name)
                .isEmpty();
    }

    @Test
    void everyJsonAnswerHasAnExample() {
        assertThat(calls())
                .filteredOn(call -> lacksExampleOfAnAnswer(call.operation()))
                .as("calls without example of the answer:"
                        + " give @APIResponse an example or its record a @Schema(examples = …)")
                .extracting(Call::name)
                .isEmpty();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (path.getKey().startsWith("/api/v1") && call.getValue().has("responses")) {
                        calls.add(new Call(call.getKey().toUpperCase() + " " + path.getKey(), call.getValue()));
                    }
                }));
        assertThat(calls).hasSizeGreaterThan(30);
        return calls;
    }

    private boolean lacksExampleOfAnAnswer(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .anyMatch(answer -> lacksExample(answer.getValue()));
    }

    private boolean lacksExample(JsonNode holder) {
        JsonNode media = holder.path("content").path(JSON);
        return !media.isMissingNode() && !hasExample(media) && !isShown(media.path("schema"), 0);
    }

    private static boolean hasExample(JsonNode node) {
        return node.has("example") || node.has("examples");
    }

    /** By an example of its own, or by one for each of its parts. */
    private boolean isShown(JsonNode named, int depth) {
        JsonNode schema = resolved(named);
        if (hasExample(named) || hasExample(schema)) {
            return true;
        }
        if (depth == DEEPEST) {
            return false;
        }
        if (schema.has("items")) {
            return isShown(schema.get("items"), depth + 1);
        }
        JsonNode properties = schema.path("properties");
        return !properties.isEmpty()
                && StreamSupport.stream(properties.spliterator(), false)
                        .allMatch(property -> isPlain(property) || isShown(property, depth + 1));
    }

    /** A number, a truth or one of a few words tells by its type what it looks like. */
    private boolean isPlain(JsonNode property) {
        JsonNode schema = resolved(property);
        return schema.has("enum")
                || List.of("boolean", "integer").contains(schema.path("type").asText());
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
