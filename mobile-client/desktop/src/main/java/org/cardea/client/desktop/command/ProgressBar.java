package org.cardea.client.desktop.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.cardea.client.desktop.transfer.Meter;
import org.cardea.client.ports.Progress;

/** One line that moves, for long work on a terminal. */
final class ProgressBar implements Progress, Meter, AutoCloseable {
    private static final int WIDTH = 30;
    private static final int WORTH_SHOWING = 50;
    private static final int KIB = 1024;
    private final PrintWriter terminal;
    private final String what;
    private final int unit;
    private String shown = "";

    /** @param terminal null where nobody is looking */
    private ProgressBar(PrintWriter terminal, String what, int unit) {
        this.terminal = terminal;
        this.what = what;
        this.unit = unit;
    }

    /** Silent where nobody is looking. */
    static Progress onTerminal() {
        return items("");
    }

    static ProgressBar items(String what) {
        return new ProgressBar(terminal(), what, 1);
    }

    /** Shows bytes as KiB. */
    static ProgressBar bytes(String what) {
        return new ProgressBar(terminal(), what, KIB);
    }

    private static PrintWriter terminal() {
        return System.console() == null ? null : System.console().writer();
    }

    @Override
    public void at(Stage stage, int done, int total) {
        if (total >= WORTH_SHOWING) {
            show(line(stage, done, total), done >= total);
        }
    }

    @Override
    public void at(long done, long total) {
        if (total == 0) {
            show("%-8s %d KiB".formatted(what, done / unit), false);
        } else if (total >= WORTH_SHOWING) {
            show(line(what, done / unit, Math.max(total / unit, 1)), done >= total);
        }
    }

    private synchronized void show(String line, boolean last) {
        if (terminal == null || line.equals(shown)) {
            return;
        }
        terminal.print("\r" + line);
        shown = line;
        if (last) {
            close();
        }
        terminal.flush();
    }

    /** What comes next begins a line of its own. */
    @Override
    public synchronized void close() {
        if (terminal != null && !shown.isEmpty()) {
            terminal.println();
            terminal.flush();
            shown = "";
        }
    }

    static String line(Stage stage, int done, int total) {
        return line(stage.name().toLowerCase(Locale.ROOT), done, total);
    }

    private static String line(String what, long done, long total) {
        int filled = (int) (WIDTH * Math.min(done, total) / total);
        return "%-8s [%s%s] %d/%d".formatted(what, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
    }
}
