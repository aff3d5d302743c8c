package org.cardea.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.DatabaseDump;
import org.cardea.PostgresTestResource;
import org.cardea.shared.AccountId;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Ledger;
import org.cardea.sync.Packet;
import org.cardea.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CloseAccountTest {

    @Inject
    DataSource database;

    @Inject
    Vault vault;

    @Inject
    Ledger ledger;

    @Inject
    ClosingStore closing;

    @Inject
    CloseAccount closeAccount;

    private TestAccount zoe;
    private TestAccount anna;

    @BeforeEach
    void fillAccounts() throws SQLException {
        zoe = TestAccount.open();
        anna = TestAccount.open();
        for (TestAccount account : new TestAccount[] {zoe, anna}) {
            ledger.apply(account.grant(), Packet.of(new Change.Put(CardId.random(), """
                    BEGIN:VCARD
                    VERSION:4.0
                    FN:Somebody
                    END:VCARD
                    """, OptionalLong.empty())));
            account.link("another device");
            Rest.as(account).post("/link-codes");
            fillEveryTable(account.account());
        }
    }

    @Test
    void nothingOfAClosedAccountIsLeftInAnyTable() throws SQLException {
        Map<String, Long> before = rows(anna.account());
        assertThat(rows(zoe.account())).isEqualTo(before);
        assertThat(before)
                .containsKeys("account", "account_key", "book", "device", "ledger_entry", "link_code", "login");
        assertThat(before.values()).allMatch(count -> count > 0);
        close(zoe.password()).statusCode(204);
        assertThat(rows(zoe.account()).values()).allMatch(count -> count == 0);
        assertThat(rows(anna.account())).isEqualTo(before);
    }

    @Test
    void everyDeviceIsOutAndTheKeyGone() {
        TestAccount phone = zoe.link("phone");
        assertThat(Rest.works(phone.token())).isTrue();
        close(zoe.password()).statusCode(204);
        assertThat(Rest.works(phone.token())).isFalse();
        assertThat(Rest.works(zoe.token())).isFalse();
        assertThatThrownBy(() -> vault.of(zoe.account())).isInstanceOf(Problem.class);
        Rest.login(zoe.login(), zoe.password()).statusCode(401);
        assertThat(Rest.works(anna.token())).isTrue();
    }

    @Test
    void loginOfAClosedAccountIsFree() {
        close(zoe.password()).statusCode(204);
        assertThat(TestAccount.open(zoe.login()).account()).isNotEqualTo(zoe.account());
    }

    @Test
    void wrongPasswordClosesNothing() throws SQLException {
        Map<String, Long> before = rows(zoe.account());
        Rest.problem(close("not the password"), 403, "forbidden");
        Rest.problem(Rest.as(zoe).body("{}").delete("/me").then(), 400, "bad-request");
        assertThat(rows(zoe.account())).isEqualTo(before);
        assertThat(Rest.works(zoe.token())).isTrue();
    }

    @Test
    void whatACrashInterruptedIsFinishedByTheNextStart() throws SQLException {
        TestAccount bystander = TestAccount.open();
        closing.begin(zoe.account());
        vault.destroy(zoe.account());
        closeAccount.atStart(new StartupEvent());
        assertThat(rows(zoe.account()).values()).allMatch(count -> count == 0);
        assertThat(Rest.works(bystander.token())).isTrue();
    }

    private io.restassured.response.ValidatableResponse close(String password) {
        return Rest.as(zoe).body(Map.of("password", password)).delete("/me").then();
    }

    /** A row in each table that has none yet of this account, whatever its columns are. */
    private void fillEveryTable(AccountId account) throws SQLException {
        for (var table : rows(account).entrySet()) {
            if (table.getValue() == 0) {
                QuarkusTransaction.requiringNew().run(() -> fill(table.getKey(), account));
            }
        }
    }

    private void fill(String table, AccountId account) {
        String columns = "select string_agg(quote_ident(column_name), ', '), string_agg(case"
                + " when column_name = 'account_id' then '$1'"
                + " when column_name = 'leased_until' then '''infinity'''"
                + " when data_type = 'uuid' then quote_literal('" + UUID.randomUUID() + "') || '::uuid'"
                + " when data_type = 'ARRAY' then '''{}'''"
                + " when data_type = 'boolean' then 'false'"
                + " when data_type like 'timestamp%' then 'now()'"
                + " when data_type = 'bytea' then '''\\x00'''"
                + " else '''1''' end, ', ') from information_schema.columns"
                + " where table_schema = current_schema() and table_name = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(columns)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String values = row.getString(2).replace("$1", "'" + account + "'");
                try (var insert = connection.createStatement()) {
                    insert.execute("insert into " + table + " (" + row.getString(1) + ") values (" + values + ")");
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many rows of the account each table holds that has an account_id. */
    private Map<String, Long> rows(AccountId account) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : DatabaseDump.tablesWith(connection, "account_id")) {
                try (PreparedStatement count =
                        connection.prepareStatement("select count(*) from " + table + " where account_id = ?")) {
                    count.setObject(1, account.value());
                    try (ResultSet row = count.executeQuery()) {
                        row.next();
                        rows.put(table, row.getLong(1));
                    }
                }
            }
            return rows;
        }
    }
}
