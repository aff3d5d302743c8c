package org.cardea.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cardea.shared.Problem;

/** What a person logs in by; an e-mail address fits. Compared without case and in Unicode's composed form. */
record LoginName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]{2,100}");

    static LoginName of(String given) {
        String text = canonical(Given.value("login", given));
        if (!isCommon(text) && !SHAPE.matcher(text).matches()) {
            throw Problem.badRequest("A login has 2 to 100 letters, digits or . _ @ + -")
                    .with("field", "login");
        }
        return new LoginName(text);
    }

    /** Spares most logins the pattern: with each request of a CardDAV client one is read. */
    private static boolean isCommon(String text) {
        return text.length() >= 2 && text.length() <= 100 && text.chars().allMatch(LoginName::isCommon);
    }

    private static boolean isCommon(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "._@+-".indexOf(c) >= 0;
    }

    private static String canonical(String given) {
        return Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
