package org.cardea.dav;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client says the card must be for it to be written (RFC 9110 section 13, RFC 4918 section 10.4).
 *
 * @param mustMatch ETags of which one must be the card's, or {@code *}; empty where nothing is said
 * @param mustNotMatch the reverse
 * @param states lists of conditions of which one must hold
 */
record Preconditions(List<String> mustMatch, List<String> mustNotMatch, List<IfHeader.Conditions> states) {
    private static final String WEAK = "W/";

    static Preconditions of(Call call) {
        List<IfHeader.Conditions> states =
                call.said("If").map(said -> IfHeader.of(said, call)).orElse(List.of());
        return new Preconditions(tags(call.said("If-Match")), tags(call.said("If-None-Match")), states);
    }

    private static List<String> tags(Optional<String> header) {
        return header.map(said -> Arrays.stream(said.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    boolean none() {
        return mustMatch.isEmpty() && mustNotMatch.isEmpty() && states.isEmpty();
    }

    /** @param etag of the card as it stands; empty where there is none */
    boolean metBy(Optional<String> etag) {
        boolean match = mustMatch.isEmpty() || any(mustMatch.stream(), etag);
        boolean noMatch = mustNotMatch.isEmpty() || !any(mustNotMatch.stream().map(Preconditions::strong), etag);
        boolean state = states.isEmpty() || states.stream().anyMatch(each -> each.metBy(etag));
        return match && noMatch && state;
    }

    /** Who only wants to know whether there is another one is not particular about its bytes. */
    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    private static boolean any(Stream<String> tags, Optional<String> etag) {
        return etag.isPresent() && tags.anyMatch(tag -> tag.equals("*") || tag.equals(etag.get()));
    }
}
