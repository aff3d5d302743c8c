package org.cardea.client.testkit;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many walks; a failing one names its seed. CARDEA_SEED walks that one alone, CARDEA_WALKS says how many. */
class RandomWalkTest {
    private static final int STEPS = 120;

    static LongStream seeds() {
        String seed = System.getenv("CARDEA_SEED");
        if (seed != null) {
            return LongStream.of(Long.parseLong(seed));
        }
        int walks = Integer.parseInt(System.getenv().getOrDefault("CARDEA_WALKS", "40"));
        return new Random().longs(walks);
    }

    @ParameterizedTest(name = "CARDEA_SEED={0}")
    @MethodSource("seeds")
    void everyDeviceEndsEqualAndNothingIsLost(long seed) {
        Walk walk = new Walk(seed);
        for (int step = 0; step < STEPS; step++) {
            walk.step();
        }
        walk.settle();
        walk.judge();
    }
}
