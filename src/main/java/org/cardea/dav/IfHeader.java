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

    private static final int OPEN = 1;
    private static final int CLOSE = 2;
    private static final int NOT = 3;
    private static final int URI = 4;
    private static final int ETAG = 5;

    private final String header;
    private final Call call;
    private final Matcher token;
    private int at;
    private boolean here = true;

    private IfHeader(String header, Call call) {
        this.header = header;
        this.call = call;
        this.token = TOKEN.matcher(header);
    }

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
        return new IfHeader(header, call).lists();
    }

    private List<Conditions> lists() {
        List<Conditions> lists = new ArrayList<>();
        while (at < header.length()) {
            next();
            if (is(URI)) {
                here = call.hrefs().where(token.group(URI)).equals(call.hrefs().where(call.path()));
                next();
            }
            require(is(OPEN));
            Conditions list = list();
            if (here) {
                lists.add(list);
            }
        }
        return lists;
    }

    private Conditions list() {
        List<Condition> all = new ArrayList<>();
        for (next(); !is(CLOSE); next()) {
            boolean negated = is(NOT);
            if (negated) {
                next();
            }
            require(is(URI) || is(ETAG));
            all.add(new Condition(negated, Optional.ofNullable(token.group(ETAG))));
        }
        require(!all.isEmpty());
        return new Conditions(all);
    }

    private void next() {
        require(token.find(at) && token.start() == at);
        at = token.end();
    }

    private boolean is(int kind) {
        return token.group(kind) != null;
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw Refusal.of(400);
        }
    }
}
