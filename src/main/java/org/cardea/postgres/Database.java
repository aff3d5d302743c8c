package org.cardea.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Where the database is and how to get in. */
public record Database(String url, String user, String password) {

    /** The outside PostgreSQL that the environment names, if it names one. */
    public static Optional<Database> ofEnvironment(Map<String, String> environment) {
        var url = environment.get("CARDEA_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refused("CARDEA_DB_URL must look like jdbc:postgresql://host:5432/name");
        }
        return Optional.of(new Database(
                url,
                environment.getOrDefault("CARDEA_DB_USER", ""),
                environment.getOrDefault("CARDEA_DB_PASSWORD", "")));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void configureService() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
