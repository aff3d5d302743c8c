package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;
import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.cardea.dav.xml.Node;

/** REPORT (RFC 3253 section 3.6): which one is it? */
@Singleton
class Report {
    private final FindThings things;
    private final SyncCollection sync;
    private final Multiget multiget;
    private final Query query;
    private final ExpandProperty expand;
    private final PrincipalReports principals;
    private final DavConfig config;

    Report(
            FindThings things,
            SyncCollection sync,
            Multiget multiget,
            Query query,
            ExpandProperty expand,
            PrincipalReports principals,
            DavConfig config) {
        this.things = things;
        this.sync = sync;
        this.multiget = multiget;
        this.query = query;
        this.expand = expand;
        this.principals = principals;
        this.config = config;
    }

    Answer answer(Call call) {
        Node report = call.xmlOf(config.requestBytes());
        Found found = things.at(call);
        if (report.is(dav("expand-property"))) {
            return expand.answer(call, found, report);
        }
        Optional<Answer> ofPrincipals = principals.answer(call, found, report);
        if (ofPrincipals.isPresent()) {
            return ofPrincipals.get();
        }
        if (!(found instanceof Found.Book book)) {
            throw unsupported();
        }
        if (report.is(dav("sync-collection"))) {
            return sync.answer(call, book, report);
        }
        if (report.is(card("addressbook-multiget"))) {
            return multiget.answer(call, book, report);
        }
        if (report.is(card("addressbook-query"))) {
            return query.answer(call, book, report);
        }
        throw unsupported();
    }

    private static Refusal unsupported() {
        return Refusal.forbidden(dav("supported-report"));
    }

    /** A limit somebody set on what is told (RFC 6352 section 10.6, RFC 6578 section 3.7). */
    static int limit(Node report, QName limit, QName results) {
        return report.first(limit)
                .flatMap(each -> each.first(results))
                .map(each -> positive(each.text().strip()))
                .orElse(Integer.MAX_VALUE);
    }

    private static int positive(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw Refusal.of(400);
        }
        return Integer.parseInt(text);
    }
}
