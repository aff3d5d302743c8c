package org.cardea.interchange.names;

/** The parts of a person's name, each possibly empty. */
public record Name(String prefix, String given, String middle, String family, String suffix) {
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
        return String.join(" ", prefix, given, middle, family, suffix).strip().replaceAll(" +", " ");
    }
}
