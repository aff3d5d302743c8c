package org.cardea.dav;

import static org.cardea.dav.xml.Names.push;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.cardea.dav.push.KeepSubscriptions;
import org.cardea.dav.push.Receiver;
import org.cardea.dav.push.Subscription;
import org.cardea.dav.push.Topic;
import org.cardea.dav.xml.Node;

/** push-register: a client wants to be woken. What it asks for beyond what is offered is passed over. */
@Singleton
class PushRegister {
    private final FindThings things;
    private final KeepSubscriptions push;

    PushRegister(FindThings things, KeepSubscriptions push) {
        this.things = things;
        this.push = push;
    }

    Answer answer(Call call, Node register) {
        Found found = things.at(call);
        if (!push.isOffered() || !(found instanceof Found.Book) && !(found instanceof Found.Home)) {
            throw Refusal.forbidden(push("push-not-available"));
        }
        Subscription wanted = new Subscription(
                call.caller().account(),
                call.caller().device(),
                book(found),
                receiver(register),
                triggers(register, "content-update"),
                found instanceof Found.Book && triggers(register, "property-update"),
                expires(register));
        if (!wanted.onContent() && !wanted.onSaid()) {
            throw Refusal.forbidden(push("no-supported-trigger"));
        }
        KeepSubscriptions.Kept kept = push.put(wanted).orElseThrow(() -> Refusal.forbidden(push("push-not-available")));
        return Answer.of(kept.fresh() ? 201 : 204)
                .with("Location", call.hrefs().push(kept.id()))
                .with(
                        "Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                wanted.expires().atZone(ZoneOffset.UTC)));
    }

    /** By which subscriptions name what they are about. */
    static UUID book(Found found) {
        return found instanceof Found.Book book ? book.grant().book().value() : Topic.HOME;
    }

    private Receiver receiver(Node register) {
        Node told = register.first(push("subscription"))
                .flatMap(subscription -> subscription.first(push("web-push-subscription")))
                .orElseThrow(PushRegister::invalid);
        Node key = told.first(push("subscription-public-key")).orElseThrow(PushRegister::invalid);
        boolean known = key.attribute("type", "p256dh").equals("p256dh")
                && text(told, "content-encoding").orElse("aes128gcm").equals("aes128gcm");
        try {
            Receiver receiver = Receiver.of(
                    text(told, "push-resource").orElseThrow(PushRegister::invalid),
                    key.text(),
                    text(told, "auth-secret").orElseThrow(PushRegister::invalid));
            if (known && push.admits(receiver)) {
                return receiver;
            }
        } catch (IllegalArgumentException unusable) {
            throw invalid();
        }
        throw invalid();
    }

    private static boolean triggers(Node register, String what) {
        return register.first(push("trigger"))
                .filter(trigger -> trigger.has(push(what)))
                .isPresent();
    }

    private Instant expires(Node register) {
        try {
            Optional<Instant> asked = text(register, "expires")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return push.expires(asked).orElseThrow(PushRegister::invalid);
        } catch (DateTimeParseException unreadable) {
            throw invalid();
        }
    }

    private static Optional<String> text(Node node, String child) {
        return node.first(push(child)).map(each -> each.text().strip());
    }

    private static Refusal invalid() {
        return Refusal.forbidden(push("invalid-subscription"));
    }
}
