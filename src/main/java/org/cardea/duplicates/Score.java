package org.cardea.duplicates;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How likely two contacts are one person, from 0 to 100, and why. Pure. */
record Score(int points, Set<Reason> reasons) {
    /** What is below is not worth anybody's time. */
    static final int LEAST = 30;

    private static final int FEW = 2;
    private static final int SOME = 5;
    private static final int MANY = 16;

    enum Reason {
        NUMBER,
        EMAIL,
        NAME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many contacts of the book have a key. */
    @FunctionalInterface
    interface Count {
        int of(long key);
    }

    static Score of(Face one, Face other, Count count) {
        long number = one.number(other);
        long address = one.address(other);
        Likeness likeness = one.likeness(other);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (number != 0) {
            reasons.add(Reason.NUMBER);
        }
        if (address != 0) {
            reasons.add(Reason.EMAIL);
        }
        if (likeness.compareTo(Likeness.INITIAL) <= 0) {
            reasons.add(Reason.NAME);
        }
        int points = number == 0 && address == 0
                ? byName(one, other, likeness, count)
                : byKeys(number, address, likeness, count) + birthday(one, other);

        return new Score(one.saysTheSame(other) ? 100 : Math.clamp(points, 0, 99), reasons);
    }

    /** A number or an address says the less the more people have it: a family's, a firm's. */
    private static int byKeys(long number, long address, Likeness likeness, Count count) {
        int keys = number != 0 && address != 0
                ? Math.max(worth(count.of(number)), worth(count.of(address))) + 20
                : worth(count.of(number != 0 ? number : address));
        return keys
                + switch (likeness) {
                    case SAME -> 37;
                    case SPELLED -> 32;
                    case INITIAL -> 22;
                    case UNNAMED -> 15;
                    case PART -> 5;
                    case OTHER -> -10;
                };
    }

    private static int worth(int contacts) {
        if (contacts <= FEW) {
            return 58;
        }
        return contacts <= SOME ? 48 : contacts <= MANY ? 38 : 28;
    }

    /** One name is borne by many; alone it says little, and the less the more bear it. */
    private static int byName(Face one, Face other, Likeness likeness, Count count) {
        if (likeness != Likeness.SAME && likeness != Likeness.SPELLED) {
            return 0;
        }
        int points = likeness == Likeness.SAME ? 45 : 35;
        int namesakes = Math.max(count.of(one.name()), count.of(other.name()));
        points -= namesakes <= FEW ? 0 : namesakes <= SOME ? 10 : 25;
        points -= one.hasKeys() && other.hasKeys() ? 12 : 0;
        points += one.sharesCompany(other) ? 25 : 0;
        return points + birthday(one, other);
    }

    private static int birthday(Face one, Face other) {
        if (one.sharesBirthday(other)) {
            return 25;
        }
        return one.contradictsBirthday(other) ? -25 : 0;
    }
}
