package org.cardea.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.cardea.shared.Problem;

/** A password as it was typed; it never shows itself. */
final class Password {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /** Any password, to be checked against the stored one. */
    static Password typed(String field, String given) {
        if (Given.value(field, given).length() > LONGEST) {
            throw Problem.badRequest("A password has at most %d characters.".formatted(LONGEST))
                    .with("field", field);
        }
        return new Password(Normalizer.normalize(given, Normalizer.Form.NFC));
    }

    /** A password to be set: long enough, not one character over and over, and not the login. */
    static Password chosen(String field, String given, LoginName login) {
        Password password = typed(field, given);
        boolean weak = given.codePointCount(0, given.length()) < SHORTEST
                || given.codePoints().distinct().count() < 3
                || given.equalsIgnoreCase(login.text());
        if (weak) {
            throw Problem.of("password-weak", 400, "The password is too easy to guess")
                    .detail("It needs at least %d characters, three different ones, and must not be the login."
                            .formatted(SHORTEST))
                    .with("field", field);
        }
        return password;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
