package org.cardea.interchange.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;

/** A mapping the user gave a name. */
record SavedMapping(UUID id, Columns columns) {

    /**
     * @param columns a column's name to its field
     * @param charset null where the file decides
     * @param separator null where the file decides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columns(String name, Map<String, String> columns, String charset, String separator) {}
}
