package org.cardea.sync;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * How much was synced in an hour, by all accounts together.
 *
 * @param downloads that brought something
 * @param lagMedian milliseconds from a change to another device's word that it has it; empty where there was none
 * @param lagP95 nineteen of twenty were no longer
 */
public record SyncHour(
        Instant hour, long uploads, long downloads, long changes, OptionalLong lagMedian, OptionalLong lagP95) {}
