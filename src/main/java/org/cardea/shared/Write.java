package org.cardea.shared;

/** A statement that writes, worked out and not run yet: with others it takes one round trip. */
public record Write(String sql, Object... arguments) {}
