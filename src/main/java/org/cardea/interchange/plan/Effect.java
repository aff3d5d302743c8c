package org.cardea.interchange.plan;

/** What a commit would do, in persons. */
public record Effect(int added, int changed, int left) {}
