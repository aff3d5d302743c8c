package org.cardea.interchange.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cardea.accounts.Caller;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Mappings a person keeps for files that come again. */
@Path("/api/v1/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MappingsResource {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_COLUMNS = 4_096;
    private static final int LONGEST_TEXT = 1_000;

    private final SecurityIdentity identity;
    private final MappingStore mappings;
    private final ImportsConfig limits;
    private final Clock clock;

    MappingsResource(SecurityIdentity identity, MappingStore mappings, ImportsConfig limits, Clock clock) {
        this.identity = identity;
        this.mappings = mappings;
        this.limits = limits;
        this.clock = clock;
    }

    @Schema(examples = ImportExamples.MAPPINGS)
    public record Mappings(List<Mapping> items) {}

    @Schema(examples = ImportExamples.SAVED)
    public record Mapping(String mapping, String name, Map<String, String> columns, String charset, String separator) {}

    public record NewMapping(String name, Map<String, String> columns, String charset, String separator) {}

    @GET
    @Operation(summary = "The saved mappings, oldest first")
    public Mappings list() {
        return new Mappings(
                mappings.list(account()).stream().map(MappingsResource::told).toList());
    }

    @POST
    @Operation(summary = "Saves a mapping of column names to fields; one of the same name is replaced")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = ImportExamples.MAPPING))
    public Mapping save(NewMapping wanted) {
        SavedMapping.Columns columns = checked(wanted);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<SavedMapping> saved = mappings.list(account());
            UUID id = saved.stream()
                    .filter(mapping -> mapping.columns().name().equals(columns.name()))
                    .map(SavedMapping::id)
                    .findFirst()
                    .orElseGet(() -> another(saved));
            SavedMapping mapping = new SavedMapping(id, columns);
            mappings.save(account(), mapping, ServerTime.now(clock));
            return told(mapping);
        });
    }

    private UUID another(List<SavedMapping> saved) {
        if (saved.size() >= limits.mappings()) {
            throw Problem.of("too-many-mappings", 409, "There are too many saved mappings")
                    .detail("At most %d: delete some.".formatted(limits.mappings()))
                    .with("limit", limits.mappings());
        }
        return UUID.randomUUID();
    }

    @DELETE
    @Path("{mapping}")
    @Operation(summary = "Forgets a mapping")
    public void delete(@PathParam("mapping") String mapping) {
        if (!mappings.delete(account(), ImportsResource.id(mapping))) {
            throw Problem.notFound();
        }
    }

    private static SavedMapping.Columns checked(NewMapping wanted) {
        if (wanted == null || wanted.name() == null || wanted.name().isBlank()) {
            throw wrong("name", "A mapping has a name.");
        }
        if (wanted.name().length() > LONGEST_NAME) {
            throw wrong("name", "A name has at most %d characters.".formatted(LONGEST_NAME));
        }
        Map<String, String> columns = wanted.columns();
        if (columns == null || columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw wrong("columns", "A mapping has 1 to %d columns.".formatted(MOST_COLUMNS));
        }
        columns.forEach((column, field) -> {
            if (field == null || column.length() > LONGEST_TEXT || field.length() > LONGEST_TEXT) {
                throw wrong(
                        "columns",
                        "A column's name leads to a field, each at most %d characters.".formatted(LONGEST_TEXT));
            }
        });
        return new SavedMapping.Columns(wanted.name(), columns, wanted.charset(), wanted.separator());
    }

    private static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }

    private static Mapping told(SavedMapping mapping) {
        SavedMapping.Columns columns = mapping.columns();
        return new Mapping(
                mapping.id().toString(), columns.name(), columns.columns(), columns.charset(), columns.separator());
    }

    private AccountId account() {
        return Caller.of(identity).account();
    }
}
