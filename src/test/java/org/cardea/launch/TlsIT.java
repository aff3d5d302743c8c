package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with a certificate of its own. */
class TlsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Certificates pair;
    private ServiceProcess service;
    private int port;

    @BeforeEach
    void aCertificate() throws Exception {
        pair = new Certificates(Files.createDirectory(folder.resolve("live")));
        port = ServiceProcess.freePort();
        service = new ServiceProcess(folder.resolve("data"))
                .with("CARDEA_TLS_CERT", pair.certificate().toString())
                .with("CARDEA_TLS_KEY", pair.key().toString())
                .with("CARDEA_TLS_PORT", Integer.toString(port))
                .with("QUARKUS_TLS_WEB_RELOAD_PERIOD", "1s");
    }

    @AfterEach
    void end() throws IOException {
        service.close();
    }

    @Test
    void phoneSyncsByHttpsAndARenewedCertificateIsShownWithoutARestart() throws Exception {
        Certificate first = pair.renew("EC");
        service.start();
        String invitation = service.invitation();
        assertThat(service.said()).contains("https://localhost:" + port + "/sign-up#");
        HttpClient http = client(first);
        Phone phone = Phone.open(http, URI.create("https://localhost:" + port), invitation);
        assertThat(phone.propfind("/dav/", "0").body()).contains("<d:current-user-principal><d:href>/dav/");
        String card = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nFN:A\r\nEND:VCARD\r\n";
        assertThat(phone.send("PUT", phone.book() + "a.vcf", card, Map.of("Content-Type", "text/vcard"))
                        .statusCode())
                .isEqualTo(201);

        var plain = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(service.url("/.well-known/carddav"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(plain.statusCode()).isIn(301, 308);
        assertThat(plain.headers().firstValue("Location"))
                .contains("https://localhost:" + port + "/.well-known/carddav");
        assertThat(phone.send("GET", "/.well-known/carddav", "", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/dav/"));

        assertThat(shown()).isEqualTo(first);
        Certificate second = pair.renew("RSA");
        // A handshake that meets the change may be cut off; the next one has to do.
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(SSLException.class).until(() -> shown().equals(second));
        assertThat(new Phone(client(second), phone.server(), phone.token(), phone.authorization())
                        .propfind("/dav/", "0")
                        .statusCode())
                .isEqualTo(207);
        Files.writeString(pair.key(), "half written");
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> shown().equals(second));
        assertThat(phone.propfind("/dav/", "0").statusCode()).isEqualTo(207);
    }

    @Test
    void wrongFileIsOneLineAndNoStart() throws Exception {
        pair.renew("EC");
        Files.writeString(pair.key(), "no key");
        var ended = service.run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .hasLineCount(1)
                .startsWith("cardea: CARDEA_TLS_KEY")
                .contains("no private key");
    }

    private static HttpClient client(Certificate trusted) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(Certificates.trusting(List.of(trusted)))
                .build();
    }

    private Certificate shown() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new javax.net.ssl.TrustManager[] {new TrustAll()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class TrustAll extends javax.net.ssl.X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
