package org.cardea.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program to run in a folder. */
record Command(Path folder, List<String> words) {

    static Command in(Path folder, List<String> prefix) {
        return new Command(folder, prefix);
    }

    Command and(Object... more) {
        return new Command(
                folder,
                Stream.concat(words.stream(), Stream.of(more).map(Object::toString))
                        .toList());
    }

    ProcessBuilder process() {
        var process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return process;
    }

    boolean succeeds() throws IOException, InterruptedException {
        return run().code() == 0;
    }

    void mustRun() throws IOException, InterruptedException {
        var ended = run();
        if (ended.code() != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + ended.code() + ": " + ended.said());
        }
    }

    private Ended run() throws IOException, InterruptedException {
        var process = process().start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.strip());
    }

    private record Ended(int code, String said) {}
}
