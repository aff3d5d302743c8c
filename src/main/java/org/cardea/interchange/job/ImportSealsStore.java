package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.vault.Place;
import org.cardea.vault.SealedTablesStore;

/** Where what imports seal lies, and sealing it again when the account's key is rotated. */
@Singleton
class ImportSealsStore extends SealedTablesStore {
    private static final List<Table> TABLES = List.of(
            table("import_job", List.of("import_id"), row -> job(uuid(row, "import_id"))),
            table("import_draft", List.of("import_id"), row -> draft(uuid(row, "import_id"))),
            table("import_chunk", List.of("import_id", "number"), row -> chunk(uuid(row, "import_id"), number(row))),
            table("import_packet", List.of("import_id", "number"), row -> packet(uuid(row, "import_id"), number(row))),
            table(
                    "import_precedent",
                    List.of("import_id", "number"),
                    row -> precedents(uuid(row, "import_id"), number(row))),
            table("import_mapping", List.of("mapping_id"), row -> mapping(uuid(row, "mapping_id"))));

    ImportSealsStore(DataSource source) {
        super(source, TABLES);
    }

    private static Table table(String name, List<String> key, PlaceOf place) {
        return new Table(name, key, List.of(new Column("sealed", place)));
    }

    private static int number(ResultSet row) throws SQLException {
        return row.getInt("number");
    }

    static Place job(UUID id) {
        return new Place("import_job", id, 0);
    }

    static Place draft(UUID id) {
        return new Place("import_draft", id, 0);
    }

    static Place chunk(UUID id, int number) {
        return new Place("import_chunk", id, number);
    }

    static Place packet(UUID id, int number) {
        return new Place("import_packet", id, number);
    }

    static Place precedents(UUID id, int number) {
        return new Place("import_precedent", id, number);
    }

    static Place mapping(UUID id) {
        return new Place("import_mapping", id, 0);
    }
}
