package org.cardea.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service behind Debian's nginx, by the configuration that the documents give. */
class NginxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private ServiceProcess service;
    private Process nginx;
    private Phone phone;
    private int port;

    @BeforeEach
    void aProxy() throws Exception {
        Certificates pair = new Certificates(Files.createDirectory(folder.resolve("live")));
        Certificate certificate = pair.renew("EC");
        service = new ServiceProcess(folder.resolve("data"))
                .with("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                .with("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1")
                .start();
        port = ServiceProcess.freePort();
        nginx = new ProcessBuilder(
                        program(), "-e", "stderr", "-c", configuration(pair).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        HttpClient http = HttpClient.newBuilder()
                .sslContext(Certificates.trusting(List.of(certificate)))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        URI server = URI.create("https://localhost:" + port);
        await().atMost(PATIENCE)
                .failFast(() -> !nginx.isAlive())
                .ignoreExceptions()
                .until(() -> http.send(
                                        HttpRequest.newBuilder(server.resolve("/q/health/ready"))
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode()
                        == 200);
        phone = Phone.open(http, server, service.invitation());
    }

    @AfterEach
    void end() throws IOException {
        if (nginx != null) {
            nginx.destroy();
        }
        service.close();
    }

    @Test
    void phoneFindsItsWayAndSyncsByEveryMethod() throws Exception {
        var found = phone.send("PROPFIND", "/.well-known/carddav", "", Map.of());
        assertThat(found.statusCode()).isEqualTo(301);
        assertThat(found.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).isIn("/dav/", "https://localhost:" + port + "/dav/"));
        String book = phone.book();
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:z\r\nFN:Zoë\r\nN:;Zoë;;;\r\nEND:VCARD\r\n";
        String name = book + "Zo%C3%AB%20%2F%3F.vcf";
        assertThat(phone.send("PUT", name, card, Map.of("Content-Type", "text/vcard", "If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(phone.send("GET", name, "", Map.of()).body()).contains("FN:Zoë");
        var synced = phone.send(
                "REPORT",
                book,
                "<d:sync-collection xmlns:d=\"DAV:\"><d:sync-token/><d:sync-level>1</d:sync-level>"
                        + "<d:prop><d:getetag/></d:prop></d:sync-collection>",
                Map.of("Content-Type", "application/xml"));
        assertThat(synced.statusCode()).isEqualTo(207);
        assertThat(synced.body()).contains("<d:href>" + name + "</d:href>").doesNotContain("localhost", "127.0.0.1");
        assertThat(phone.send("OPTIONS", book, "", Map.of()).headers().firstValue("DAV"))
                .hasValueSatisfying(classes -> assertThat(classes).contains("addressbook"));
        assertThat(phone.send("PROPPATCH", book, "<d:propertyupdate xmlns:d=\"DAV:\"/>", Map.of())
                        .statusCode())
                .isEqualTo(207);
        assertThat(phone.send("DELETE", name, "", Map.of()).statusCode()).isEqualTo(204);
    }

    /** A registration's address is the one a client reaches. */
    @Test
    void addressesThatNameTheHostNameTheProxy() throws Exception {
        String register = "<p:push-register xmlns:p=\"https://bitfire.at/webdav-push\"><p:subscription>"
                + "<p:web-push-subscription><p:push-resource>https://push.example.net/x</p:push-resource>"
                + "<p:subscription-public-key type=\"p256dh\">BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-"
                + "AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4</p:subscription-public-key><p:auth-secret>"
                + "BTBZMqHH6r4Tts7J_aSIgg</p:auth-secret></p:web-push-subscription></p:subscription><p:trigger>"
                + "<p:content-update/></p:trigger></p:push-register>";
        var registered = phone.send("POST", phone.book(), register, Map.of("Content-Type", "application/xml"));
        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).startsWith("https://localhost:" + port + "/dav/"));
    }

    @Test
    void eventsComeThroughAtOnce() throws Exception {
        var stream = phone.http()
                .send(
                        HttpRequest.newBuilder(phone.server().resolve("/api/v1/events"))
                                .header("Authorization", "Bearer " + phone.token())
                                .build(),
                        BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(stream.body()))) {
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(data -> assertThat(data).contains("\"seq\":0"));
            phone.send(
                    "PUT",
                    phone.book() + "a.vcf",
                    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nFN:A\r\nEND:VCARD\r\n",
                    Map.of("Content-Type", "text/vcard"));
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(data -> assertThat(data).contains("\"seq\":1"));
        }
    }

    private Path configuration(Certificates pair) throws IOException {
        String server = Files.readString(Path.of("docs/proxy/nginx.conf"))
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace(
                        "/etc/letsencrypt/live/contacts.example.org",
                        pair.folder().toString())
                .replace(
                        "http://127.0.0.1:8080",
                        "http://localhost:" + service.url("/").getPort());
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(folder, server));
    }

    private static String program() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("scripts/nginx")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(script.getInputStream().readAllBytes()).strip();
        if (!script.waitFor(600, TimeUnit.SECONDS) || script.exitValue() != 0) {
            throw new IllegalStateException("scripts/nginx finds no nginx");
        }
        return said;
    }
}
