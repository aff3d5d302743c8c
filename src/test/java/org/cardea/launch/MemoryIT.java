package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heap the service is shipped with is enough, however much comes or goes at once. */
class MemoryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UPLOADS = 20;
    private static final int DOWNLOADS = 8;
    private static final int PHOTO_BYTES = 2_000_000;
    private static final int CARDS_PER_PACKET = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private ServiceProcess service;
    private String token;

    @BeforeEach
    void startWithAnAccount() throws Exception {
        service = new ServiceProcess(folder.resolve("data"), "-Xmx128m").start();
        var body = """
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
    void manyLargePacketsAndManyDownloadsOfThemFitIntoTheHeap() throws Exception {
        atOnce(UPLOADS, this::uploadUntilTaken);
        assertThat(atOnce(DOWNLOADS, this::downloadAll)).containsOnly(UPLOADS * CARDS_PER_PACKET);
        assertThat(service.said()).doesNotContain("OutOfMemoryError", "ERROR");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(work));
            }
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private String uploadUntilTaken() throws Exception {
        String packet = packet();
        assertThat(packet.length()).isBetween(8_000_000, 8 * 1024 * 1024);
        for (int attempt = 0; attempt < 30; attempt++) {
            var answer = http.send(
                    to("upload")
                            .POST(HttpRequest.BodyPublishers.ofString(packet))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElseThrow());
        }
        throw new AssertionError("never taken");
    }

    private int downloadAll() throws Exception {
        int cards = 0;
        String cursor = "";
        JsonNode page;
        do {
            var answer = http.send(to("download" + cursor).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            page = JSON.readTree(answer.body());
            cards += page.get("items").size();
            cursor = "?cursor=" + page.get("cursor").asText();
        } while (page.get("more").asBoolean());
        return cards;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.url("/api/v1/books/default/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String packet() {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < CARDS_PER_PACKET; i++) {
            changes.add(
                    "{\"uuid\":\"%s\",\"vcard\":\"BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:Large\\r\\nPHOTO:data:image/jpeg;base64,%s\\r\\nEND:VCARD\\r\\n\"}"
                            .formatted(UUID.randomUUID(), photo()));
        }
        return "{\"packet\":\"%s\",\"changes\":[%s]}".formatted(UUID.randomUUID(), String.join(",", changes));
    }

    private static String photo() {
        byte[] bytes = new byte[PHOTO_BYTES];
        new Random().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
