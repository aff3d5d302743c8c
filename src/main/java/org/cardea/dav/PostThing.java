package org.cardea.dav;

import static org.cardea.dav.xml.Names.push;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.cardea.dav.xml.Node;

/** POST: what is wanted is told by what is sent: a card to be added (RFC 5995), or to be woken. */
@Singleton
class PostThing {
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private final PushRegister register;
    private final PutCard put;
    private final Represent represent;
    private final DavConfig config;

    PostThing(PushRegister register, PutCard put, Represent represent, DavConfig config) {
        this.register = register;
        this.put = put;
        this.represent = represent;
        this.config = config;
    }

    Answer answer(Call call) {
        String type = call.said("Content-Type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!XML.contains(type)) {
            if (!(call.where() instanceof Hrefs.Where.Book book)) {
                throw Refusal.of(415);
            }
            return represent.of(call, each -> put.add(each, book));
        }
        Node body = call.xmlOf(config.requestBytes());
        if (!body.is(push("push-register"))) {
            throw Refusal.of(400);
        }
        return register.answer(call, body);
    }
}
