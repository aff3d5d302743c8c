package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagStepsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 40, 990, 60_000, 86_400_000, 31_536_000_000L})
    void stepTellsALengthToATenth(long millis) {
        assertThat(LagSteps.millis(LagSteps.of(millis))).isCloseTo(millis, withinPercentage(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 0, 1})
    void clocksThatDisagreeCountAsNoTime(long millis) {
        assertThat(LagSteps.of(millis)).isZero();
    }

    @Test
    void quantilesLieWhereTheyShould() {
        int fast = LagSteps.of(100);
        int slow = LagSteps.of(60_000);
        LagSteps lags = new LagSteps(Map.of(fast, 94L, slow, 6L));
        assertThat(lags.quantile(0.5)).hasValue(LagSteps.millis(fast));
        assertThat(lags.quantile(0.94)).hasValue(LagSteps.millis(fast));
        assertThat(lags.quantile(0.95)).hasValue(LagSteps.millis(slow));
    }

    @Test
    void nothingCountedHasNoQuantile() {
        assertThat(new LagSteps(Map.of()).quantile(0.5)).isEmpty();
    }
}
