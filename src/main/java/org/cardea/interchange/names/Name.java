package org.cardea.interchange.names;

import java.util.regex.Pattern;

/** The parts of a person's name, each possibly empty. */
public record Name(String prefix, String given, String middle, String family, String suffix) {
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    public static final Name NONE = new Name("", "", "", "", "");

    static Name given(String whole) {
        return new Name("", whole, "", "", "");
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** As it is said: family first and unspaced in Chinese, Japanese and Korean script, else given first. */
    public String whole() {
        if (Script.isEastAsian(family + given)) {
            return family + middle + given + suffix;
        }
        StringBuilder whole = new StringBuilder();
        for (String part : new String[] {prefix, given, middle, family, suffix}) {
            if (!part.isEmpty()) {
                whole.append(whole.isEmpty() ? "" : " ").append(part);
            }
        }
        return whole.indexOf("  ") < 0
                ? whole.toString().strip()
                : SPACES.matcher(whole).replaceAll(" ").strip();
    }
}
