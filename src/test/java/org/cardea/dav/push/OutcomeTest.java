package org.cardea.dav.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void takenMessageIsDelivered(int status) {
        assertThat(Outcome.of(status, null, 3, NOW)).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void placeThatIsNoMoreIsGone(int status) {
        assertThat(Outcome.of(status, null, 0, NOW)).isInstanceOf(Outcome.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120,                           0, 120",
        "429, 5,                             0, 30",
        "429, ,                              0, 30",
        "503, 'Sun, 1 Mar 2026 12:10:00 GMT',  0, 600",
        "503, soon,                          2, 120",
        "500, ,                              9, 15360",
        "500, 999999,                        0, 21600",
        "302, ,                              0, 30",
        "401, ,                              14, 21600",
    })
    void refusedMessageIsTriedAgainLaterAndLater(int status, String retryAfter, int failures, long seconds) {
        assertThat(Outcome.of(status, retryAfter, failures, NOW))
                .isEqualTo(new Outcome.Later(Duration.ofSeconds(seconds)));
    }

    @Test
    void whoDoesNotAnswerForDaysIsGone() {
        assertThat(Outcome.unanswered(Outcome.TRIES - 2)).isInstanceOf(Outcome.Later.class);
        assertThat(Outcome.unanswered(Outcome.TRIES - 1)).isInstanceOf(Outcome.Gone.class);
    }
}
