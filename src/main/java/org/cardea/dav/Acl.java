package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;

/** ACL (RFC 3744 section 8.1): that everything is its owner's alone cannot be changed. */
@Singleton
class Acl {
    private final FindThings things;

    Acl(FindThings things) {
        this.things = things;
    }

    Answer answer(Call call) {
        things.at(call);
        throw Refusal.forbidden(dav("no-protected-ace-conflict"));
    }
}
