package org.cardea.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Opens the accounts u000, u001 ... of a fresh service and prints the one app password that opens them all. The load generator knows one
 * password only; the service gives out no such thing, so the hash of the first one is written into the bench's own database.
 */
public final class DavAccounts {
    private DavAccounts() {}

    /** The service, the invitation of its first start, its database, and how many accounts. */
    public static void main(String... arguments) throws IOException, SQLException {
        String password = "";
        try (org.cardea.bench.Connection service = new org.cardea.bench.Connection(URI.create(arguments[0]))) {
            int accounts = Integer.parseInt(arguments[3]);
            for (int i = accounts - 1; i >= 0; i--) {
                password = open(service, "u%03d".formatted(i), i == accounts - 1 ? arguments[1] : "");
            }
        }
        share(arguments[2], "u000");
        System.out.println(password);
    }

    private static String open(org.cardea.bench.Connection service, String login, String invitation)
            throws IOException {
        String token = text(
                service.post(
                        "/api/v1/accounts",
                        null,
                        "{\"login\":\"" + login + "\",\"password\":\"correct horse battery staple\","
                                + (invitation.isEmpty() ? "" : "\"invitation\":\"" + invitation + "\",")
                                + "\"device\":{\"name\":\"bench\",\"kind\":\"other\"}}"),
                "token");
        return text(
                service.post("/api/v1/me/app-passwords", token, "{\"name\":\"bench\",\"client\":\"other\"}"),
                "password");
    }

    private static String text(org.cardea.bench.Connection.Answer answer, String field) throws IOException {
        if (answer.status() != 201) {
            throw new IOException("status " + answer.status() + ": " + answer.text());
        }
        return Book.JSON.readTree(answer.body()).get(field).asText();
    }

    private static void share(String url, String login) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "cardea", System.getenv("BENCH_DB_PASSWORD"));
                var update = database.prepareStatement("""
                        update device set token_hash = (select token_hash from device join login using (account_id)
                                                        where login = ? and access = 'basic')
                        where access = 'basic'
                        """)) {
            update.setString(1, login);
            update.executeUpdate();
        }
    }
}
