package org.cardea.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By CardDAV a book may leave that is many times the heap, to several programs at once. */
class DavMemoryIT {
    private static final int CARDS = 40;
    private static final int AT_ONCE = 4;
    private static final int PHOTO_BYTES = 2_000_000;
    private static final String BOOK = "/dav/me/books/large/";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private ServiceProcess service;
    private String authorization;

    @BeforeEach
    void startWithAnAppPassword() throws Exception {
        service = new ServiceProcess(folder.resolve("data"), "-Xmx128m").start();
        String token = field(
                "token",
                service.post("/api/v1/accounts", """
                {"login":"li","password":"correct horse battery","invitation":"%s",
                 "device":{"name":"test","kind":"other"}}""".formatted(service.invitation()))
                        .body());
        HttpRequest wish = HttpRequest.newBuilder(service.url("/api/v1/me/app-passwords"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"phone\",\"client\":\"other\"}"))
                .build();
        String password = field(
                "password",
                http.send(wish, HttpResponse.BodyHandlers.ofString()).body());
        authorization = "Basic " + Base64.getEncoder().encodeToString(("li:" + password).getBytes(UTF_8));
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void multigetsOfABookOfLargePicturesFitIntoTheHeap() throws Exception {
        assertThat(send("MKCOL", BOOK, "").statusCode()).isEqualTo(201);
        StringBuilder hrefs = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            UUID id = UUID.randomUUID();
            assertThat(send("PUT", BOOK + id + ".vcf", card(id)).statusCode()).isEqualTo(201);
            hrefs.append("<d:href>").append(BOOK).append(id).append(".vcf</d:href>");
        }
        String multiget = "<c:addressbook-multiget xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\"><d:prop>"
                + "<d:getetag/><c:address-data/></d:prop>" + hrefs + "</c:addressbook-multiget>";
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> cards(multiget)));
            }
            for (Future<Integer> one : running) {
                assertThat(one.get()).isEqualTo(CARDS);
            }
        }
        assertThat(service.said()).doesNotContain("OutOfMemoryError", "ERROR");
    }

    /** How many came, none of them kept. */
    private int cards(String multiget) throws IOException, InterruptedException {
        var answer = http.send(request("REPORT", BOOK, multiget), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(207);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            return (int)
                    lines.lines().filter(line -> line.startsWith("END:VCARD")).count();
        }
    }

    private HttpResponse<Void> send(String method, String path, String body) throws IOException, InterruptedException {
        return http.send(request(method, path, body), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(service.url(path))
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String card(UUID id) {
        byte[] photo = new byte[PHOTO_BYTES];
        new Random().nextBytes(photo);
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:%s\r\nN:Large;;;;\r\nFN:Large\r\nPHOTO:data:image/jpeg;base64,%s\r\nEND:VCARD\r\n"
                .formatted(id, Base64.getEncoder().encodeToString(photo));
    }

    private static String field(String name, String json) throws IOException {
        return new ObjectMapper().readTree(json).get(name).asText();
    }
}
