package org.cardea.duplicates;

/** Two contacts that may be one person. */
record Suggestion(Pair pair, Score score) {}
