package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Three-way merge of a card by property. Properties a person has one of (a name, a birthday, a note) go to the later
 * change, and the one that lost is named; all others are sets, in which both sides' additions and removals count.
 * An edit of one side beats a removal by the other.
 */
public final class Merge {
    private final Map<String, Unit> base;
    private final Map<String, Unit> stored;
    private final Map<String, Unit> incoming;
    private final boolean sameAncestor;
    private final List<Unit> result = new ArrayList<>();
    private final Set<String> lost = new LinkedHashSet<>();

    /**
     * @param card both sides in one; its UID, REV and the like are the incoming side's
     * @param lostFields names of properties where the stored value gave way and is only found in its version
     */
    public record Merged(Card card, List<String> lostFields) {}

    private Merge(Card base, Card stored, Card incoming) {
        this.sameAncestor = base != null;
        this.base = sameAncestor ? Units.byNormal(base) : Map.of();
        this.stored = Units.byNormal(stored);
        this.incoming = Units.byNormal(incoming);
    }

    /** @param base what both sides began from, or null where that is unknown */
    public static Merged merge(Card base, Card stored, Card incoming) {
        Merge merge = new Merge(base, stored, incoming);
        merge.decide();
        return new Merged(Units.card(incoming, merge.result), List.copyOf(merge.lost));
    }

    private void decide() {
        Set<String> names = new LinkedHashSet<>();
        stored.values().forEach(unit -> names.add(unit.name()));
        incoming.values().forEach(unit -> names.add(unit.name()));
        for (String name : names) {
            List<Unit> ours = Units.named(stored, name);
            List<Unit> theirs = Units.named(incoming, name);
            List<Unit> before = Units.named(base, name);
            if (Units.ONE_OF.contains(name) && ours.size() <= 1 && theirs.size() <= 1 && before.size() <= 1) {
                decideOne(name, before, ours, theirs);
            } else {
                decideSet(ours, theirs);
            }
        }
    }

    private void decideOne(String name, List<Unit> before, List<Unit> ours, List<Unit> theirs) {
        if (normals(theirs).equals(normals(before))) {
            result.addAll(ours);
        } else if (normals(ours).equals(normals(before)) || normals(ours).equals(normals(theirs))) {
            result.addAll(theirs);
        } else if (theirs.isEmpty()) {
            result.addAll(ours);
        } else {
            result.addAll(theirs);
            if (!ours.isEmpty()) {
                lost.add(name);
            }
        }
    }

    private void decideSet(List<Unit> ours, List<Unit> theirs) {
        for (Unit unit : ours) {
            boolean removedByThem = base.containsKey(unit.normal()) && !incoming.containsKey(unit.normal());
            if (!removedByThem) {
                result.add(unit);
            }
        }
        for (Unit unit : theirs) {
            boolean known = stored.containsKey(unit.normal()) || base.containsKey(unit.normal());
            if (!known && (sameAncestor || !saidAlready(unit, ours))) {
                result.add(unit);
            }
        }
    }

    /** Without an ancestor, one number under two labels is one number. */
    private static boolean saidAlready(Unit unit, List<Unit> ours) {
        return ours.stream().anyMatch(other -> essence(other).equals(essence(unit)));
    }

    private static Set<String> essence(Unit unit) {
        return Units.essence(unit, Merge::digits);
    }

    private static String digits(String number) {
        return number.replaceFirst("(?i)^tel:", "").replaceAll("[^0-9+*#;,A-Za-z]", "");
    }

    private static Set<String> normals(Collection<Unit> units) {
        Set<String> normals = new HashSet<>();
        units.forEach(unit -> normals.add(unit.normal()));
        return normals;
    }
}
