package org.cardea;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cardea.accounts.TestAccount;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The schema distributes by account without change: keys begin with the account, statements name it. */
@QuarkusTest
@Order(Integer.MAX_VALUE) // after all others, to see their statements
@QuarkusTestResource(PostgresTestResource.class)
class TenancyTest {

    /** They lead from what a stranger knows to the account, and are small enough to be everywhere. */
    private static final Set<String> REFERENCES = Set.of("login", "link_code");

    /** Lists of unfinished work, nearly always empty, which a start reads whole. */
    private static final Set<String> WORK_LISTS =
            Set.of("account_closing", "key_rotation", "import_work", "time_machine_work");

    @Inject
    DataSource database;

    @Test
    void everyPrimaryKeyBeginsWithTheAccount() throws SQLException {
        List<String> owned = names("select table_name from information_schema.columns"
                + " where table_schema = current_schema() and column_name = 'account_id'");
        List<String> keyed = names("select t.relname from pg_index i join pg_class t on t.oid = i.indrelid"
                + " join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]"
                + " where i.indisprimary and a.attname = 'account_id'"
                + " and t.relnamespace = current_schema()::regnamespace");
        assertThat(owned).contains("account", "device", "book", "ledger_entry");
        owned.removeAll(REFERENCES);
        assertThat(keyed).containsExactlyInAnyOrderElementsOf(owned);
    }

    /** Of all statements that the tests before this one have run; an account's birth makes sure that there are some. */
    @Test
    void everyStatementNamesTheAccount() throws SQLException, IOException {
        TestAccount.open().link("a second device");
        List<String> owned = names("select distinct table_name from information_schema.columns"
                + " where table_schema = current_schema() and column_name = 'account_id'");
        owned.removeAll(REFERENCES);
        owned.removeAll(WORK_LISTS);
        List<String> statements = StatementLog.read(Path.of(System.getProperty(PostgresTestResource.STATEMENT_LOG)));
        assertThat(statements).anyMatch(statement -> statement.startsWith("insert into device"));
        assertThat(statements)
                .allSatisfy(statement -> assertThat(StatementLog.reachedAcrossAccounts(statement, owned))
                        .as(statement)
                        .isEmpty());
    }

    private List<String> names(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
