package org.cardea.contacts.view;

import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Parameters;
import org.cardea.contacts.view.ContactView.Related;

/** RELATED (RFC 6350 section 6.6.6) and Apple's form of it. */
final class Relations extends Kind<Related> {
    Relations() {
        super("related");
    }

    @Override
    boolean is(ContentLine line) {
        return line.is("RELATED") || line.is("X-ABRELATEDNAMES");
    }

    @Override
    Related read(String id, ContentLine line, String label) {
        return new Related(id, Card.unescape(line.value()), label);
    }

    @Override
    Related over(Related old, Related given) {
        return new Related(old.id(), or(given.name(), old.name()), or(given.label(), old.label()));
    }

    @Override
    Related complete(Related given) {
        return over(new Related(null, "", ""), given);
    }

    @Override
    boolean isBlank(Related related) {
        return related.name().isBlank();
    }

    @Override
    String label(Related related) {
        return related.label();
    }

    @Override
    Label label(String text) {
        return Label.ofRelation(text);
    }

    @Override
    ContentLine valued(ContentLine line, Related old, Related now) {
        if (old.name().equals(now.name())) {
            return line;
        }
        ContentLine text = line.is("RELATED") ? asText(line) : line;
        return text.withValue(Card.escape(now.name()));
    }

    @Override
    ContentLine fresh(Related related) {
        return asText(ContentLine.of("RELATED", Card.escape(related.name())));
    }

    /** It would be a URI else. */
    private static ContentLine asText(ContentLine line) {
        return line.withParameters(Parameters.of(line).with("VALUE", List.of("text")));
    }
}
