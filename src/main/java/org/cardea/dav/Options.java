package org.cardea.dav;

import jakarta.inject.Singleton;

/** OPTIONS: what can be done here. */
@Singleton
class Options {
    static final String CLASSES = "1, 3, extended-mkcol, addressbook, sync-collection";

    Answer answer(Call call) {
        String allowed = switch (call.where()) {
            case Hrefs.Where.Card card -> "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, REPORT";
            case Hrefs.Where.Book book -> "OPTIONS, DELETE, PROPFIND, PROPPATCH, MKCOL, REPORT";
            default -> "OPTIONS, PROPFIND, PROPPATCH, REPORT";
        };
        return Answer.of(200).with("Allow", allowed);
    }
}
