package org.cardea.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void idIsReadInEitherCaseAndWrittenInLowerCase() {
        String text = "0190F3A2-7B1C-7D33-9E44-AABBCCDDEEFF";
        assertThat(CardId.of(text)).hasToString(text.toLowerCase(Locale.ROOT));
        assertThat(AccountId.of(text)).isEqualTo(AccountId.of(text.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "default",
                "1-1-1-1-1",
                "0190f3a2-7b1c-7d33-9e44-aabbccddeefg",
                "0190f3a2-7b1c-7d33-9e44-aabbccddeeff ",
                "0190f3a27b1c7d339e44aabbccddeeff"
            })
    void whatIsNoUuidIsABadRequestThatNamesTheField(String text) {
        assertThatThrownBy(() -> DeviceId.of(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("bad-request");
            assertThat(problem.members()).containsEntry("field", "device");
        });
    }

    @Test
    void serverTimeKeepsMicroseconds() {
        assertThat(ServerTime.now(CLOCK)).hasToString("2026-03-01T12:00:00.123456Z");
        assertThat(new ServerTime(Instant.parse("2026-03-01T12:00:00Z"))).hasToString("2026-03-01T12:00:00.000000Z");
    }

    @Test
    void serverTimeAlwaysMovesOn() {
        ServerTime stood = ServerTime.after(ServerTime.now(CLOCK), CLOCK);
        assertThat(stood).hasToString("2026-03-01T12:00:00.123457Z");
        assertThat(ServerTime.after(stood, CLOCK)).hasToString("2026-03-01T12:00:00.123458Z");
        assertThat(ServerTime.after(new ServerTime(NOON.minusSeconds(1)), CLOCK))
                .isEqualTo(ServerTime.now(CLOCK));
    }

    @Test
    void contentHashIsComparedByItsBytes() {
        String hex = "00ff".repeat(16);
        assertThat(ContentHash.of(hex)).isEqualTo(ContentHash.of(hex)).hasToString(hex);
        assertThat(ContentHash.of(hex)).hasSameHashCodeAs(ContentHash.of(hex));
        assertThat(ContentHash.of(hex)).isNotEqualTo(ContentHash.of("01".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz"})
    void whatIsNoHashIsABadRequest(String hex) {
        assertThatThrownBy(() -> ContentHash.of(hex)).isInstanceOf(Problem.class);
    }
}
