package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.junit.jupiter.api.Test;

class DeviceStateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(14)).minusSeconds(1);

    @Test
    void deviceWithAllOfEveryBookIsInStep() {
        assertThat(DeviceState.of(NOW, List.of(at(0, true), at(0, true)), NOW)).hasToString("in-step");
    }

    @Test
    void deviceIsBehindByOneChangeOrByAnotherDigest() {
        assertThat(DeviceState.of(NOW, List.of(at(0, true), at(1, true)), NOW)).isEqualTo(DeviceState.BEHIND);
        assertThat(DeviceState.of(NOW, List.of(at(0, false)), NOW)).isEqualTo(DeviceState.BEHIND);
    }

    @Test
    void deviceThatNeverSyncedIsSaidSoHoweverOldItIs() {
        assertThat(DeviceState.of(NOW, List.of(), NOW)).isEqualTo(DeviceState.NEVER);
        assertThat(DeviceState.of(LONG_AGO, List.of(), NOW)).isEqualTo(DeviceState.NEVER);
    }

    @Test
    void deviceUnheardOfForAFortnightIsSilent() {
        assertThat(DeviceState.of(LONG_AGO, List.of(at(0, true)), NOW)).isEqualTo(DeviceState.SILENT);
        assertThat(DeviceState.of(LONG_AGO.plusSeconds(1), List.of(at(0, true)), NOW))
                .isEqualTo(DeviceState.IN_STEP);
    }

    private static DeviceProgressStore.Progress at(long behind, boolean inStep) {
        return new DeviceProgressStore.Progress(DeviceId.random(), BookId.random(), 7, behind, inStep, NOW);
    }
}
