package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private final Guard guard = new Guard(20, 30);

    @ParameterizedTest(name = "{0} wanted, {1} recent of which {2} gone, {3} living: {4}")
    @CsvSource({
        // few are never held, however small the book
        "20, 0, 0, 20, false",
        "21, 0, 0, 21, true",
        // many are held where they are a large part of the book
        "300, 0, 0, 1000, false",
        "301, 0, 0, 1000, true",
        // slices count together
        "10, 10, 10, 20, false",
        "10, 11, 11, 20, true",
        "1, 300, 300, 700, true",
        "1, 299, 299, 701, false",
        // held ones count as wanted but are still in the book
        "10, 25, 0, 60, true",
        "10, 25, 0, 200, false",
        // no deletion, nothing to hold
        "0, 500, 500, 10, false",
    })
    void guardHoldsManyThatAreALargePart(int wanted, int recent, int carriedOut, int living, boolean held) {
        assertThat(guard.holds(wanted, recent, carriedOut, living)).isEqualTo(held);
    }
}
