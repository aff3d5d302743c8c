package org.cardea.client.desktop.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cardea.client.desktop.store.StateFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The command line with a state folder of its own, and a server to talk to. */
abstract class CommandLineTest {
    @TempDir
    Path temporary;

    StubServer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void serve() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    int link(String folder, String code, String... more) {
        var arguments = new ArrayList<>(List.of("link", server.url(), path(folder), "--code", code));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--state", path("state")));
        return execute(all.toArray(String[]::new));
    }

    int execute(String... arguments) {
        out.getBuffer().setLength(0);
        return CardeaSync.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** Of the latest command. */
    String said() {
        return out.toString();
    }

    /** Of all commands. */
    String complained() {
        return err.toString();
    }

    String path(String name) {
        return temporary.resolve(name).toString();
    }

    Path database(String folder) throws IOException {
        return new StateFolder(temporary.resolve("state"))
                .database(temporary.resolve(folder).toRealPath());
    }
}
