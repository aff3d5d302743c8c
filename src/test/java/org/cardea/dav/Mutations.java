package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.function.UnaryOperator;

/** Requests as they should not be. */
final class Mutations {
    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    RawRequest of(RawRequest request) {
        return new RawRequest(
                random.nextInt(12) == 0 ? any("GET", "HEAD", "COPY", "MOVE", "LOCK", "ACL", "POST") : request.method(),
                random.nextInt(8) == 0 ? path(request.path()) : request.path(),
                random.nextInt(3) == 0 ? request.headers() + header() : request.headers(),
                mutated(request.body()));
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
}
