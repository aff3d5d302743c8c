package org.cardea.client.desktop.command;

import java.io.Console;
import java.util.Map;

/** What is asked of the person at the keyboard. A password never comes from the command line, where every user can read it. */
final class Ask {
    private static final String PASSWORD = "CARDEA_PASSWORD";
    private static final String SECOND_FACTOR = "CARDEA_SECOND_FACTOR";

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

    /** A code of the app, or a recovery code; each is good once, so it may be seen. */
    static String code(Map<String, String> environment, Console console) {
        if (environment.containsKey(SECOND_FACTOR)) {
            return environment.get(SECOND_FACTOR);
        }
        String typed = console == null ? null : console.readLine("Code of your second factor: ");
        if (typed == null || typed.isBlank()) {
            throw new Stop(
                    Exit.USAGE,
                    "this account asks for a code: set " + SECOND_FACTOR + ", run on a terminal, or use --code");
        }
        return typed.strip();
    }

    /** False where nobody can be asked. */
    static boolean agrees(Console console, String question) {
        String typed = console == null ? null : console.readLine("%s [y/N] ", question);
        return typed != null && typed.strip().equalsIgnoreCase("y");
    }
}
