package org.cardea.client.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.desktop.store.StateFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a server that knows the codes GOOD and OTHER, and nothing else. */
class CommandsTest {
    private static final String ACCOUNT = "11111111-1111-4111-8111-111111111111";
    private static final String OTHER_ACCOUNT = "22222222-2222-4222-8222-222222222222";

    @TempDir
    Path temporary;

    private HttpServer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String device = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/link", this::link);
        server.createContext("/api/v1/me", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String account = token.endsWith("token-of-OTHER") ? OTHER_ACCOUNT : ACCOUNT;
            answer(
                    exchange,
                    200,
                    "{'account':'" + account + "','login':'anna','region':'DE','role':'user','device':'d'}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void folderIsLinkedByACode() throws Exception {
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.IN_STEP);
        assertThat(temporary.resolve("contacts/.cardea-sync")).exists();
        assertThat(run("status", "--json")).isEqualTo(Exit.IN_STEP);
        var status = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(status.get("folder").getAsString()).endsWith("contacts");
        assertThat(status.get("contacts").getAsInt()).isZero();
    }

    @Test
    void tokenIsNeverShown() throws Exception {
        link("contacts", "GOOD");
        run("status");
        run("log");
        assertThat(out.toString() + err).doesNotContain("token-of");
    }

    @Test
    void deviceGetsTheNameGiven() throws Exception {
        link("contacts", "GOOD", "--name", "Anna's laptop");
        assertThat(device).isEqualTo("Anna's laptop");
    }

    @Test
    void wrongCodeFailsWithTheServersWords() throws Exception {
        assertThat(link("contacts", "WRONG")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("link-code-invalid");
        assertThat(run("sync")).isEqualTo(Exit.NOT_LINKED);
    }

    @Test
    void unreachableServerIsForLater() throws Exception {
        server.stop(0);
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.TRY_LATER);
    }

    @Test
    void folderOfAnotherStateIsRefused() throws Exception {
        link("contacts", "GOOD");
        assertThat(execute("link", url(), folder("contacts"), "--code", "GOOD", "--state", folder("state2")))
                .isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("already linked");
    }

    @Test
    void folderStaysWithItsAccount() throws Exception {
        link("contacts", "GOOD");
        assertThat(link("contacts", "OTHER")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("another account");
    }

    @Test
    void folderCanBeLinkedAgain() throws Exception {
        link("contacts", "GOOD");
        assertThat(link("contacts", "GOOD")).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void oneOfSeveralFoldersMustBeNamed() throws Exception {
        link("one", "GOOD");
        link("two", "GOOD");
        assertThat(run("status")).isEqualTo(Exit.USAGE);
        assertThat(run("status", folder("two"))).isEqualTo(Exit.IN_STEP);
    }

    @Test
    void twoAtWorkOnOneFolderIsRefused() throws Exception {
        link("contacts", "GOOD");
        Path database = new StateFolder(temporary.resolve("state"))
                .database(temporary.resolve("contacts").toRealPath());
        try (var held = StateFolder.lock(database).orElseThrow().acquiredBy()) {
            assertThat(held.isOpen()).isTrue();
            assertThat(run("sync")).isEqualTo(Exit.BUSY);
            assertThat(run("status")).isEqualTo(Exit.IN_STEP);
        }
    }

    @Test
    void statusNamesTheFilesThatCanNotBeSynced() throws Exception {
        link("contacts", "GOOD");
        Files.writeString(temporary.resolve("contacts/broken.vcf"), "no card");
        assertThat(run("status")).isEqualTo(Exit.OPEN_QUESTIONS);
        assertThat(out.toString()).contains("broken.vcf");
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:", "not now", "another cardea-sync");
    }

    @Test
    void passwordIsNoOption() {
        assertThat(execute("link", url(), folder("contacts"), "--login", "anna", "--password", "x"))
                .isEqualTo(Exit.USAGE);
    }

    private int link(String folder, String code, String... more) {
        var arguments = new ArrayList<>(List.of("link", url(), folder(folder), "--code", code));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--state", folder("state")));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        return CardeaSync.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    private void link(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asked = JsonParser.parseString(body).getAsJsonObject();
        String code = asked.get("code").getAsString();
        device = asked.getAsJsonObject("device").get("name").getAsString();
        switch (code) {
            case "GOOD" -> answer(exchange, 200, "{'token':'token-of-GOOD','account':'" + ACCOUNT + "','device':'d'}");
            case "OTHER" ->
                answer(exchange, 200, "{'token':'token-of-OTHER','account':'" + OTHER_ACCOUNT + "','device':'d'}");
            default ->
                answer(
                        exchange,
                        403,
                        "{'type':'urn:cardea:problem:link-code-invalid','title':'no such code','status':403,'detail':'x'}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String type = status == 200 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
