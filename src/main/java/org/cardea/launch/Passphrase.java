package org.cardea.launch;

import java.util.Arrays;
import org.cardea.postgres.Refused;

/** From the environment for scripts, else from the person at the terminal, unseen. */
final class Passphrase {
    private static final String VARIABLE = "CARDEA_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 8;

    private Passphrase() {}

    /** For a new backup: asked twice, and not a trifle. */
    static char[] chosen() {
        var fromEnvironment = System.getenv(VARIABLE);
        var passphrase = fromEnvironment != null ? fromEnvironment.toCharArray() : ask("Passphrase for the backup: ");
        if (passphrase.length < SHORTEST) {
            throw new Refused("a passphrase needs at least " + SHORTEST + " characters; a few random words are good");
        }
        if (fromEnvironment == null && !Arrays.equals(passphrase, ask("The same once more: "))) {
            throw new Refused("the two passphrases differ");
        }
        return passphrase;
    }

    /** Of a backup that is there. */
    static char[] known() {
        var fromEnvironment = System.getenv(VARIABLE);
        return fromEnvironment != null ? fromEnvironment.toCharArray() : ask("Passphrase of the backup: ");
    }

    private static char[] ask(String prompt) {
        var console = System.console();
        var answer = console == null ? null : console.readPassword(prompt);
        if (answer == null) {
            throw new Refused("no terminal to ask for the passphrase; set " + VARIABLE);
        }
        return answer;
    }
}
