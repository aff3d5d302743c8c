package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import outlives the service's death, however often it dies. */
class ImportProcessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 20_000;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String IMPORTS = "/api/v1/books/default/imports";

    @TempDir
    Path folder;

    private ServiceProcess service;
    private String token;

    @BeforeEach
    void aServiceWithAnAccount() throws Exception {
        service = new ServiceProcess(folder.resolve("data")).start();
        String body = """
                {"login":"li","password":"correct horse battery","invitation":"%s",
                 "device":{"name":"test","kind":"other"}}""".formatted(service.invitation());
        token = JSON.readTree(service.post("/api/v1/accounts", body).body())
                .get("token")
                .asText();
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void killedServiceGoesOnWithTheImportAndDoublesNobody() throws Exception {
        String path =
                IMPORTS + "/" + send("POST", IMPORTS, people()).get("import").asText();
        await(path, "draft");
        send("POST", path + "/commit", "");
        Random random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            // Nothing is waited for: a kill is to come at any moment of the import.
            Thread.sleep(random.nextInt(1_500));
            service.kill();
            service.start();
        }

        JsonNode done = await(path, "done");
        assertThat(done.at("/result/added").asInt()).isEqualTo(PEOPLE);
        assertThat(done.at("/result/rejected").asInt()).isZero();
        JsonNode manifest = send("GET", "/api/v1/books/default/manifest", null);
        assertThat(manifest.get("contacts").asInt()).isEqualTo(PEOPLE);
        assertThat(manifest.get("groups").asInt()).isEqualTo(1);
    }

    private JsonNode await(String path, String state) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> send("GET", path, null),
                        told -> told.get("state").asText().equals(state));
    }

    private JsonNode send(String method, String path, String body) throws Exception {
        return JSON.readTree(service.send(method, path, token, body).body());
    }

    private static String people() {
        StringBuilder file = new StringBuilder("First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Labels\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append("Person%d,Numbered,Mobile,+49 30 %d,Choir\n".formatted(i, 1_000_000 + i));
        }
        return file.toString();
    }
}
