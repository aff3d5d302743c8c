package org.cardea.dav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Random;

/** Says to the service what it is given, word for word, and listens for the status of the answer. */
final class RawLine {
    private static final int PATIENCE_MILLIS = 10_000;

    private final URI server;
    private final DavClient phone;
    private final Random random;

    RawLine(URI server, DavClient phone, Random random) {
        this.server = server;
        this.phone = phone;
        this.random = random;
    }

    int send(RawRequest request) throws IOException {
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
    int exchange(String head, byte[] body, boolean mayBeSilent) throws IOException {
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
}
