package org.cardea.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Manifest MANIFEST = new Manifest(
            Instant.parse("2026-11-21T09:00:00Z"),
            "3",
            List.of(
                    new Manifest.Table("account", List.of("account_id", "login")),
                    new Manifest.Table("book", List.of("seq"))));

    @Test
    void textReadsBackToTheSame() {
        assertThat(Manifest.parse(MANIFEST.text())).isEqualTo(MANIFEST);
    }

    @Test
    void namesAreQuotedForSql() {
        assertThat(new Manifest.Table("odd\"name", List.of("a", "b")).sql())
                .isEqualTo("\"odd\"\"name\" (\"a\", \"b\")");
    }

    @Test
    void unknownLineIsNotPassedOver() {
        assertThatThrownBy(() -> Manifest.parse("surprise 1\n")).hasMessageContaining("surprise");
    }
}
