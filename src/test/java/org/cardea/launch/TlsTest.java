package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cardea.postgres.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate that is none is told in one line before anything starts. */
class TlsTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("quarkus.tls.web"));
        for (String each : new String[] {"tls-configuration-name", "ssl-port", "insecure-requests"}) {
            System.clearProperty("quarkus.http." + each);
        }
    }

    @Test
    void withoutACertificateThereIsNoHttps() {
        assertThat(Tls.ofEnvironment(Map.of())).isEmpty();
        assertThat(Tls.ofEnvironment(Map.of("CARDEA_TLS_CERT", "", "CARDEA_TLS_KEY", "")))
                .isEmpty();
    }

    @Test
    void halfAPairIsRefused() {
        assertThatThrownBy(() -> Tls.ofEnvironment(Map.of("CARDEA_TLS_CERT", "x")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void pairIsTaken(String algorithm) throws Exception {
        Certificates pair = new Certificates(folder);
        pair.renew(algorithm);
        configure(pair.certificate(), pair.key());
        assertThat(System.getProperty("quarkus.http.ssl-port")).isEqualTo("8443");
    }

    @Test
    void keyOfAnotherCertificateIsRefused() throws Exception {
        Certificates pair = new Certificates(folder);
        pair.renew("EC");
        Path other = Files.copy(pair.key(), folder.resolve("other.pem"));
        pair.renew("EC");
        assertRefused(pair.certificate(), other, "is not that of");
        pair.renew("RSA");
        assertRefused(pair.certificate(), other, "is not that of");
    }

    @Test
    void whatIsNoPemIsRefused() throws Exception {
        Certificates pair = new Certificates(folder);
        pair.renew("EC");
        Path garbage = Files.writeString(folder.resolve("garbage"), "hello");
        assertRefused(garbage, pair.key(), "CARDEA_TLS_CERT");
        assertRefused(pair.certificate(), garbage, "CARDEA_TLS_KEY");
        assertRefused(pair.certificate(), pair.certificate(), "no private key");
        assertRefused(pair.certificate(), folder.resolve("nowhere"), "is not there");
        assertRefused(folder, pair.key(), "cannot be read");
    }

    private static void configure(Path certificate, Path key) {
        Map<String, String> environment =
                Map.of("CARDEA_TLS_CERT", certificate.toString(), "CARDEA_TLS_KEY", key.toString());
        Tls.ofEnvironment(environment).orElseThrow().configureService(environment);
    }

    private static void assertRefused(Path certificate, Path key, String why) {
        assertThatThrownBy(() -> configure(certificate, key))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why)
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }
}
