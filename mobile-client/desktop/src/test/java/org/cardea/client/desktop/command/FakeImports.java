package org.cardea.client.desktop.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One import as the service tells of it, which answers wrongly when asked to. */
final class FakeImports {
    static final String ID = "0f1e2d3c-0000-4000-8000-0000000000aa";
    static final String ERRORS = "Name,error\nNobody,no name\n";
    private static final String PATH = "/api/v1/books/default/imports";

    /** What the server was asked, as METHOD path below the imports. */
    final List<String> asked = new ArrayList<>();

    final List<JsonObject> patched = new ArrayList<>();
    String disposition;
    byte[] uploaded = {};
    String state = "draft";

    /** More members of the answer, with single quotes. */
    String details = "'counts':{'persons':3,'new':2,'changes':1,'same':0,'unsure':0,'bad':0,'groups':0},"
            + "'effect':{'added':2,'changed':1,'left':0}";

    boolean cutUpload;
    boolean refuseEvents;
    boolean cutEvents;
    boolean loseCommit;
    boolean draftWhenPatched;
    private int polls;

    FakeImports(StubServer server) {
        server.handles("books/default/imports", this::handle);
    }

    static String columns(String... names) {
        var columns = new ArrayList<String>();
        for (String name : names) {
            columns.add("{'name':'" + name + "','field':'custom','samples':['x']}");
        }
        return "'file':{'kind':'csv','dialect':'google-new','charset':'UTF-8','separator':',','headerRow':1,'columns':["
                + String.join(",", columns) + "]}";
    }

    synchronized boolean wasAsked(String what) {
        return asked.contains(what);
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        String what = exchange.getRequestMethod() + " "
                + address.getPath().substring(PATH.length()).replace("/" + ID, "ID");
        synchronized (this) {
            asked.add(what);
        }
        switch (what) {
            case "POST " -> upload(exchange);
            case "GET " -> StubServer.answer(exchange, 200, "{'items':[" + told() + "]}");
            case "GET ID" -> poll(exchange);
            case "PATCH ID" -> patch(exchange);
            case "POST ID/commit" -> commit(exchange);
            case "POST ID/undo" -> begin(exchange, "undoing");
            case "DELETE ID" -> exchange.sendResponseHeaders(204, -1);
            case "GET ID/events" -> events(exchange);
            case "GET ID/errors" -> errors(exchange);
            default -> StubServer.answer(exchange, 404, problem("not-found"));
        }
        exchange.close();
    }

    static String problem(String slug) {
        return "{'type':'urn:cardea:problem:" + slug + "','title':'T','detail':'what is wrong'}";
    }

    private void upload(HttpExchange exchange) throws IOException {
        disposition = exchange.getRequestHeaders().getFirst("Content-Disposition");
        if (cutUpload) {
            exchange.getRequestBody().readNBytes(10);
            return;
        }
        uploaded = exchange.getRequestBody().readAllBytes();
        StubServer.answer(exchange, 201, told());
    }

    private void poll(HttpExchange exchange) throws IOException {
        boolean nothingToHear = refuseEvents || cutEvents;
        if (nothingToHear && ++polls > 3) {
            rest();
        }
        StubServer.answer(exchange, 200, told());
    }

    private void patch(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        patched.add(JsonParser.parseString(body).getAsJsonObject());
        state = draftWhenPatched ? "draft" : state;
        StubServer.answer(exchange, 200, told());
    }

    private void commit(HttpExchange exchange) throws IOException {
        if (loseCommit) {
            state = "importing";
            return;
        }
        begin(exchange, "importing");
    }

    private void begin(HttpExchange exchange, String moving) throws IOException {
        state = moving;
        StubServer.answer(exchange, 202, told());
    }

    private void rest() {
        state = switch (state) {
            case "reading" -> "draft";
            case "importing" -> "done";
            case "undoing" -> "undone";
            default -> state;
        };
    }

    private void events(HttpExchange exchange) throws IOException {
        if (refuseEvents) {
            StubServer.answer(exchange, 404, problem("not-found"));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        event(exchange, 100);
        if (!cutEvents) {
            rest();
            event(exchange, 300);
        }
    }

    private void event(HttpExchange exchange, int done) throws IOException {
        String data = "event: import\ndata: {\"state\":\"" + state + "\",\"done\":" + done + ",\"total\":300}\n\n";
        exchange.getResponseBody().write(data.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void errors(HttpExchange exchange) throws IOException {
        byte[] body = ERRORS.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"any.errors.csv\"");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String told() {
        return "{'import':'" + ID + "','name':'people.csv','created':'2026-01-01T00:00:00Z','state':'" + state
                + "','unheard':[1]," + details + "}";
    }
}
