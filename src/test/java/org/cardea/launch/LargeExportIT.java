package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of more bytes than the old generation of the heap that the service ships with leaves it as a table. */
class LargeExportIT {
    private static final int PACKETS = 14;
    private static final int CARDS = 260;
    private static final int NOTE = 30_000;
    private static final Pattern HEAP = Pattern.compile("(?m)^heap=\\((.*)\\)$");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private ServiceProcess service;
    private String token;
    private long oldGeneration;

    @BeforeEach
    void aBookLargerThanTheHeap() throws Exception {
        List<String> flags = shipped();
        oldGeneration = bytes(flags, "-Xmx") - bytes(flags, "-Xmn");
        flags.add("-XX:+ExitOnOutOfMemoryError");
        service = new ServiceProcess(folder.resolve("data"), flags.toArray(String[]::new)).start();
        token = signUp();
        for (int i = 0; i < PACKETS; i++) {
            assertThat(service.send("POST", "/api/v1/books/default/upload", token, packet(i))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void bookLargerThanTheOldGenerationLeaves() throws Exception {
        assertThat(exported()).isGreaterThan(oldGeneration);
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(service.said()).doesNotContain("OutOfMemoryError");
    }

    /** How many bytes came to the end. */
    private long exported() throws Exception {
        var request = HttpRequest.newBuilder(service.url("/api/v1/books/default/export"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"format\":\"csv\"}"));
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long bytes(List<String> flags, String name) {
        return flags.stream()
                .filter(flag -> flag.matches(name + "\\d+m"))
                .mapToLong(flag -> Long.parseLong(flag.substring(name.length(), flag.length() - 1)) << 20)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shipped() throws IOException {
        return HEAP.matcher(Files.readString(Path.of("cardea")))
                .results()
                .findFirst()
                .map(found -> new ArrayList<>(List.of(found.group(1).split(" "))))
                .orElseThrow();
    }

    private String signUp() throws Exception {
        String body = """
                {"login":"li","password":"correct horse battery","invitation":"%s","device":{"name":"test","kind":"other"}}""".formatted(service.invitation());
        return JSON.readTree(service.post("/api/v1/accounts", body).body())
                .get("token")
                .asText();
    }

    private static String packet(int number) {
        ObjectNode packet =
                JSON.createObjectNode().put("packet", UUID.randomUUID().toString());
        var changes = packet.putArray("changes");
        for (int i = 0; i < CARDS; i++) {
            String name = "Ann " + number + " " + i;
            changes.addObject()
                    .put("uuid", UUID.randomUUID().toString())
                    .put(
                            "vcard",
                            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + name + "\r\nN:" + number + " " + i
                                    + ";Ann;;;\r\nNOTE:"
                                    + (name + " wrote much\\n")
                                            .repeat(NOTE / 14)
                                            .substring(0, NOTE)
                                    + "x\r\nEND:VCARD\r\n");
        }
        return packet.toString();
    }
}
