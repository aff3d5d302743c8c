package org.cardea.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a phone: opens the first account at an address and speaks CardDAV to it. */
record Phone(HttpClient http, URI server, String token, String authorization) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Phone open(HttpClient http, URI server, String invitation) throws IOException, InterruptedException {
        JsonNode account = post(http, server.resolve("/api/v1/accounts"), "", """
                {"login":"ada","password":"correct horse battery","invitation":"%s",
                 "device":{"name":"pc","kind":"pc"}}""".formatted(invitation));
        String token = account.get("token").asText();
        String password = post(
                        http,
                        server.resolve("/api/v1/me/app-passwords"),
                        "Bearer " + token,
                        "{\"name\":\"phone\",\"client\":\"davx5\"}")
                .get("password")
                .asText();
        String pair = Base64.getEncoder().encodeToString(("ada:" + password).getBytes(UTF_8));
        return new Phone(http, server, token, "Basic " + pair);
    }

    private static JsonNode post(HttpClient http, URI uri, String authorization, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The address of the first book. */
    String book() throws IOException, InterruptedException {
        Matcher book = Pattern.compile("<d:href>(/dav/[^<]*/books/[^<]+/)</d:href>")
                .matcher(propfind("/dav/me/books/", "1").body());
        if (!book.find()) {
            throw new AssertionError("There is no book");
        }
        return book.group(1);
    }

    HttpResponse<String> propfind(String path, String depth) throws IOException, InterruptedException {
        return send(
                "PROPFIND",
                path,
                "<d:propfind xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\"><d:prop><d:resourcetype/>"
                        + "<d:current-user-principal/><c:addressbook-home-set/><d:owner/></d:prop></d:propfind>",
                Map.of("Depth", depth, "Content-Type", "application/xml"));
    }
}
