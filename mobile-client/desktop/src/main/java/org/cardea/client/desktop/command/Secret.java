package org.cardea.client.desktop.command;

import java.io.Console;
import java.util.Map;

/** A password from the environment or the keyboard; never from the command line, where every user can read it. */
final class Secret {
    static final String VARIABLE = "CARDEA_PASSWORD";

    private Secret() {}

    static String password(Map<String, String> environment, Console console) {
        if (environment.containsKey(VARIABLE)) {
            return environment.get(VARIABLE);
        }
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) {
            throw new Stop(Exit.USAGE, "no password: set " + VARIABLE + " or run on a terminal");
        }
        return new String(typed);
    }
}
