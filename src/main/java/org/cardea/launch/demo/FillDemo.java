package org.cardea.launch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** Opens an account on a running service and uploads the made-up people to it. */
public final class FillDemo {
    public static final String LOGIN = "demo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOOK = "/api/v1/books/default/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    public FillDemo(URI service) {
        this.service = service;
    }

    /** What the book then holds by the service's own count. */
    public record Filled(int contacts, int groups) {}

    /** @param invitation lets the account in */
    public Filled fill(String invitation, String password) {
        var token = signUp(invitation, password);
        upload(token);
        var manifest = send(HttpRequest.newBuilder(service.resolve(BOOK + "manifest")), token);
        return new Filled(
                manifest.get("contacts").asInt(), manifest.get("groups").asInt());
    }

    private String signUp(String invitation, String password) {
        var application = Map.of(
                "login", LOGIN,
                "password", password,
                "invitation", invitation,
                "device", Map.of("name", "The demo itself", "kind", "other"));
        return post("/api/v1/accounts", application, "").get("token").asText();
    }

    private void upload(String token) {
        var changes = People.all().entrySet().stream()
                .map(card -> Map.of("uuid", card.getKey().toString(), "vcard", card.getValue()))
                .toList();
        var receipt = post(BOOK + "upload", Map.of("packet", UUID.randomUUID().toString(), "changes", changes), token);
        for (var item : receipt.get("items")) {
            if (!item.get("outcome").asText().equals("applied")) {
                throw new IllegalStateException("the demo's own card was not accepted: " + item.get("reason"));
            }
        }
    }

    private JsonNode post(String path, Object body, String token) {
        try {
            var bytes = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            return send(
                    HttpRequest.newBuilder(service.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(bytes),
                    token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request, String token) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("the demo was refused: " + body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
