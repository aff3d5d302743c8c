package org.cardea.contacts.names;

import java.util.Arrays;
import java.util.List;

/** A name in the order in which a person wants to see names; Chinese, Japanese and Korean ones stay as they are. */
public final class ShownName {
    private ShownName() {}

    /** @param full the name as the card shows it; what else it says than its parts is never lost */
    public static String surnameFirst(String full, String given, String middle, String surname) {
        boolean turns = !surname.isBlank()
                && !given.isBlank()
                && !WholeName.isSurnameFirst(surname)
                && sorted(full).equals(sorted(given + " " + middle + " " + surname));
        return turns ? (surname + ", " + given + " " + middle).strip() : full;
    }

    private static List<String> sorted(String words) {
        return Arrays.stream(words.strip().split("[\\s,]+")).sorted().toList();
    }
}
