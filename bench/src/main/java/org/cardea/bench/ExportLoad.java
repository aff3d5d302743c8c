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
    private static final int AIM = 20_000;
    private static final int AIM_OF_WORKBOOKS = 5_000;
    private static final List<String> BODIES = List.of(
            "{\"format\":\"csv\"}",
            "{\"format\":\"csv\",\"dialect\":\"google\"}",
            "{\"format\":\"csv\",\"dialect\":\"outlook\"}",
            "{\"format\":\"vcard\"}",
            "{\"format\":\"vcard\",\"version\":\"3.0\"}",
            "{\"format\":\"xlsx\"}");

    private ExportLoad() {}

    /** The service, its process id, and how many contacts. */
    public static void main(String... arguments) throws IOException {
        URI service = URI.create(arguments[0]);
        ProcessorTime processor = new ProcessorTime(arguments[1]);
        int contacts = Integer.parseInt(arguments[2]);
        try (Book book = Book.open(service)) {
            for (String packet : Book.packets(contacts, PER_PACKET, new ArrayList<>())) {
                book.upload(packet);
            }
            for (String body : BODIES) {
                measure(service, book.token(), body, contacts, processor);
            }
        }
    }

    private static void measure(URI service, String token, String body, int contacts, ProcessorTime processor)
            throws IOException {
        long[] speeds = new long[ROUNDS];
        long bytes = 0;
        double cpu = 0;
        for (int round = -1; round < ROUNDS; round++) {
            cpu = round == 0 ? processor.seconds() : cpu;
            long start = System.nanoTime();
            bytes = export(service, token, body);
            if (round >= 0) {
                speeds[round] = contacts * 1_000_000_000L / (System.nanoTime() - start);
            }
        }
        double micros = (processor.seconds() - cpu) * 1e6 / ROUNDS / contacts;
        Arrays.sort(speeds);
        long median = speeds[ROUNDS / 2];
        int aim = body.contains("xlsx") ? AIM_OF_WORKBOOKS : AIM;
        System.out.printf(
                "| export of %,d contacts, %s, %,d bytes, %.0f us of the JVM's CPU each, contacts/s"
                        + " | %,d | %,d..%,d | >= %,d | %s |%n",
                contacts,
                body,
                bytes,
                micros,
                median,
                speeds[0],
                speeds[ROUNDS - 1],
                aim,
                median >= aim ? "met" : "missed");
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
