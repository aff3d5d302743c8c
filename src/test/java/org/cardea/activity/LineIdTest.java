package org.cardea.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineIdTest {
    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00.123Z");

    @Test
    void idTellsItsMoment() {
        assertThat(LineId.moment(LineId.at(MOMENT))).isEqualTo(MOMENT);
    }

    @Test
    void idIsOfVersionSeven() {
        assertThat(LineId.at(MOMENT).version()).isEqualTo(7);
        assertThat(LineId.at(MOMENT).variant()).isEqualTo(2);
    }

    @Test
    void idsOfOneMomentDifferAndLieBetweenItAndTheNext() {
        UUID id = LineId.at(MOMENT);
        assertThat(id).isNotEqualTo(LineId.at(MOMENT));
        assertThat(id.toString())
                .isGreaterThan(LineId.before(MOMENT).toString())
                .isLessThan(LineId.before(MOMENT.plusMillis(1)).toString());
    }
}
