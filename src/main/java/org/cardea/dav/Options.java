package org.cardea.dav;

import jakarta.inject.Singleton;
import org.cardea.dav.push.KeepSubscriptions;

/** OPTIONS: what can be done here. */
@Singleton
class Options {
    private static final String PUSH = ", webdav-push";
    static final String CLASSES = "1, 3, access-control, addressbook, extended-mkcol, sync-collection";

    private final KeepSubscriptions push;

    Options(KeepSubscriptions push) {
        this.push = push;
    }

    Answer answer(Call call) {
        String allowed = allowed(call.where());
        boolean wakes = push.isOffered() && allowed.contains("POST");
        return Answer.of(200).with("Allow", allowed).with("DAV", wakes ? CLASSES + PUSH : CLASSES);
    }

    static String allowed(Hrefs.Where where) {
        return switch (where) {
            case Hrefs.Where.Card card ->
                "OPTIONS, GET, HEAD, PUT, DELETE, COPY, MOVE, PROPFIND, PROPPATCH, REPORT, ACL";
            case Hrefs.Where.Book book -> "OPTIONS, POST, DELETE, PROPFIND, PROPPATCH, MKCOL, REPORT, ACL";
            case Hrefs.Where.Home home -> "OPTIONS, POST, PROPFIND, PROPPATCH, REPORT, ACL";
            case Hrefs.Where.Push registration -> "OPTIONS, DELETE";
            default -> "OPTIONS, PROPFIND, PROPPATCH, REPORT, ACL";
        };
    }

    /** Who may not do one thing is told what may be done (RFC 9110 section 15.5.6). */
    static Answer instead(Call call, Answer answer) {
        boolean silent = answer.status() != 405 || answer.headers().containsKey("Allow");
        return silent
                ? answer
                : call.hrefs()
                        .where(call.path())
                        .map(where -> answer.with("Allow", allowed(where)))
                        .orElseGet(() -> Answer.of(404));
    }
}
