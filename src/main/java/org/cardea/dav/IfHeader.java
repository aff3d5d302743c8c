package org.cardea.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code If} (RFC 4918 section 10.4), by one who has no locks: no state token is ever that of anything here. */
final class IfHeader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\()|(\\))|(?i:(Not))\\b|<([^<>\\s]+)>|\\[\\s*((?:W/)?\"[^\"]*\")\\s*])\\s*");

    private IfHeader() {}

    /** @param tag an ETag; empty for a state token */
    record Condition(boolean negated, Optional<String> tag) {
        boolean metBy(Optional<String> etag) {
            return negated
                    != tag.filter(each -> etag.filter(each::equals).isPresent()).isPresent();
        }
    }

    /** All of which must hold. */
    record Conditions(List<Condition> all) {
        boolean metBy(Optional<String> etag) {
            return all.stream().allMatch(each -> each.metBy(etag));
        }
    }

    /** Those that speak of what is asked for; what is said of other things is not looked into. */
    static List<Conditions> of(String header, Call call) {
        List<Conditions> lists = new ArrayList<>();
        List<Condition> open = null;
        boolean negated = false;
        boolean here = true;
        Matcher token = TOKEN.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!token.find(at) || token.start() != at) {
                throw Refusal.of(400);
            }
            at = token.end();
            if (token.group(1) != null && open == null) {
                open = new ArrayList<>();
            } else if (token.group(2) != null && open != null && !open.isEmpty() && !negated) {
                if (here) {
                    lists.add(new Conditions(List.copyOf(open)));
                }
                open = null;
            } else if (token.group(3) != null && open != null && !negated) {
                negated = true;
            } else if (token.group(4) != null && open == null) {
                here = call.hrefs().where(token.group(4)).equals(call.hrefs().where(call.path()));
            } else if ((token.group(4) != null || token.group(5) != null) && open != null) {
                open.add(new Condition(negated, Optional.ofNullable(token.group(5))));
                negated = false;
            } else {
                throw Refusal.of(400);
            }
        }
        if (open != null) {
            throw Refusal.of(400);
        }
        return lists;
    }
}
