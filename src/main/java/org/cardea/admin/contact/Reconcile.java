package org.cardea.admin.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.Merge;
import org.cardea.contacts.Unit;
import org.cardea.contacts.view.EditContact;
import org.cardea.contacts.view.FieldTexts;

/**
 * Two edits of one contact: merged where they touch different things, told side by side where they touch the same. Pure.
 *
 * @param merged both edits in one; only to be used where nothing conflicts
 */
record Reconcile(Card merged, List<Conflict> conflicts) {

    /** A field that both changed, in texts that a person can compare. */
    record Conflict(String field, List<String> base, List<String> yours, List<String> theirs) {}

    static Reconcile of(Card base, Card theirs, Card yours) {
        Merge.Merged merged = Merge.merge(base, theirs, yours);
        Set<String> fields = new LinkedHashSet<>();
        merged.lostFields().forEach(property -> fields.add(EditContact.field(property)));
        Map<String, Set<String>> before = byField(base);
        Map<String, Set<String>> mine = byField(yours);
        Map<String, Set<String>> other = byField(theirs);
        before.forEach((field, said) -> {
            if (collide(said, mine.getOrDefault(field, Set.of()), other.getOrDefault(field, Set.of()))) {
                fields.add(field);
            }
        });
        return new Reconcile(merged.card(), told(fields, base, yours, theirs));
    }

    private static Map<String, Set<String>> byField(Card card) {
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        for (Unit unit : card.units()) {
            byField.computeIfAbsent(EditContact.field(unit.name()), fresh -> new HashSet<>())
                    .add(unit.normal());
        }
        return byField;
    }

    /** Both touched the same item and not to the same end. */
    private static boolean collide(Set<String> before, Set<String> mine, Set<String> theirs) {
        boolean both = before.stream().anyMatch(said -> !mine.contains(said) && !theirs.contains(said));
        boolean onlyRemoved = before.containsAll(mine) && before.containsAll(theirs);
        return both && !onlyRemoved && !mine.equals(theirs);
    }

    private static List<Conflict> told(Set<String> fields, Card base, Card yours, Card theirs) {
        var was = FieldTexts.of(EditContact.view(base.lines()));
        var mine = FieldTexts.of(EditContact.view(yours.lines()));
        var other = FieldTexts.of(EditContact.view(theirs.lines()));
        return fields.stream()
                .map(field -> new Conflict(field, texts(was, field), texts(mine, field), texts(other, field)))
                .toList();
    }

    /** Those of the parts of a name belong to the name. */
    private static List<String> texts(Map<String, List<String>> all, String field) {
        List<String> texts = new ArrayList<>();
        all.forEach((name, some) -> {
            if (name.equals(field) || name.startsWith(field + ".")) {
                texts.addAll(some);
            }
        });
        return texts;
    }
}
