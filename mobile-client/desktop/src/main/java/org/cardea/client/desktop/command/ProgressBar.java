package org.cardea.client.desktop.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.cardea.client.ports.Progress;

/** One line that moves, for long work on a terminal. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final int WORTH_SHOWING = 50;
    private final PrintWriter terminal;

    private ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Silent where nobody is looking. */
    static Progress onTerminal() {
        return System.console() == null
                ? SILENT
                : new ProgressBar(System.console().writer());
    }

    @Override
    public void at(Stage stage, int done, int total) {
        if (total < WORTH_SHOWING) {
            return;
        }
        terminal.print("\r" + line(stage, done, total));
        if (done >= total) {
            terminal.println();
        }
        terminal.flush();
    }

    static String line(Stage stage, int done, int total) {
        int filled = (int) ((long) WIDTH * Math.min(done, total) / total);
        return "%-8s [%s%s] %d/%d"
                .formatted(
                        stage.name().toLowerCase(Locale.ROOT),
                        "#".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        done,
                        total);
    }
}
