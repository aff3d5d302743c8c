package org.cardea.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a card takes over from another one that has no history, such as a row of a file. Nothing that the other does
 * not name is touched, and doing it twice is doing it once.
 */
public final class Adoption {
    private final Map<String, Unit> own;
    private final Map<String, Unit> other;
    private final UnaryOperator<String> number;
    private final boolean otherWins;
    private final List<Unit> result = new ArrayList<>();

    private Adoption(Card card, Card other, UnaryOperator<String> number, boolean otherWins) {
        this.own = Units.byNormal(card);
        this.other = Units.byNormal(other);
        this.number = number;
        this.otherWins = otherWins;
    }

    /**
     * The card with the other's values, property by property.
     *
     * @param number the one way of writing a telephone number, however it is written
     */
    public static Card update(Card card, Card other, UnaryOperator<String> number) {
        return new Adoption(card, other, number, true).over(card);
    }

    /** The card with what it lacks and the other has. */
    public static Card complete(Card card, Card other, UnaryOperator<String> number) {
        return new Adoption(card, other, number, false).over(card);
    }

    private Card over(Card card) {
        Set<String> names = new LinkedHashSet<>();
        own.values().forEach(unit -> names.add(unit.name()));
        other.values().forEach(unit -> names.add(unit.name()));
        names.forEach(this::decide);
        Set<String> normals = new HashSet<>();
        result.forEach(unit -> normals.add(unit.normal()));
        return normals.equals(own.keySet()) ? card : Units.card(card, result);
    }

    private void decide(String name) {
        List<Unit> ours = Units.named(own, name);
        List<Unit> theirs = Units.named(other, name);
        if (name.equals("N")) {
            decideParts(ours, theirs);
        } else if (Units.ONE_OF.contains(name) && ours.size() <= 1 && theirs.size() <= 1) {
            result.addAll(ours.isEmpty() || otherWins && takes(ours, theirs) ? theirs : ours);
        } else {
            decideSet(ours, theirs);
        }
    }

    /** The parts of a name go with the name as a whole, or they would be another person's. */
    private void decideParts(List<Unit> ours, List<Unit> theirs) {
        boolean sameName = values("FN", own).equals(values("FN", other));
        if (otherWins && !values("FN", other).isEmpty()) {
            result.addAll(sameName && theirs.isEmpty() ? ours : theirs);
        } else {
            result.addAll(ours.isEmpty() && sameName || otherWins && !theirs.isEmpty() ? theirs : ours);
        }
    }

    private Set<Set<String>> values(String name, Map<String, Unit> units) {
        Set<Set<String>> values = new HashSet<>();
        Units.named(units, name).forEach(unit -> values.add(Units.essence(unit, number)));
        return values;
    }

    /** An address where a picture could be fetched is less than the picture. */
    private static boolean takes(List<Unit> ours, List<Unit> theirs) {
        return !theirs.isEmpty() && (isInline(theirs) || !isInline(ours));
    }

    private static boolean isInline(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.lines().stream()).anyMatch(line -> InlineBytes.start(line) >= 0);
    }

    private void decideSet(List<Unit> ours, List<Unit> theirs) {
        List<Unit> set = new ArrayList<>(ours);
        Set<Integer> replaced = new HashSet<>();
        for (Unit unit : theirs) {
            if (own.containsKey(unit.normal())) {
                continue;
            }
            Set<String> essence = Units.essence(unit, number);
            int at = replaceable(ours, essence, replaced);
            if (otherWins && at >= 0 && isLabelled(unit)) {
                set.set(at, unit);
                replaced.add(at);
            } else if (ours.stream()
                    .noneMatch(known -> Units.essence(known, number).equals(essence))) {
                set.add(unit);
            } else if (otherWins && isLabelled(unit)) {
                set.add(unit);
            }
        }
        result.addAll(set);
    }

    /** Which of ours says the same, is not said to the letter by the other, and has not been replaced; or -1. */
    private int replaceable(List<Unit> ours, Set<String> essence, Set<Integer> replaced) {
        for (int i = 0; i < ours.size(); i++) {
            Unit unit = ours.get(i);
            if (!replaced.contains(i)
                    && !other.containsKey(unit.normal())
                    && Units.essence(unit, number).equals(essence)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLabelled(Unit unit) {
        return unit.lines().size() > 1 || !unit.lines().getFirst().parameters().isEmpty();
    }
}
