package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;
import static org.cardea.dav.xml.Names.server;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.xml.namespace.QName;
import org.cardea.accounts.Grant;
import org.cardea.accounts.GroupForm;
import org.cardea.dav.xml.Node;
import org.cardea.sync.Head;
import org.cardea.sync.ReadHeads;

/**
 * Is there news? Most requests ask no more than that, and mostly there is none: what the head of the book alone can answer
 * is answered without a thread of its own, and heads are read for many at once. Everything else is for a closer look.
 */
@Singleton
class Poll {
    private static final int SHORT_BYTES = 4 * 1024;
    private static final Set<QName> OF_HEADS = Set.of(dav("sync-token"), server("getctag"));

    private final FindThings things;
    private final ReadHeads heads;
    private final Seen seen;

    Poll(FindThings things, ReadHeads heads, Seen seen) {
        this.things = things;
        this.heads = heads;
        this.seen = seen;
    }

    /** Empty where the request needs a closer look, or comes to need it. */
    Optional<CompletionStage<Optional<Answer>>> answer(String method, Call call) {
        boolean report = method.equals("REPORT");
        if (!report && !method.equals("PROPFIND")) {
            return Optional.empty();
        }
        try {
            return report ? news(call) : state(call);
        } catch (Refusal other) {
            return Optional.empty();
        } finally {
            call.again();
        }
    }

    private Optional<CompletionStage<Optional<Answer>>> news(Call call) {
        if (!(call.where() instanceof Hrefs.Where.Book where)) {
            return Optional.empty();
        }
        Node report = call.xmlOf(SHORT_BYTES);
        String token = SyncCollection.token(report);
        if (!report.is(dav("sync-collection")) || token.isEmpty()) {
            return Optional.empty();
        }
        SyncCollection.requireLevel(call, report);
        Wanted wanted = Wanted.of(Optional.of(report));
        AddressData.asked(report);
        Grant grant = things.grant(call.caller(), where);
        return Optional.of(heads.of(grant).thenApply(head -> none(call, grant, token, head, wanted)));
    }

    private Optional<Answer> none(Call call, Grant grant, String token, Head head, Wanted wanted) {
        GroupForm form = call.caller().groups();
        long reached = GroupView.reached(form, token, head);
        return reached == head.seq() && seen.isKnown(grant, reached)
                ? Optional.of(Multistatus.answer(
                        call, wanted, answers -> answers.xml().element(dav("sync-token"), GroupView.token(form, head))))
                : Optional.empty();
    }

    /** What changes when a book does. */
    private Optional<CompletionStage<Optional<Answer>>> state(Call call) {
        if (!(call.where() instanceof Hrefs.Where.Book where)
                || !call.said("Depth").orElse("").equals("0")) {
            return Optional.empty();
        }
        Wanted wanted = Wanted.of(call.xml(SHORT_BYTES));
        if (wanted.kind() != Wanted.Kind.NAMED || !OF_HEADS.containsAll(wanted.names())) {
            return Optional.empty();
        }
        Grant grant = things.grant(call.caller(), where);
        return Optional.of(heads.of(grant).thenApply(head -> Optional.of(state(call, where, wanted, head))));
    }

    private static Answer state(Call call, Hrefs.Where.Book where, Wanted wanted, Head head) {
        Map<QName, Property.Value> told = new LinkedHashMap<>();
        wanted.names()
                .forEach(name -> told.put(
                        name, Property.text(GroupView.token(call.caller().groups(), head))));
        return Multistatus.answer(
                call, wanted, answers -> answers.found(call.hrefs().book(where), told));
    }
}
