package org.cardea;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web admin's types are made of a file; it says what the service says. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OpenApiFileTest {
    private static final Path FILE = Path.of("web-admin/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void fileIsWhatTheServicePublishes() throws Exception {
        var published = JSON.readValue(given().get("/q/openapi?format=json").asByteArray(), Object.class);
        if (Boolean.getBoolean("cardea.openapi.update")) {
            Files.writeString(FILE, JSON.writeValueAsString(published) + "\n");
        }
        assertThat(JSON.readValue(FILE.toFile(), Object.class))
                .as("%s is of another interface: run scripts/update-openapi", FILE)
                .isEqualTo(published);
    }
}
