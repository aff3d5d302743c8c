package org.cardea.client.desktop.command;

/** Ends the command with a sentence for the person and an exit code. */
final class Stop extends RuntimeException {
    final int exit;

    Stop(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }
}
