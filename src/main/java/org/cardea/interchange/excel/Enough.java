package org.cardea.interchange.excel;

/** Stops a parser that calls back, once the visitor has seen what it wanted. */
final class Enough extends RuntimeException {
    Enough() {
        super(null, null, false, false);
    }
}
