package org.cardea.client.desktop.command;

import java.io.Console;
import java.util.Map;

/** What is asked of the person at the keyboard. A password never comes from the command line, where every user can read it. */
final class Ask {
    private static final String PASSWORD = "CARDEA_PASSWORD";

    private Ask() {}

    /** @param console null where nobody is looking */
    static String login(Console console) {
        String typed = console == null ? null : console.readLine("Login: ");
        if (typed == null || typed.isBlank()) {
            throw new Stop(Exit.USAGE, "who are you? Name --login or --code");
        }
        return typed.strip();
    }

    /** From the environment, else from the keyboard, unseen. */
    static String password(Map<String, String> environment, Console console) {
        if (environment.containsKey(PASSWORD)) {
            return environment.get(PASSWORD);
        }
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) {
            throw new Stop(Exit.USAGE, "no password: set " + PASSWORD + " or run on a terminal");
        }
        return new String(typed);
    }

    /** False where nobody can be asked. */
    static boolean agrees(Console console, String question) {
        String typed = console == null ? null : console.readLine("%s [y/N] ", question);
        return typed != null && typed.strip().equalsIgnoreCase("y");
    }
}
