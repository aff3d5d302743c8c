package org.cardea.client.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A server that gives canned answers in their order and keeps what it was asked. */
final class Server implements AutoCloseable {
    final List<Asked> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final HttpServer http;

    Server() throws IOException {
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    Server answers(int status, String type, String body, String... headers) {
        answers.add(new Answer(status, type, body, headers));
        return this;
    }

    Server answers(String json) {
        return answers(200, "application/json", json);
    }

    Server problem(int status, String slug, String... headers) {
        String body = "{\"type\":\"urn:cardea:problem:" + slug + "\",\"title\":\"T\",\"status\":" + status
                + ",\"detail\":\"what is wrong\",\"extra\":{\"a\":[1]}}";
        return answers(status, "application/problem+json", body, headers);
    }

    private void handle(HttpExchange exchange) throws IOException {
        synchronized (this) {
            asked.add(Asked.of(exchange));
        }
        Answer answer = answers.isEmpty() ? new Answer(500, "text/plain", "no answer left") : answers.remove();
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        for (int i = 0; i + 1 < answer.headers.length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers[i], answer.headers[i + 1]);
        }
        boolean gzip = answer.body.length() > 200;
        if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(answer.status, answer.body.isEmpty() ? -1 : 0);
        if (!answer.body.isEmpty()) {
            try (OutputStream raw = exchange.getResponseBody();
                    OutputStream out = gzip ? new GZIPOutputStream(raw) : raw) {
                out.write(answer.body.getBytes(StandardCharsets.UTF_8));
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    record Answer(int status, String type, String body, String... headers) {}

    record Asked(String method, String path, String token, boolean gzip, String body) {
        static Asked of(HttpExchange exchange) throws IOException {
            boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            try (InputStream raw = exchange.getRequestBody();
                    InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
                return new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        gzip,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
