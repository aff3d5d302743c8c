package org.cardea.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private static final Set<String> ONE_OF = Set.of(
            "FN",
            "N",
            "NICKNAME",
            "KIND",
            "GENDER",
            "BDAY",
            "ANNIVERSARY",
            "DEATHDATE",
            "PHOTO",
            "LOGO",
            "NOTE",
            "ORG",
            "TITLE",
            "ROLE",
            "TZ",
            "GEO");

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
        this.base = sameAncestor ? byNormal(base) : Map.of();
        this.stored = byNormal(stored);
        this.incoming = byNormal(incoming);
    }

    /** @param base what both sides began from, or null where that is unknown */
    public static Merged merge(Card base, Card stored, Card incoming) {
        Merge merge = new Merge(base, stored, incoming);
        merge.decide();
        return new Merged(Card.of(merge.lines(incoming)), List.copyOf(merge.lost));
    }

    private void decide() {
        Set<String> names = new LinkedHashSet<>();
        stored.values().forEach(unit -> names.add(unit.name()));
        incoming.values().forEach(unit -> names.add(unit.name()));
        for (String name : names) {
            List<Unit> ours = named(stored, name);
            List<Unit> theirs = named(incoming, name);
            List<Unit> before = named(base, name);
            if (ONE_OF.contains(name) && ours.size() <= 1 && theirs.size() <= 1 && before.size() <= 1) {
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
        Set<String> values = new HashSet<>();
        for (ContentLine line : unit.lines()) {
            if (line.is(unit.name())) {
                values.add(
                        line.is("TEL")
                                ? digits(line.value())
                                : Ascii.lower(line.value().strip()));
            }
        }
        return values;
    }

    private static String digits(String number) {
        return number.replaceFirst("(?i)^tel:", "").replaceAll("[^0-9+*#;,A-Za-z]", "");
    }

    private List<ContentLine> lines(Card newer) {
        List<ContentLine> lines = new ArrayList<>();
        List<ContentLine> frame = newer.lines().stream()
                .filter(line -> NormalForm.NOT_CONTENT.contains(line.name()))
                .toList();
        lines.addAll(frame.subList(0, frame.size() - 1));
        Set<String> taken = new HashSet<>();
        for (Unit unit : result) {
            String group = freeGroup(unit.lines().getFirst().group(), taken);
            unit.lines().forEach(line -> lines.add(line.inGroup(group)));
        }
        lines.add(frame.getLast());
        return lines;
    }

    private static String freeGroup(String wanted, Set<String> taken) {
        String group = wanted;
        for (int i = 1; !wanted.isEmpty() && !taken.add(Ascii.lower(group)); i++) {
            group = "item" + i;
        }
        return group;
    }

    private static Map<String, Unit> byNormal(Card card) {
        Map<String, Unit> units = new LinkedHashMap<>();
        NormalForm.units(card.lines()).forEach(unit -> units.put(unit.normal(), unit));
        return units;
    }

    private static List<Unit> named(Map<String, Unit> units, String name) {
        return units.values().stream().filter(unit -> unit.name().equals(name)).toList();
    }

    private static Set<String> normals(Collection<Unit> units) {
        Set<String> normals = new HashSet<>();
        units.forEach(unit -> normals.add(unit.normal()));
        return normals;
    }
}
