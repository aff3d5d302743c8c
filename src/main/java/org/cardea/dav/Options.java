package org.cardea.dav;

import jakarta.inject.Singleton;
import org.cardea.dav.push.KeepSubscriptions;

/** OPTIONS: what can be done here. */
@Singleton
class Options {
    private static final String PUSH = ", webdav-push";
    static final String CLASSES = "1, 3, extended-mkcol, addressbook, sync-collection";

    private final KeepSubscriptions push;

    Options(KeepSubscriptions push) {
        this.push = push;
    }

    Answer answer(Call call) {
        String allowed = switch (call.where()) {
            case Hrefs.Where.Card card -> "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, REPORT";
            case Hrefs.Where.Book book -> "OPTIONS, POST, DELETE, PROPFIND, PROPPATCH, MKCOL, REPORT";
            case Hrefs.Where.Home home -> "OPTIONS, POST, PROPFIND, PROPPATCH, REPORT";
            case Hrefs.Where.Push registration -> "OPTIONS, DELETE";
            default -> "OPTIONS, PROPFIND, PROPPATCH, REPORT";
        };
        boolean wakes = push.isOffered() && allowed.contains("POST");
        return Answer.of(200).with("Allow", allowed).with("DAV", wakes ? CLASSES + PUSH : CLASSES);
    }
}
