package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request as it is written to a socket.
 *
 * @param headers whole lines
 */
record RawRequest(String method, String path, String headers, byte[] body) {

    static RawRequest of(String method, String path, String headers, String body) {
        return new RawRequest(method, path, headers, body.getBytes(UTF_8));
    }

    static RawRequest propfind(String path, byte[] body) {
        return new RawRequest("PROPFIND", path, "Depth: 0\r\nContent-Type: application/xml\r\n", body);
    }

    @Override
    public String toString() {
        return method + " " + path + "\n" + headers + "\n" + new String(body, ISO_8859_1);
    }
}
