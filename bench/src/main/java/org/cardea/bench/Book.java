package org.cardea.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A fresh account's default book, seen through one device. */
final class Book implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOOK = "/api/v1/books/default/";

    private final Connection connection;
    private final String token;
    private String cursor = "";

    private Book(Connection connection, String token) {
        this.connection = connection;
        this.token = token;
    }

    static Book open(URI service) throws IOException {
        Connection connection = new Connection(service);
        String login = "bench-" + UUID.randomUUID();
        Connection.Answer answer = connection.post(
                "/api/v1/accounts",
                null,
                "{\"login\":\"" + login + "\",\"password\":\"" + UUID.randomUUID()
                        + "\",\"device\":{\"name\":\"bench\",\"kind\":\"other\"}}");
        expect(answer, 201);
        return new Book(connection, JSON.readTree(answer.body()).get("token").asText());
    }

    String token() {
        return token;
    }

    Connection.Answer get(String path) throws IOException {
        return connection.get(path, token);
    }

    String cursor() {
        return cursor;
    }

    /** One packet, sent as it was prepared. */
    void upload(String packet) throws IOException {
        Connection.Answer answer = connection.post(BOOK + "upload", token, packet);
        expect(answer, 200);
    }

    /** All that came after the cursor. @return how many cards */
    int download(int limit) throws IOException {
        int cards = 0;
        boolean more = true;
        while (more) {
            Connection.Answer answer = connection.get(
                    BOOK + "download?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token);
            expect(answer, 200);
            cards += occurrences(answer.body(), "\"uuid\":");
            cursor = valueOf(answer.text(), "\"cursor\":\"");
            more = answer.text().lastIndexOf("\"more\":true") >= 0;
        }
        return cards;
    }

    void forgetCursor() {
        cursor = "";
    }

    /** How many seqs lie in the packets, ready to be sent. */
    static List<String> packets(int cards, int perPacket, List<UUID> uuids) {
        List<String> packets = new ArrayList<>();
        for (int from = 0; from < cards; from += perPacket) {
            StringBuilder changes = new StringBuilder();
            for (int i = from; i < Math.min(cards, from + perPacket); i++) {
                UUID uuid = UUID.randomUUID();
                uuids.add(uuid);
                changes.append(changes.isEmpty() ? "" : ",").append(change(uuid, i, -1));
            }
            packets.add(packet(changes));
        }
        return packets;
    }

    static String packet(CharSequence changes) {
        return "{\"packet\":\"" + UUID.randomUUID() + "\",\"changes\":[" + changes + "]}";
    }

    static String change(UUID uuid, int number, long base) {
        return "{\"uuid\":\"" + uuid + "\"," + (base < 0 ? "" : "\"base\":" + base + ",") + "\"vcard\":"
                + JSON.getNodeFactory().textNode(Person.vcard(uuid, number)) + "}";
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).body());
    }

    private static String valueOf(String json, String before) {
        int from = json.lastIndexOf(before) + before.length();
        return json.substring(from, json.indexOf('"', from));
    }

    private static int occurrences(byte[] body, String needle) {
        int found = 0;
        byte[] wanted = needle.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= body.length; i++) {
            int k = 0;
            while (k < wanted.length && body[i + k] == wanted[k]) {
                k++;
            }
            found += k == wanted.length ? 1 : 0;
        }
        return found;
    }

    private static void expect(Connection.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "expected " + status + " but got " + answer.status() + ": " + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
