package org.cardea.client.desktop.command;

import java.io.PrintWriter;

/** Says a last word when the person ends the program by Ctrl-C. */
final class OnInterrupt implements AutoCloseable {
    private final Thread last;

    OnInterrupt(PrintWriter out, String sentence) {
        last = new Thread(() -> {
            out.println();
            out.println(sentence);
            out.flush();
        });
        Runtime.getRuntime().addShutdownHook(last);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException endingAlready) {
            return;
        }
    }
}
