package org.cardea.client.desktop.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Malformed;
import org.cardea.client.protocol.HeldOnServer;
import org.cardea.client.store.HeldStore.Held;
import org.cardea.client.store.RejectionStore.Rejection;
import org.cardea.client.store.ReviewStore.Review;
import org.cardea.client.wire.Conflicts;
import org.cardea.client.wire.Conflicts.Conflict;

/** All that waits for a person's word, each as a sentence and as facts. */
final class Questions {
    private final OpenLink link;

    /** One question. */
    record Question(String sentence, Map<String, Object> facts) {}

    Questions(OpenLink link) {
        this.link = link;
    }

    /** What this device knows by itself. */
    void here(Consumer<Question> ask) {
        link.store().reviews().open().forEach(review -> ask.accept(unsure(review)));
        List<Held> held = link.store().held().all().stream()
                .filter(one -> one.serverId == null)
                .toList();
        if (!held.isEmpty()) {
            ask.accept(heldHere(held));
        }
        link.store().rejections().all().forEach(rejection -> ask.accept(refused(rejection)));
    }

    /** What the server keeps for the owner. */
    void onServer(Consumer<Question> ask) {
        link.server().held().forEach(held -> ask.accept(heldThere(held)));
        new Conflicts(link.http()).list().forEach(conflict -> ask.accept(conflict(conflict)));
    }

    private Question unsure(Review review) {
        return question(
                "unsure",
                "%s may be %s (%s)".formatted(review.systemId, named(review.id), review.likeness)
                        + "; resolve same FILE UUID, or resolve both FILE",
                Map.of("file", review.systemId, "uuid", review.id.toString()));
    }

    private static Question heldHere(List<Held> held) {
        return question(
                "held-here",
                held.size() + " deletions wait here; resolve delete, or resolve restore",
                Map.of("uuids", held.stream().map(one -> one.id.toString()).toList()));
    }

    private static Question heldThere(HeldOnServer held) {
        return question(
                "held-on-server",
                "%d deletions of %s wait on the server; resolve delete %s, or resolve restore %s"
                        .formatted(held.cards.size(), held.heldAt, held.held, held.held),
                Map.of(
                        "held",
                        held.held,
                        "uuids",
                        held.cards.stream().map(CardId::toString).toList()));
    }

    private static Question refused(Rejection rejection) {
        return question(
                "refused",
                "%s is not synced: %s".formatted(rejection.systemId, why(rejection)),
                Map.of("file", rejection.systemId, "code", rejection.reason.code));
    }

    private static String why(Rejection rejection) {
        return rejection.reason.detail == null ? rejection.reason.code : rejection.reason.detail;
    }

    private Question conflict(Conflict conflict) {
        return question(
                "conflict",
                "%s: two edits met in %s; the loser is version %d; resolve dismiss %s"
                        .formatted(named(conflict.id), conflict.fields, conflict.loserSeq, conflict.conflict),
                Map.of("conflict", conflict.conflict, "uuid", conflict.id.toString(), "fields", conflict.fields));
    }

    private static Question question(String kind, String sentence, Map<String, Object> more) {
        var facts = new LinkedHashMap<String, Object>(Map.of("question", kind));
        facts.putAll(more);
        return new Question(sentence, facts);
    }

    private String named(CardId id) {
        return link.store().cards().text(id).map(Questions::name).orElse("?") + " (" + id + ")";
    }

    private static String name(String vcard) {
        try {
            return Card.read(vcard).name();
        } catch (Malformed unnamed) {
            return "?";
        }
    }
}
