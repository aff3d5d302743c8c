package org.cardea.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void environmentNamesAnOutsideDatabase() {
        var environment = Map.of(
                "CARDEA_DB_URL", "jdbc:postgresql://db:5432/cardea", "CARDEA_DB_USER", "u", "CARDEA_DB_PASSWORD", "p");

        assertThat(Database.ofEnvironment(environment))
                .contains(new Database("jdbc:postgresql://db:5432/cardea", "u", "p"));
    }

    @Test
    void environmentWithoutUrlNamesNone() {
        assertThat(Database.ofEnvironment(Map.of())).isEmpty();
        assertThat(Database.ofEnvironment(Map.of("CARDEA_DB_URL", " "))).isEmpty();
    }

    @Test
    void urlOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Database.ofEnvironment(Map.of("CARDEA_DB_URL", "mysql://db")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("CARDEA_DB_URL");
    }
}
