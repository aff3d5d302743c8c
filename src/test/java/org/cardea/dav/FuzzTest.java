package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests nobody in their right mind would send, straight into a socket: none is answered by a fault of ours or by silence.
 * The seed is told with every failure; {@code -Dcardea.fuzz.seed=N} walks the same way again, {@code -Dcardea.fuzz.steps=N} a longer one.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class FuzzTest {
    private static final long SEED = Long.getLong("cardea.fuzz.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("cardea.fuzz.steps", 600);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String NS =
            " xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:carddav\" xmlns:p=\"https://bitfire.at/webdav-push\"";

    @TestHTTPResource("/")
    URI server;

    private final Random random = new Random(SEED);
    private DavClient phone;

    private record Request(String method, String path, String headers, byte[] body) {}

    @BeforeEach
    void open() {
        phone = DavClient.of(TestAccount.open(), "other");
        phone.create("a.vcf", DavClient.card4("a", "Ada", "EMAIL;TYPE=home:ada@a.example\r\n"));
    }

    @Test
    void noRequestIsAFaultOrHangs() throws IOException {
        List<Request> real = real();
        for (int step = 0; step < STEPS; step++) {
            Request request = real.get(random.nextInt(real.size()));
            request = new Request(
                    random.nextInt(12) == 0
                            ? any("GET", "HEAD", "COPY", "MOVE", "LOCK", "ACL", "POST")
                            : request.method(),
                    random.nextInt(8) == 0 ? path(request.path()) : request.path(),
                    random.nextInt(3) == 0 ? request.headers() + header() : request.headers(),
                    mutated(request.body()));
            int status = send(request);
            assertThat(status)
                    .as("seed %d, step %d: %s", SEED, step, told(request))
                    .isBetween(200, 499)
                    .isNotEqualTo(408);
        }
        assertThat(phone.propfind(phone.book(), 0, "<d:displayname/>").statusCode())
                .isEqualTo(207);
    }

    /** Or the walk would begin at walls. */
    @Test
    void whatIsMutatedIsUnderstoodAsItIs() throws IOException {
        for (Request request : real()) {
            boolean isRefused =
                    request.headers().contains("xml") && Set.of("POST", "ACL").contains(request.method());
            assertThat(send(request))
                    .as(told(request))
                    .isIn(isRefused ? List.of(403, 405) : List.of(200, 201, 204, 207));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void bodyWithAByteOrderMarkIsReadOrRefused(String charset) throws IOException {
        String body =
                "\uFEFF<?xml version=\"1.0\"?><d:propfind" + NS + "><d:prop><d:displayname/></d:prop></d:propfind>";
        assertThat(send(propfind(body.getBytes(Charset.forName(charset))))).isIn(207, 400);
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
        assertThat(send(propfind(laughs.toString().getBytes(UTF_8)))).isEqualTo(400);
        for (String outside : List.of("file:///etc/passwd", "http://127.0.0.1:1/x", "jar:http://x.invalid/y!/z")) {
            for (String kind : List.of("<!ENTITY x SYSTEM '%s'>", "<!ENTITY %% x SYSTEM '%s'> %%x;")) {
                String body = "<!DOCTYPE d [" + kind.formatted(outside) + "]><d:propfind" + NS
                        + "><d:prop>&x;</d:prop></d:propfind>";
                assertThat(send(propfind(body.getBytes(UTF_8)))).as(body).isEqualTo(400);
            }
            String body = "<!DOCTYPE d SYSTEM '" + outside + "'><d:propfind" + NS + "><d:allprop/></d:propfind>";
            assertThat(send(propfind(body.getBytes(UTF_8)))).as(body).isEqualTo(400);
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
            assertThat(send(propfind(body.getBytes(UTF_8))))
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
        int status = exchange(
                "PUT " + phone.book() + "l.vcf HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + phone.authorization() + "\r\n" + lengths + "\r\nabc",
                new byte[0],
                true);
        assertThat(status).isIn(0, 100, 400, 403, 411, 413, 415, 417, 501);
    }

    private List<Request> real() {
        String book = phone.book();
        String xml = "Content-Type: application/xml; charset=utf-8\r\nDepth: 1\r\n";
        String prop = "<d:prop><d:getetag/><d:displayname/><d:resourcetype/><c:address-data version=\"3.0\">"
                + "<c:prop name=\"FN\"/></c:address-data></d:prop>";
        return List.of(
                request("PROPFIND", book, xml, "<d:propfind" + NS + ">" + prop + "</d:propfind>"),
                request(
                        "PROPFIND",
                        phone.home(),
                        xml,
                        "<d:propfind" + NS + "><d:allprop/><d:include><d:owner/></d:include></d:propfind>"),
                request("PROPFIND", "/dav/", xml, "<d:propfind" + NS + "><d:propname/></d:propfind>"),
                request(
                        "PROPPATCH",
                        book,
                        xml,
                        "<d:propertyupdate" + NS + "><d:set><d:prop><d:displayname>N</d:displayname>"
                                + "<c:addressbook-description>D</c:addressbook-description></d:prop></d:set><d:remove><d:prop>"
                                + "<d:x/></d:prop></d:remove></d:propertyupdate>"),
                request(
                        "REPORT",
                        book,
                        xml,
                        "<d:sync-collection" + NS + "><d:sync-token/><d:sync-level>1</d:sync-level>"
                                + "<d:limit><d:nresults>2</d:nresults></d:limit>" + prop + "</d:sync-collection>"),
                request(
                        "REPORT",
                        book,
                        xml,
                        "<c:addressbook-multiget" + NS + ">" + prop + "<d:href>" + book + "a.vcf</d:href><d:href>"
                                + book + "b.vcf</d:href></c:addressbook-multiget>"),
                request(
                        "REPORT",
                        book,
                        xml,
                        "<c:addressbook-query" + NS + ">" + prop + "<c:filter test=\"anyof\">"
                                + "<c:prop-filter name=\"EMAIL\" test=\"allof\"><c:text-match collation=\"i;unicode-casemap\""
                                + " match-type=\"contains\" negate-condition=\"no\">ada</c:text-match><c:param-filter name=\"TYPE\">"
                                + "<c:text-match>home</c:text-match></c:param-filter></c:prop-filter><c:prop-filter name=\"TEL\">"
                                + "<c:is-not-defined/></c:prop-filter></c:filter><c:limit><c:nresults>5</c:nresults></c:limit>"
                                + "</c:addressbook-query>"),
                request(
                        "REPORT",
                        phone.principal(),
                        xml,
                        "<d:expand-property" + NS + "><d:property name=\"current-user-principal\">"
                                + "<d:property name=\"displayname\" namespace=\"DAV:\"/></d:property></d:expand-property>"),
                request(
                        "REPORT",
                        phone.principal(),
                        xml,
                        "<d:principal-property-search" + NS + "><d:property-search><d:prop>"
                                + "<d:displayname/></d:prop><d:match>a</d:match></d:property-search>" + prop
                                + "</d:principal-property-search>"),
                request(
                        "MKCOL",
                        phone.home() + "m/",
                        xml,
                        "<d:mkcol" + NS + "><d:set><d:prop><d:resourcetype><d:collection/>"
                                + "<c:addressbook/></d:resourcetype><d:displayname>M</d:displayname></d:prop></d:set></d:mkcol>"),
                request(
                        "POST",
                        book,
                        xml,
                        "<p:push-register" + NS + "><p:subscription><p:web-push-subscription><p:push-resource>"
                                + "https://push.example.invalid/x</p:push-resource><p:subscription-public-key type=\"p256dh\">BCVxsr7N"
                                + "</p:subscription-public-key><p:auth-secret>BTBZ</p:auth-secret></p:web-push-subscription>"
                                + "</p:subscription><p:trigger><p:content-update><d:depth>1</d:depth></p:content-update></p:trigger>"
                                + "<p:expires>Wed, 20 Dec 2030 10:03:31 GMT</p:expires></p:push-register>"),
                request(
                        "PUT",
                        book + "f.vcf",
                        "Content-Type: text/vcard\r\n",
                        DavClient.card3(
                                "f",
                                "Fritz",
                                "item1.TEL;TYPE=CELL:+49\r\nitem1.X-ABLabel:_$!<Other>!$_\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\nBDAY:2000-01-01\r\n")),
                request(
                        "PUT",
                        book + "g.vcf",
                        "Content-Type: text/vcard; version=4.0\r\n",
                        DavClient.card4(
                                "g", "G", "KIND:group\r\nMEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af\r\n")),
                request("DELETE", book + "f.vcf", "If-Match: *\r\n", ""),
                request("GET", book + "a.vcf", "Accept: text/vcard; version=4.0\r\n", ""),
                request(
                        "POST",
                        book,
                        "Content-Type: text/vcard\r\nPrefer: return=representation\r\n",
                        DavClient.card4("p", "P", "CATEGORIES:a,b\\,c\r\n")),
                request("COPY", book + "a.vcf", "Destination: " + phone.home() + "m/a.vcf\r\nOverwrite: T\r\n", ""),
                request(
                        "ACL",
                        book,
                        xml,
                        "<d:acl" + NS + "><d:ace><d:principal><d:all/></d:principal><d:grant>"
                                + "<d:privilege><d:read/></d:privilege></d:grant></d:ace></d:acl>"),
                request("OPTIONS", book, "", ""),
                request("MOVE", book + "a.vcf", "Destination: " + phone.home() + "m/a.vcf\r\n", ""));
    }

    private static Request request(String method, String path, String headers, String body) {
        return new Request(method, path, headers, body.getBytes(UTF_8));
    }

    private Request propfind(byte[] body) {
        return new Request("PROPFIND", phone.book(), "Depth: 0\r\nContent-Type: application/xml\r\n", body);
    }

    private byte[] mutated(byte[] body) {
        byte[] mutated = body;
        for (int i = random.nextInt(4); i > 0 && mutated.length > 0; i--) {
            mutated = mutatedOnce(mutated);
        }
        return mutated;
    }

    private byte[] mutatedOnce(byte[] body) {
        String text = new String(body, ISO_8859_1);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(40));
        UnaryOperator<String> way = switch (random.nextInt(9)) {
            case 0 -> all -> all.substring(0, at) + all.substring(end);
            case 1 ->
                all -> all.substring(0, at) + all.substring(at, end).repeat(1 + random.nextInt(30)) + all.substring(at);
            case 2 -> all -> all.substring(0, at) + (char) random.nextInt(256) + all.substring(at + 1);
            case 3 -> all -> all.substring(0, at) + strange() + all.substring(at);
            case 4 -> all -> all.substring(0, at);
            case 5 -> all -> all.substring(0, at) + all.substring(random.nextInt(all.length())) + all.substring(at);
            case 6 -> all -> all.replace("DAV:", any("", "urn:x", "DAV", "urn:ietf:params:xml:ns:carddav"));
            case 7 -> all -> all.replaceFirst(">([^<>]+)</", ">" + strange().replace("$", "") + "</");
            default ->
                all -> new String(
                        new String(body, UTF_8).getBytes(random.nextBoolean() ? UTF_16LE : UTF_16BE), ISO_8859_1);
        };
        return way.apply(text).getBytes(ISO_8859_1);
    }

    private String strange() {
        return any(
                "\u0000",
                "\u0001",
                "\uFEFF",
                "<",
                ">",
                "&",
                "]]>",
                "<![CDATA[x]]>",
                "<!-- -->",
                "<?pi x?>",
                "&lt;",
                "&x;",
                "&#0;",
                "&#xD800;",
                "&#x110000;",
                "&#x41;",
                "<!DOCTYPE x []>",
                " xmlns=\"\"",
                " xmlns:d=\"urn:other\"",
                " a=\"b\"",
                "\u00ff\u00fe",
                "\u00c3\u0028",
                "\u00ed\u00a0\u0080",
                "infinity",
                "-1",
                "99999999999999999999",
                "http://[",
                "/dav/%",
                "/dav/../..",
                "%00",
                "urn:cardea:sync:zzzzzzzzzzzzzz-1",
                "i;octet",
                "\r\n",
                "\\",
                "$1");
    }

    private String path(String path) {
        return path
                + any(
                        "%00",
                        "%",
                        "%2",
                        "%ff%fe",
                        "..%2f..%2f",
                        "/../../",
                        "//",
                        ";x=y",
                        "?a=b&%",
                        "#x",
                        "%2e%2e/",
                        "a".repeat(3_000),
                        "%F0%9F%92%A9");
    }

    private String header() {
        return any(
                "Depth: infinity\r\n",
                "Depth: -1\r\n",
                "Depth: 1, noroot\r\n",
                "Depth: " + "1".repeat(2_000) + "\r\n",
                "If-Match: \"\r\n",
                "If-Match: W/\"x\", \"y\", *\r\n",
                "If-Match: " + ",".repeat(3_000) + "\r\n",
                "If-None-Match: *\r\nIf-Match: *\r\n",
                "If: (<urn:x> [\"y\"])\r\n",
                "Prefer: return=minimal, return=representation;x=\"\r\n",
                "Prefer: depth-noroot\r\nPrefer: wait=999999999999\r\n",
                "Destination: http://[::1/x\r\n",
                "Destination: /dav/%zz\r\n",
                "Destination: https://elsewhere.example/dav/\r\nOverwrite: X\r\n",
                "Accept: text/vcard;version=\"4.0;q=x, */*;q=-1\r\n",
                "Accept: ,;,;q\r\n",
                "Content-Type: \r\n",
                "Content-Type: text/vcard; charset=\"utf-7\r\n",
                "Content-Type: application/xml; charset=ebcdic\r\n",
                "Push-Dont-Notify: \"x\", \"/push/00000000-0000-0000-0000-000000000000\"\r\n",
                "Push-Dont-Notify: *,*\r\n",
                "User-Agent: \u00ff\u0001x\r\n".replace("\u0001", ""),
                "Range: bytes=9-1\r\n",
                "X-HTTP-Method-Override: DELETE\r\n");
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private int send(Request request) throws IOException {
        boolean chunked = random.nextInt(4) == 0;
        String path = request.path().replace(" ", "%20").replace("\r", "").replace("\n", "");
        String length =
                chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + request.body().length + "\r\n";
        String head = request.method() + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\nAuthorization: " + phone.authorization() + "\r\n" + request.headers()
                + length
                + "\r\n";
        return exchange(head, chunked ? chunks(request.body()) : request.body(), false);
    }

    private byte[] chunks(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, 1 + random.nextInt(Math.max(1, body.length)));
            chunks.writeBytes((Integer.toHexString(size) + ";x=y\r\n").getBytes(ISO_8859_1));
            chunks.write(body, at, size);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
            at += size;
        }
        chunks.writeBytes("0\r\nTrailer: x\r\n\r\n".getBytes(ISO_8859_1));
        return chunks.toByteArray();
    }

    /** The status; 408 where nothing came in time, 0 where the line was closed without a word and that is allowed. */
    private int exchange(String head, byte[] body, boolean mayBeSilent) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(head.getBytes(ISO_8859_1));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                if (mayBeSilent) {
                    socket.shutdownOutput();
                }
            } catch (IOException answeredBeforeAllWasSaid) {
                // What was answered is there to be read.
            }
            return status(socket.getInputStream(), mayBeSilent);
        }
    }

    private static int status(InputStream in, boolean mayBeSilent) throws IOException {
        try {
            String said = new String(in.readNBytes(12), ISO_8859_1);
            if (said.isEmpty() && mayBeSilent) {
                return 0;
            }
            int status = Integer.parseInt(said.substring(9, 12));
            in.readAllBytes();
            return status;
        } catch (SocketTimeoutException hangs) {
            return mayBeSilent ? 0 : 408;
        }
    }

    private static String told(Request request) {
        return request.method() + " " + request.path() + "\n" + request.headers() + "\n"
                + new String(request.body(), ISO_8859_1);
    }
}
