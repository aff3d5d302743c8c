package org.cardea.dav;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a client says the card must be for it to be written (RFC 9110 section 13).
 *
 * @param mustMatch ETags of which one must be the card's, or {@code *}; empty where nothing is said
 * @param mustNotMatch the reverse
 */
record Preconditions(List<String> mustMatch, List<String> mustNotMatch) {

    static Preconditions of(Call call) {
        return new Preconditions(tags(call.said("If-Match")), tags(call.said("If-None-Match")));
    }

    private static List<String> tags(Optional<String> header) {
        return header.map(said -> Arrays.stream(said.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    boolean none() {
        return mustMatch.isEmpty() && mustNotMatch.isEmpty();
    }

    /** @param etag of the card as it stands; empty where there is none */
    boolean metBy(Optional<String> etag) {
        boolean match = mustMatch.isEmpty() || any(mustMatch, etag);
        boolean noMatch = mustNotMatch.isEmpty() || !any(mustNotMatch, etag);
        return match && noMatch;
    }

    private static boolean any(List<String> tags, Optional<String> etag) {
        return etag.isPresent() && (tags.contains("*") || tags.contains(etag.get()));
    }
}
