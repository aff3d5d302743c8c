package org.cardea.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a card takes over from another one that has no history, such as a row of a file. Nothing that the other does
 * not name is touched, and doing it twice is doing it once.
 */
public final class Adoption {
    private final Card card;
    private final Map<String, Unit> own;
    private final Map<String, Unit> other;
    private final UnaryOperator<String> number;
    private final Map<String, List<Unit>> ours;
    private final Map<String, List<Unit>> theirs;

    /** @param number the one way of writing a telephone number, however it is written */
    public Adoption(Card card, Card other, UnaryOperator<String> number) {
        this.card = card;
        this.own = Units.byNormal(card);
        this.other = Units.byNormal(other);
        this.number = number;
        this.ours = byName(own);
        this.theirs = byName(this.other);
    }

    private static Map<String, List<Unit>> byName(Map<String, Unit> units) {
        Map<String, List<Unit>> byName = new LinkedHashMap<>();
        units.values()
                .forEach(unit -> byName.computeIfAbsent(unit.name(), fresh -> new ArrayList<>(2))
                        .add(unit));
        return byName;
    }

    /** The card with the other's values, property by property; the same object where that changes nothing. */
    public Card updated() {
        return over(true);
    }

    /** The card with what it lacks and the other has; the same object where that is nothing. */
    public Card completed() {
        return over(false);
    }

    private Card over(boolean otherWins) {
        if (own.keySet().containsAll(other.keySet())) {
            return card;
        }
        Set<String> names = new LinkedHashSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        List<Unit> result = new ArrayList<>();
        names.forEach(name -> result.addAll(decided(name, otherWins)));
        Set<String> normals = new HashSet<>();
        result.forEach(unit -> normals.add(unit.normal()));
        return normals.equals(own.keySet()) ? card : Units.card(card, result);
    }

    private List<Unit> decided(String name, boolean otherWins) {
        List<Unit> mine = ours.getOrDefault(name, List.of());
        List<Unit> given = theirs.getOrDefault(name, List.of());
        if (name.equals("N")) {
            return parts(mine, given, otherWins);
        }
        if (given.isEmpty() || mine.isEmpty()) {
            return given.isEmpty() ? mine : given;
        }
        if (Units.ONE_OF.contains(name) && given.size() == 1 && (mine.size() == 1 || !otherWins)) {
            return otherWins && gives(mine, given) ? given : mine;
        }
        return set(mine, given, otherWins);
    }

    /** The parts of a name go with the name as a whole, or they would be another person's. */
    private List<Unit> parts(List<Unit> mine, List<Unit> given, boolean otherWins) {
        boolean sameName = Objects.equals(essences(ours.get("FN")), essences(theirs.get("FN")));
        if (sameName || !theirs.containsKey("FN")) {
            return mine.isEmpty() || otherWins && !given.isEmpty() ? given : mine;
        }
        return otherWins ? given : mine;
    }

    private Set<Set<String>> essences(List<Unit> units) {
        Set<Set<String>> essences = new HashSet<>();
        if (units != null) {
            units.forEach(unit -> essences.add(essence(unit)));
        }
        return essences;
    }

    private Set<String> essence(Unit unit) {
        return Units.essence(unit, number);
    }

    /** An address where a picture could be fetched is less than the picture. */
    private static boolean gives(List<Unit> mine, List<Unit> given) {
        return isInline(given) || !isInline(mine);
    }

    private static boolean isInline(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.lines().stream()).anyMatch(line -> InlineBytes.start(line) >= 0);
    }

    private List<Unit> set(List<Unit> mine, List<Unit> given, boolean otherWins) {
        List<Unit> set = new ArrayList<>(mine);
        Set<Set<String>> known = essences(mine);
        for (Unit unit : given) {
            if (own.containsKey(unit.normal())) {
                continue;
            }
            if (!known.contains(essence(unit))) {
                set.add(unit);
            } else if (otherWins && isLabelled(unit)) {
                replace(set, unit);
            }
        }
        return set;
    }

    /** Puts the unit in the place of one that says the same under another label, if the other does not say it too. */
    private void replace(List<Unit> set, Unit unit) {
        for (int i = 0; i < set.size(); i++) {
            Unit before = set.get(i);
            if (!other.containsKey(before.normal()) && essence(before).equals(essence(unit))) {
                set.set(i, unit);
                return;
            }
        }
        set.add(unit);
    }

    private static boolean isLabelled(Unit unit) {
        return unit.lines().size() > 1 || !unit.lines().getFirst().parameters().isEmpty();
    }
}
