package org.cardea.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cardea.shared.Sha256;

/**
 * A secret for people to read out and type: letters and digits without those that look alike. Case, blanks and hyphens
 * are not told apart when it is read. Only its SHA-256 is stored.
 */
record Code(String text) {

    static final int LINK = 8;
    static final int INVITATION = 20;
    static final int RECOVERY = 16;

    /** 122 bits: as good as a token, and still to be typed. */
    static final int APP_PASSWORD = 25;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String BETWEEN = "- \t\n\u000B\f\r";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code fresh(int length) {
        return new Code(RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    /** Empty for what cannot be a code of that length. */
    static Optional<Code> read(String text, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < text.length() && code.length() <= length; i++) {
            char letter = text.charAt(i);
            if (BETWEEN.indexOf(letter) < 0) {
                code.append(letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
            }
        }
        boolean possible = code.length() == length && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return possible ? Optional.of(new Code(code.toString())) : Optional.empty();
    }

    /** Easier to read and to type. */
    String inGroupsOf(int letters) {
        return text.replaceAll("(.{" + letters + "})(?!$)", "$1-");
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "a code";
    }
}
