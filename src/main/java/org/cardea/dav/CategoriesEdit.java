package org.cardea.dav;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cardea.contacts.ContentLine;
import org.cardea.shared.CardId;

/**
 * What a client that was shown a card with its groups as categories has done to them. Pure.
 *
 * @param joins groups there are that the card joins
 * @param leaves groups that it leaves
 * @param made names of groups that there are none of
 */
record CategoriesEdit(Set<CardId> joins, Set<CardId> leaves, List<String> made) {

    /**
     * @param own lines of the card as the client knew it
     * @param knew the groups at that time, or null where that is not known: then nothing that is not said is taken for left
     * @param said the categories now
     * @param now the groups as they stand
     */
    static CategoriesEdit of(CardId card, List<ContentLine> own, Memberships knew, Set<String> said, Memberships now) {
        Memberships shown = knew == null ? now : knew;
        Set<String> before = Categories.said(own);
        before.addAll(shown.names(card));
        Set<CardId> joins = new LinkedHashSet<>();
        Set<String> made = new LinkedHashSet<>();
        for (String name : said) {
            if (!before.contains(name)) {
                called(now, name).ifPresentOrElse(joins::add, () -> made.add(name));
            }
        }
        Set<CardId> in = ids(now.of(card));
        Set<CardId> leaves = new LinkedHashSet<>();
        if (knew != null) {
            knew.of(card).stream()
                    .filter(group -> !group.name().isEmpty() && !said.contains(group.name()))
                    .filter(group -> in.contains(group.id()) && !joins.contains(group.id()))
                    .forEach(group -> leaves.add(group.id()));
        }
        joins.removeAll(in);
        return new CategoriesEdit(joins, leaves, distinct(made));
    }

    private static Set<CardId> ids(List<Memberships.Named> groups) {
        Set<CardId> ids = new HashSet<>();
        groups.forEach(group -> ids.add(group.id()));
        return ids;
    }

    /** Exactly so, else with other letters of the same kind. */
    private static Optional<CardId> called(Memberships now, String name) {
        return now.groups().stream()
                .filter(group -> group.name().equals(name))
                .min(Comparator.comparing(group -> group.id().value()))
                .or(() -> now.groups().stream()
                        .filter(group -> group.name().equalsIgnoreCase(name))
                        .min(Comparator.comparing(group -> group.id().value())))
                .map(Memberships.Named::id);
    }

    /** Of several ways to write a name the first. */
    private static List<String> distinct(Set<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> seen.add(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    boolean isEmpty() {
        return joins.isEmpty() && leaves.isEmpty() && made.isEmpty();
    }

    int size() {
        return joins.size() + leaves.size() + made.size();
    }
}
