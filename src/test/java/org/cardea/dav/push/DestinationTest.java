package org.cardea.dav.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message goes to what only this machine or its neighbours can reach. */
class DestinationTest {
    private final PushClient phone = new PushClient();
    private final Destination usual = new Destination(config(List.of()));
    private final Destination own = new Destination(config(List.of("Ntfy.lan", "127.0.0.1", "localhost")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "127.0.0.1",
                "127.255.255.254",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::1",
                "100::1"
            })
    void addressOfNeighboursIsNotPublic(String address) throws UnknownHostException {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2a00:1450:4001:82a::200e",
                "2606:4700::1111"
            })
    void addressOfTheInternetIsPublic(String address) throws UnknownHostException {
        assertThat(Destination.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.net/x",
                "ftp://push.example.net/x",
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://[::1]/x",
                "https://8.8.8.8/x",
                "https://localhost/x",
                "https://router/x",
                "https://printer.local/x",
                "https://metadata.google.internal/x"
            })
    void addressThatIsNoPublicNameIsNotAdmitted(String place) {
        assertThat(usual.admits(Receiver.of(place, phone.key(), phone.auth()))).isFalse();
    }

    @Test
    void publicNameIsAdmittedByHttps() {
        assertThat(usual.admits(receiver("https://updates.push.services.example/wpush/v2/x")))
                .isTrue();
    }

    @Test
    void ownPushServiceIsAdmittedWhereItIsNamed() {
        assertThat(own.admits(receiver("http://ntfy.lan/up"))).isTrue();
        assertThat(own.admits(receiver("https://127.0.0.1:8443/up"))).isTrue();
        assertThat(own.admits(receiver("gopher://ntfy.lan/up"))).isFalse();
        assertThat(own.admits(receiver("http://other.lan/up"))).isFalse();
        assertThat(own.of(receiver("http://localhost:1/x"))).isPresent();
    }

    /** A name may be given any address by who owns it, at any time. */
    @Test
    void nameThatLeadsHomeLeadsNowhere() {
        assertThat(usual.of(receiver("https://localhost.localdomain/x"))).isEmpty();
        assertThat(usual.of(receiver("https://nobody.invalid/x"))).isEmpty();
    }

    private Receiver receiver(String place) {
        return Receiver.of(place, phone.key(), phone.auth());
    }

    private static PushConfig config(List<String> allowed) {
        return new PushConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Optional<List<String>> allow() {
                return Optional.of(allowed);
            }

            @Override
            public Optional<String> contact() {
                return Optional.empty();
            }

            @Override
            public int perClient() {
                return 1;
            }

            @Override
            public Duration settle() {
                return Duration.ZERO;
            }

            @Override
            public Duration pause() {
                return Duration.ZERO;
            }

            @Override
            public Duration longest() {
                return Duration.ZERO;
            }

            @Override
            public Duration patience() {
                return Duration.ZERO;
            }
        };
    }
}
