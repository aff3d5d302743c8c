package org.cardea.interchange.names;

import java.util.regex.Pattern;

/** Splits a name that stands in one cell. What can't be split with confidence stays whole, as the given name. */
public final class WholeName {
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    /** What is longer is no name. */
    private static final int LONGEST = 500;

    private WholeName() {}

    public static Name split(String typed) {
        String name = SPACES.matcher(typed).replaceAll(" ").strip();
        if (name.isEmpty()) {
            return Name.NONE;
        }
        if (name.length() > LONGEST) {
            return Name.given(name);
        }
        String unspaced = name.replace(" ", "");
        if (Script.isHan(unspaced)) {
            return ChineseName.split(name);
        }
        if (Script.isHangul(unspaced)) {
            return KoreanName.split(name);
        }
        if (Script.isEastAsian(unspaced)) {
            return familyFirst(name);
        }
        return isPerson(name) ? WesternName.split(name) : Name.given(name);
    }

    /** Whether a given name is a whole name in Chinese script that was typed into one field. */
    public static boolean isWholeChinese(String given) {
        return Script.isHan(given.strip())
                && !ChineseName.split(given.strip()).family().isEmpty();
    }

    static Name familyFirst(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? Name.given(name) : new Name("", name.substring(space + 1), "", name.substring(0, space), "");
    }

    private static boolean isPerson(String name) {
        return name.indexOf('@') < 0 && name.chars().noneMatch(Character::isDigit);
    }
}
