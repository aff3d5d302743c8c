package org.cardea.interchange.plan;

/** What a commit would do: cards added and changed, each counted once, and persons left out. */
public record Effect(int added, int changed, int left) {}
