package org.cardea.accounts;

import java.util.Arrays;
import org.cardea.shared.Problem;

/** What a person reads the web admin in. */
public enum Language {
    ENGLISH("en"),
    SIMPLIFIED_CHINESE("zh-Hans");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findAny()
                .orElseThrow(() ->
                        Problem.badRequest("The language is en or zh-Hans.").with("field", "language"));
    }

    /** As BCP 47 writes it. */
    @Override
    public String toString() {
        return tag;
    }
}
