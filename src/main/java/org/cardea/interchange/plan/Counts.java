package org.cardea.interchange.plan;

/**
 * Whom a file holds. All but the groups add up to the persons.
 *
 * @param groups groups that labels and group cards speak of
 */
public record Counts(int persons, int fresh, int changes, int same, int unsure, int bad, int groups) {}
