package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are bombs, floods or lies, straight into a socket: each is refused, and soon. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class HostileRequestsTest {
    private static final String NS = RealRequests.NS;

    @TestHTTPResource("/")
    URI server;

    private DavClient phone;
    private RawLine line;

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "other");
        phone.create("a.vcf", DavClient.card4("a", "Ada", "EMAIL;TYPE=home:ada@a.example\r\n"));
        line = new RawLine(server, phone, new Random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void bodyWithAByteOrderMarkIsReadOrRefused(String charset) throws IOException {
        String body =
                "\uFEFF<?xml version=\"1.0\"?><d:propfind" + NS + "><d:prop><d:displayname/></d:prop></d:propfind>";
        assertThat(line.send(RawRequest.propfind(phone.book(), body.getBytes(Charset.forName(charset)))))
                .isIn(207, 400);
    }

    @Test
    void lateBombsAreRefusedAtOnce() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><d:propfind" + NS + "><d:prop>&a29;</d:prop></d:propfind>");
        Instant begin = Instant.now();
        assertThat(line.send(RawRequest.propfind(phone.book(), laughs.toString().getBytes(UTF_8))))
                .isEqualTo(400);
        for (String outside : List.of("file:///etc/passwd", "http://127.0.0.1:1/x", "jar:http://x.invalid/y!/z")) {
            for (String kind : List.of("<!ENTITY x SYSTEM '%s'>", "<!ENTITY %% x SYSTEM '%s'> %%x;")) {
                String body = "<!DOCTYPE d [" + kind.formatted(outside) + "]><d:propfind" + NS
                        + "><d:prop>&x;</d:prop></d:propfind>";
                assertThat(line.send(RawRequest.propfind(phone.book(), body.getBytes(UTF_8))))
                        .as(body)
                        .isEqualTo(400);
            }
            String body = "<!DOCTYPE d SYSTEM '" + outside + "'><d:propfind" + NS + "><d:allprop/></d:propfind>";
            assertThat(line.send(RawRequest.propfind(phone.book(), body.getBytes(UTF_8))))
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void tooManyOfAnythingIsRefusedSoon() throws IOException {
        StringBuilder attributes = new StringBuilder();
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
            namespaces.append(" xmlns:n").append(i).append("=\"urn:").append(i).append('"');
        }
        for (String body : List.of(
                "<d:propfind" + NS + attributes + "><d:allprop/></d:propfind>",
                "<d:propfind" + NS + namespaces + "><d:allprop/></d:propfind>",
                "<d:propfind" + NS + "><d:prop>" + "<d:x>".repeat(50_000),
                "<d:propfind" + NS + "><d:prop>" + "<n:x xmlns:n=\"urn:n\"/>".repeat(90_000) + "</d:prop></d:propfind>",
                "<d:" + "n".repeat(1_000_000) + NS + "/>",
                "<d:propfind" + NS + "><!--" + "-".repeat(100_000) + "--></d:propfind>",
                "<?xml version=\"1.0\" encoding=\"" + "e".repeat(100_000) + "\"?><d:propfind/>")) {
            Instant begin = Instant.now();
            assertThat(line.send(RawRequest.propfind(phone.book(), body.getBytes(UTF_8))))
                    .as(body.substring(0, 80))
                    .isIn(207, 400, 413);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 50\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: x\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Content-Encoding: gzip\r\nContent-Length: 3\r\n",
                "Expect: 100-continue\r\nContent-Length: 0\r\n"
            })
    void lyingLengthsAreNoFault(String lengths) throws IOException {
        int status = line.exchange(
                "PUT " + phone.book() + "l.vcf HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + phone.authorization() + "\r\n" + lengths + "\r\nabc",
                new byte[0],
                true);
        assertThat(status).isIn(0, 100, 400, 403, 411, 413, 415, 417, 501);
    }
}
