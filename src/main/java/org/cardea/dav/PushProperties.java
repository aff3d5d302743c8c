package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;
import static org.cardea.dav.xml.Names.push;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.function.Function;
import org.cardea.dav.push.KeepSubscriptions;
import org.cardea.dav.push.Topic;

/** How a client can be woken (draft-bitfire-webdav-push): by a book of its cards and of its name, by a home of its books. */
final class PushProperties {
    static final List<Property> ALL = List.of(
            Property.onRequest(push("transports"), (found, hrefs) -> offered(found, PushProperties::transports)),
            Property.onRequest(
                    push("topic"),
                    (found, hrefs) ->
                            offered(found, push -> Property.text(Topic.of(hrefs.account(), PushRegister.book(found))))),
            Property.onRequest(push("supported-triggers"), (found, hrefs) -> offered(found, push -> triggers(found))));

    private PushProperties() {}

    private static Property.Value offered(Found found, Function<KeepSubscriptions, Property.Value> value) {
        if (!(found instanceof Found.Book) && !(found instanceof Found.Home)) {
            return null;
        }
        KeepSubscriptions push = CDI.current().select(KeepSubscriptions.class).get();
        return push.isOffered() ? value.apply(push) : null;
    }

    private static Property.Value transports(KeepSubscriptions push) {
        String key = push.publicKey();
        return xml -> xml.element(
                push("web-push"),
                inner -> inner.marked(push("vapid-public-key"), text -> text.text(key), "type", "p256ecdsa"));
    }

    private static Property.Value triggers(Found found) {
        return xml -> {
            xml.element(push("content-update"), inner -> inner.element(dav("depth"), "1"));
            if (found instanceof Found.Book) {
                xml.element(push("property-update"), inner -> inner.element(dav("depth"), "0"));
            }
        };
    }
}
