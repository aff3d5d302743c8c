package org.cardea.admin.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.contacts.view.EditContact;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Result;

/** Tells somebody who fills in a form why the ledger rejected the card that came of it. Pure. */
final class Refusal {
    private Refusal() {}

    /**
     * @param changes among which the rejected one is
     * @param before the lines of the contact, empty for a new one
     */
    static Problem of(Result result, List<Change> changes, List<ContentLine> before) {
        String code = result.reason().code();
        boolean large = code.endsWith("too-large");
        Problem problem = Problem.of(code, large ? 413 : 409, "The contact can't be stored like this")
                .detail(result.reason().detail());
        return large ? problem.with("field", field(result, changes, before)) : problem;
    }

    private static String field(Result result, List<Change> changes, List<ContentLine> before) {
        for (Change change : changes) {
            if (change instanceof Change.Put put && put.card().equals(result.card())) {
                Card card = read(put.vcard());
                return card.isGroup() ? "groups" : grownMost(before, card.lines());
            }
        }
        throw new IllegalStateException("A result of no change");
    }

    private static Card read(String vcard) {
        try {
            return Card.read(vcard);
        } catch (Malformed impossible) {
            throw new IllegalStateException("A written card is malformed", impossible);
        }
    }

    /** The field that asks for most of the room. */
    static String grownMost(List<ContentLine> before, List<ContentLine> after) {
        Map<String, Integer> growth = new HashMap<>();
        after.forEach(line ->
                growth.merge(EditContact.field(line.name()), line.value().length(), Integer::sum));
        before.forEach(line ->
                growth.merge(EditContact.field(line.name()), -line.value().length(), Integer::sum));
        return growth.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
