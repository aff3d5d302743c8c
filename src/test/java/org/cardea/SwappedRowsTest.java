package org.cardea;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who writes to the database can break a seal but not make one card pass for another. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SwappedRowsTest {

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    private BookOfCards zoe;
    private BookOfCards anna;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void fillBooks() {
        zoe = new BookOfCards(TestAccount.open());
        anna = new BookOfCards(TestAccount.open());
        first = zoe.add(BookOfCards.card("Ottilie Brückner", "NOTE:Schuldet mir noch Geld\r\n"));
        second = zoe.add(BookOfCards.card("Fridolin Quast", ""));
        third = zoe.add(BookOfCards.card("Hedwig Zorn", ""));
    }

    @Test
    void cardInAnotherCardsRowDoesNotOpen() throws SQLException {
        copy("sealed_card", zoe, first, zoe, second);
        assertBrokenAlone(second);
    }

    @Test
    void hashInAnotherCardsRowDoesNotOpen() throws SQLException {
        copy("sealed_hash", zoe, first, zoe, second);
        assertBrokenAlone(second);
    }

    @Test
    void cardOfAnotherAccountDoesNotOpen() throws SQLException {
        UUID hers = anna.add(BookOfCards.card("Somebody of Anna", ""));
        copy("sealed_card", anna, hers, zoe, second);
        assertBrokenAlone(second);
        assertThat(anna.download().extract().asString()).contains("Somebody of Anna");
    }

    @Test
    void rowsOfAnotherTableDoNotOpen() throws SQLException {
        update(
                "update ledger_entry set sealed_card = (select sealed_name from book where account_id = ?)"
                        + " where account_id = ? and uuid = ?",
                zoe,
                zoe,
                second);
        assertBrokenAlone(second);
    }

    @Test
    void changedBitDoesNotOpen() throws SQLException {
        update(
                "update ledger_entry set sealed_card = set_byte(sealed_card, 20, get_byte(sealed_card, 20) # 1)"
                        + " where account_id = ? and uuid = ?",
                zoe,
                null,
                second);
        assertBrokenAlone(second);
    }

    /** The alarm rings without content, the rest of the book works, and it goes on. */
    private void assertBrokenAlone(UUID broken) {
        double alarms = alarms();
        try (LogCapture log = new LogCapture()) {
            List<Map<String, Object>> items = zoe.download().extract().path("items");
            assertThat(items).hasSize(3);
            Predicate<Map<String, Object>> whole = item -> item.get("vcard") != null && item.get("broken") == null;
            assertThat(items).filteredOn(whole).extracting("uuid").containsExactly(first.toString(), third.toString());
            assertThat(items).filteredOn(whole.negate()).extracting("uuid").containsExactly(broken.toString());
            assertThat(log.text())
                    .contains("ALARM", broken.toString())
                    .doesNotContain("Ottilie", "Fridolin", "Schuldet", "Somebody of Anna");
        }
        assertThat(alarms()).isGreaterThan(alarms);
        zoe.add(BookOfCards.card("Later Addition", ""));
        assertThat(zoe.download().extract().asString()).contains("Later Addition");
    }

    private double alarms() {
        return metrics.counter("cardea.vault.broken.seals").count();
    }

    private void copy(String column, BookOfCards from, UUID card, BookOfCards to, UUID over) throws SQLException {
        String sql = "update ledger_entry set " + column + " = (select " + column + " from ledger_entry where uuid = '"
                + card + "' and account_id = ?) where account_id = ? and uuid = ?";
        update(sql, from, to, over);
    }

    private void update(String sql, BookOfCards one, BookOfCards other, UUID card) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 1;
            update.setObject(at++, one.owner().account().value());
            if (other != null) {
                update.setObject(at++, other.owner().account().value());
            }
            update.setObject(at, card);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
