package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.cardea.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Throttle throttle = new Throttle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final List<Throttle.Subject> zoe = login("zoe", "192.0.2.7");

    @Test
    void tenTriesAMinuteAreFree() {
        tries(zoe, 10);
        assertThatThrownBy(() -> throttle.enter(zoe)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.members()).containsEntry("retryAfter", 8L);
        });
    }

    @Test
    void nineTriesAMinuteGoOnForEver() {
        for (int minute = 0; minute < 5; minute++) {
            tries(zoe, 9);
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void delayDoublesUpToAQuarterOfAnHour() {
        tries(zoe, 10);
        for (long delay : new long[] {8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            pass(Duration.ofSeconds(delay).minusMillis(1));
            assertThatThrownBy(() -> throttle.enter(zoe)).isInstanceOf(Problem.class);
            pass(Duration.ofMillis(1));
            tries(zoe, 1);
        }
    }

    @Test
    void refusedTryDoesNotLengthenTheDelay() {
        tries(zoe, 10);
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> throttle.enter(zoe)).isInstanceOf(Problem.class);
        }
        pass(Duration.ofSeconds(8));
        tries(zoe, 1);
    }

    @Test
    void successForgives() {
        for (int i = 0; i < 100; i++) {
            tries(zoe, 1);
            throttle.forgive(zoe);
        }
    }

    @Test
    void anotherAddressIsNotHeldUp() {
        tries(zoe, 10);
        tries(login("zoe", "192.0.2.8"), 10);
    }

    @Test
    void manyAddressesAtOneLoginAreSlowedDownTogether() {
        for (int address = 0; address < 60; address++) {
            tries(login("zoe", "192.0.2." + address), 1);
        }
        assertThatThrownBy(() -> throttle.enter(login("zoe", "192.0.2.99"))).isInstanceOf(Problem.class);
        assertThatCode(() -> throttle.enter(login("anna", "192.0.2.99"))).doesNotThrowAnyException();
    }

    @Test
    void oneAddressAtManyLoginsIsSlowedDown() {
        for (int person = 0; person < 60; person++) {
            tries(login("person" + person, "192.0.2.7"), 1);
        }
        assertThatThrownBy(() -> throttle.enter(login("anna", "192.0.2.7"))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:a:b:c:d, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
        "::1, ::/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7"
    })
    void householdIsOneAddress(String host, String address) {
        assertThat(Address.of(host).text()).isEqualTo(address);
    }

    private void tries(List<Throttle.Subject> subjects, int times) {
        for (int i = 0; i < times; i++) {
            throttle.enter(subjects);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static List<Throttle.Subject> login(String login, String address) {
        return Throttle.Subject.ofLogin(LoginName.of(login), Address.of(address));
    }
}
