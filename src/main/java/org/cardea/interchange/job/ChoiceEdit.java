package org.cardea.interchange.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** Changes what was chosen by a document that names only what changes (RFC 7396). */
@Singleton
class ChoiceEdit {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final MappingStore mappings;
    private final JobStore jobs;

    ChoiceEdit(MappingStore mappings, JobStore jobs) {
        this.mappings = mappings;
        this.jobs = jobs;
    }

    /** A mapping comes before the other choices of the same document. */
    UnaryOperator<Choice> of(ImportJob job, JsonNode document) {
        if (!(document instanceof ObjectNode)) {
            throw Problem.badRequest("What is to be chosen?");
        }
        ObjectNode edit = document.deepCopy();
        Optional<SavedMapping.Columns> mapping = Optional.ofNullable(edit.remove("mapping"))
                .filter(node -> !node.isNull())
                .map(node -> mapping(job, node));
        return before ->
                merged(mapping.map(columns -> applied(job, before, columns)).orElse(before), edit);
    }

    private SavedMapping.Columns mapping(ImportJob job, JsonNode node) {
        UUID id = CardId.of(node.asText()).value();
        return mappings.list(job.account()).stream()
                .filter(mapping -> mapping.id().equals(id))
                .findFirst()
                .map(SavedMapping::columns)
                .orElseThrow(
                        () -> Problem.badRequest("There is no such mapping.").with("field", "mapping"));
    }

    private Choice applied(ImportJob job, Choice before, SavedMapping.Columns mapping) {
        return jobs.draft(job.account(), job.id())
                .map(draft -> before.with(mapping, draft.file()))
                .orElse(before);
    }

    private static Choice merged(Choice before, ObjectNode edit) {
        ObjectNode tree = JSON.valueToTree(before);
        merge(tree, edit);
        try {
            return JSON.treeToValue(tree, Choice.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.badRequest("There is nothing of that name to choose.")
                    .with("field", unknown.getPropertyName());
        } catch (JsonProcessingException wrong) {
            throw Problem.badRequest("A value of another type is expected.").with("field", path(wrong));
        }
    }

    private static String path(JsonProcessingException wrong) {
        return wrong instanceof com.fasterxml.jackson.databind.JsonMappingException inside
                ? String.join(
                        ".",
                        inside.getPath().stream()
                                .map(step -> String.valueOf(step.getFieldName()))
                                .toList())
                : "";
    }

    private static void merge(ObjectNode into, ObjectNode edit) {
        edit.fields().forEachRemaining(change -> {
            if (change.getValue().isNull()) {
                into.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner) {
                merge(
                        into.get(change.getKey()) instanceof ObjectNode old ? old : into.putObject(change.getKey()),
                        inner);
            } else {
                into.set(change.getKey(), change.getValue());
            }
        });
    }
}
