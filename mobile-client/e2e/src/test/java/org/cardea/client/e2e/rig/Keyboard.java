package org.cardea.client.e2e.rig;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run on a real terminal with somebody at the keyboard: a pty, by {@code script} of util-linux. */
public final class Keyboard implements AutoCloseable {
    private static final String SCRIPT = "script";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private final Process process;
    private final Path screen;

    private Keyboard(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
    }

    /** Whether there is a program here that gives a terminal. */
    public static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, SCRIPT)));
    }

    /** Ctrl-C counts at this terminal even where the tests run in the background, which ignores it. */
    static Keyboard at(List<String> command, Path folder, Path screen) throws IOException {
        String words = command.stream()
                .map(Keyboard::quoted)
                .collect(Collectors.joining(" ", "exec env --default-signal=INT ", ""));
        var script = new ProcessBuilder(SCRIPT, "-qefc", words, "/dev/null");
        script.environment().put("SHELL", "/bin/sh");
        script.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(screen.toFile());
        return new Keyboard(script.start(), screen);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    public Keyboard type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Waits until it is to be seen. */
    public Keyboard sees(String text) {
        await("\"" + text + "\" on the screen; see " + screen)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("it ended; see " + screen, () -> !process.isAlive() && !shown().contains(text))
                .until(() -> shown().contains(text));
        return this;
    }

    /** Waits for its end. */
    public Device.Run end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end: " + shown());
        }
        return new Device.Run(process.exitValue(), shown());
    }

    private String shown() {
        try {
            return Files.readString(screen);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
