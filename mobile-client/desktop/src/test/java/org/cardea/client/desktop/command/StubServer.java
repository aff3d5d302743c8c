package org.cardea.client.desktop.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A server that knows the link codes GOOD and OTHER, and whatever answers it is given. */
final class StubServer implements AutoCloseable {
    private static final String ACCOUNT = "11111111-1111-4111-8111-111111111111";
    private static final String OTHER_ACCOUNT = "22222222-2222-4222-8222-222222222222";
    final List<String> posted = new ArrayList<>();
    String device = "";
    private final HttpServer server;

    StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/link", this::link);
        server.createContext("/api/v1/me", this::me);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    void handles(String path, HttpHandler handler) {
        server.createContext("/api/v1/" + path, handler);
    }

    /** @param json with single quotes */
    void answers(String path, String json) {
        server.createContext("/api/v1/" + path, exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                posted.add(exchange.getRequestURI().getPath());
            }
            answer(exchange, 200, json);
        });
    }

    void refuses(String path, int status) {
        server.createContext(
                "/api/v1/" + path,
                exchange -> answer(exchange, status, "{'type':'urn:cardea:problem:refused','status':" + status + "}"));
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void me(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String account = token.endsWith("token-of-OTHER") ? OTHER_ACCOUNT : ACCOUNT;
        answer(exchange, 200, "{'account':'" + account + "','login':'anna','region':'DE','role':'user','device':'d'}");
    }

    private void link(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject asked = JsonParser.parseString(body).getAsJsonObject();
        device = asked.getAsJsonObject("device").get("name").getAsString();
        switch (asked.get("code").getAsString()) {
            case "GOOD" -> answer(exchange, 200, linked("token-of-GOOD", ACCOUNT));
            case "OTHER" -> answer(exchange, 200, linked("token-of-OTHER", OTHER_ACCOUNT));
            default ->
                answer(
                        exchange,
                        403,
                        "{'type':'urn:cardea:problem:link-code-invalid','title':'no such code','status':403,'detail':'x'}");
        }
    }

    private static String linked(String token, String account) {
        return "{'token':'" + token + "','account':'" + account + "','device':'d'}";
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String type = status / 100 == 2 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
