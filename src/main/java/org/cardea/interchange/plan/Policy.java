package org.cardea.interchange.plan;

import java.util.Locale;
import org.cardea.shared.Problem;

/** What is done with a person the book has already. */
public enum Policy {
    /** The book's card stays as it is. */
    SKIP,
    /** The file's values win; what the file does not name stays. */
    UPDATE,
    /** The book's values win; what it lacks is added. */
    MERGE,
    /** The person becomes a card beside the one that is there. */
    KEEP_BOTH;

    /** As on the wire, such as {@code keep-both}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Policy of(String word) {
        for (Policy policy : values()) {
            if (policy.word().equals(word)) {
                return policy;
            }
        }
        throw Problem.badRequest("A policy is skip, update, merge or keep-both.")
                .with("field", "policy");
    }
}
