package org.cardea.vault;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cardea.shared.AccountId;

/** The table key_rotation: whose rows are being sealed again, and since when. */
@Singleton
public final class KeyRotationStore {

    private final AgroalDataSource database;

    public KeyRotationStore(AgroalDataSource database) {
        this.database = database;
    }

    /** False where one is under way already. */
    boolean begin(AccountId account) {
        return update("insert into key_rotation (account_id, since) values (?, now()) on conflict do nothing", account)
                == 1;
    }

    void end(AccountId account) {
        update("delete from key_rotation where account_id = ?", account);
    }

    Map<AccountId, Instant> underWay() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select account_id, since from key_rotation");
                ResultSet rows = select.executeQuery()) {
            Map<AccountId, Instant> underWay = new LinkedHashMap<>();
            while (rows.next()) {
                Instant since = rows.getObject(2, OffsetDateTime.class).toInstant();
                underWay.put(new AccountId(rows.getObject(1, UUID.class)), since);
            }
            return underWay;
        } catch (SQLException fault) {
            throw new IllegalStateException("The rotations under way cannot be read", fault);
        }
    }

    private int update(String sql, AccountId account) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account.value());
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("A rotation cannot be noted", fault);
        }
    }
}
