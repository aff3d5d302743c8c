package org.cardea.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast a book leaves as a file: contacts per second from the request to the last byte, by format. */
public final class ExportLoad {
    private static final int PER_PACKET = 500;
    private static final int ROUNDS = 3;
    private static final List<String> BODIES = List.of(
            "{\"format\":\"csv\"}",
            "{\"format\":\"csv\",\"dialect\":\"google\"}",
            "{\"format\":\"csv\",\"dialect\":\"outlook\"}",
            "{\"format\":\"vcard\"}",
            "{\"format\":\"vcard\",\"version\":\"3.0\"}",
            "{\"format\":\"xlsx\"}");

    private ExportLoad() {}

    /** The service, and how many contacts. */
    public static void main(String... arguments) throws IOException {
        URI service = URI.create(arguments[0]);
        int contacts = Integer.parseInt(arguments[1]);
        try (Book book = Book.open(service)) {
            for (String packet : Book.packets(contacts, PER_PACKET, new ArrayList<>())) {
                book.upload(packet);
            }
            for (String body : BODIES) {
                measure(service, book.token(), body, contacts);
            }
        }
    }

    private static void measure(URI service, String token, String body, int contacts) throws IOException {
        long[] speeds = new long[ROUNDS];
        long bytes = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            bytes = export(service, token, body);
            if (round >= 0) {
                speeds[round] = contacts * 1_000_000_000L / (System.nanoTime() - start);
            }
        }
        Arrays.sort(speeds);
        System.out.printf(
                "| export of %,d contacts, %s, contacts/s | %,d | %,d..%,d | %,d bytes |%n",
                contacts, body, speeds[ROUNDS / 2], speeds[0], speeds[ROUNDS - 1], bytes);
    }

    private static long export(URI service, String token, String body) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                service.resolve("/api/v1/books/default/export").toURL().openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("Authorization", "Bearer " + token);
        call.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = call.getOutputStream()) {
            out.write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (InputStream in = call.getInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
