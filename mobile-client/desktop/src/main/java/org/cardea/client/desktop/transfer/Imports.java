package org.cardea.client.desktop.transfer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cardea.client.ports.Unreachable;

/** The imports of the first book, call by call. */
public final class Imports {
    private static final String PATH = "books/default/imports";
    private static final String MAPPINGS = "import-mappings";
    private final Line line;

    /** All of them, without the drafts' details. */
    private record Listed(List<Import> items) {}

    private record Mappings(List<Mapping> items) {}

    private record Mapping(String mapping, String name) {}

    public Imports(Line line) {
        this.line = line;
    }

    public Import upload(Path file, Meter meter) throws IOException {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return known(line.upload(PATH, file, "attachment; filename*=UTF-8''" + name, meter, Import.class));
    }

    public List<Import> list() {
        Listed listed = line.call("GET", PATH, null, Listed.class);
        return listed == null || listed.items == null ? List.of() : listed.items;
    }

    public Import get(UUID id) {
        return call("GET", id, "", null);
    }

    public Import patch(UUID id, JsonObject settings) {
        return call("PATCH", id, "", settings);
    }

    public Import commit(UUID id) {
        return call("POST", id, "/commit", new JsonObject());
    }

    public Import undo(UUID id) {
        return call("POST", id, "/undo", new JsonObject());
    }

    public void discard(UUID id) {
        line.call("DELETE", path(id), null, JsonElement.class);
    }

    /** Writes the rows that are in no card; the answer is how the server calls the file, or nothing if all are. */
    Optional<String> errors(UUID id, WholeFile into) throws IOException {
        return line.download(path(id) + "/errors", null, into.channel(), (done, total) -> {});
    }

    /** The saved mapping of that name. */
    public Optional<String> mapping(String name) {
        Mappings saved = line.call("GET", MAPPINGS, null, Mappings.class);
        return saved.items.stream()
                .filter(mapping -> mapping.name.equals(name))
                .map(Mapping::mapping)
                .findFirst();
    }

    /** Keeps the draft's columns under a name; a mapping that had it is replaced. */
    public void save(String name, Import draft) {
        var columns = new JsonObject();
        for (Import.Column column : draft.file().columns()) {
            columns.addProperty(column.name(), column.field());
        }
        var mapping = new JsonObject();
        mapping.addProperty("name", name);
        mapping.add("columns", columns);
        keep(mapping, "charset", draft.file().charset());
        keep(mapping, "separator", draft.file().separator());
        line.call("POST", MAPPINGS, mapping, JsonElement.class);
    }

    private static void keep(JsonObject mapping, String member, String value) {
        if (value != null && !value.isEmpty()) {
            mapping.add(member, new JsonPrimitive(value));
        }
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    private Import call(String method, UUID id, String more, JsonObject body) {
        return known(line.call(method, path(id) + more, body, Import.class));
    }

    /** An answer that names no import is none. */
    private static Import known(Import told) {
        if (told == null || told.id() == null || told.state() == null) {
            throw new Unreachable("no answer from the server that can be understood", null);
        }
        return told;
    }
}
