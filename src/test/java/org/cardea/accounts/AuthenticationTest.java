package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.cardea.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token costs, and how soon it is worth nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AuthenticationTest {

    @Inject
    DeviceStore devices;

    @Inject
    Event<DeviceRevoked> revocations;

    private TestAccount zoe;

    @BeforeEach
    void open() {
        zoe = TestAccount.open();
    }

    @Test
    void knownTokenCostsNoStatement() throws IOException {
        assertThat(Rest.works(zoe.token())).isTrue();
        long before = tokenLookUps();
        for (int i = 0; i < 20; i++) {
            assertThat(Rest.works(zoe.token())).isTrue();
        }
        assertThat(tokenLookUps()).isEqualTo(before);
        assertThat(Rest.works(zoe.link("unknown yet").token())).isTrue();
        assertThat(tokenLookUps()).isEqualTo(before + 1);
    }

    @Test
    void revocationToldByAnotherInstanceIsAtOnceToo() {
        TestAccount phone = zoe.link("phone");
        assertThat(Rest.works(phone.token())).isTrue();
        devices.revoke(zoe.account(), phone.device(), Access.BEARER, Instant.now());
        assertThat(Rest.works(phone.token()))
                .as("another instance's revocation, not told yet")
                .isTrue();
        revocations.fire(new DeviceRevoked(zoe.account(), phone.device()));
        assertThat(Rest.works(phone.token())).isFalse();
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void deviceIsMarkedAsSeenOnceAMinuteAtMost() {
        Instant linked = seen();
        Rest.works(zoe.token());
        assertThat(seen()).isEqualTo(linked);
        devices.seen(zoe.caller(), linked.minus(Duration.ofMinutes(2)));
        revocations.fire(new DeviceRevoked(zoe.account(), zoe.device())); // forgets the token, which is still good
        Rest.works(zoe.token());
        assertThat(seen()).isAfterOrEqualTo(linked);
    }

    @Test
    void requestsAtOnceAreAllAnswered() {
        long right = java.util.stream.IntStream.range(0, 200)
                .parallel()
                .filter(n -> Rest.works(zoe.token()))
                .count();
        assertThat(right).isEqualTo(200);
    }

    private Instant seen() {
        return devices.linked(zoe.account()).getFirst().lastSeen();
    }

    private static long tokenLookUps() throws IOException {
        try (var lines = Files.lines(Path.of(System.getProperty(PostgresTestResource.STATEMENT_LOG)))) {
            return lines.filter(line -> line.contains("token_hash = ")).count();
        }
    }
}
