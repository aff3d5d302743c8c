package org.cardea.accounts;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/** How far each device has come in each book; written by the ledger's room, only read here. */
@Singleton
public final class DeviceProgressStore {

    private static final String PROGRESS = """
            select p.device_id, p.book_id, p.acked_seq, b.seq - p.acked_seq, p.in_step, p.synced_at
            from device_progress p join book b on b.account_id = p.account_id and b.book_id = p.book_id
            where p.account_id = ? order by p.device_id, p.book_id""";

    private final AgroalDataSource database;

    public DeviceProgressStore(AgroalDataSource database) {
        this.database = database;
    }

    /** @param behind how many changes the device has not acknowledged yet */
    record Progress(DeviceId device, BookId book, long acked, long behind, boolean inStep, Instant syncedAt) {}

    List<Progress> of(AccountId account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PROGRESS)) {
            select.setObject(1, account.value());
            try (ResultSet rows = select.executeQuery()) {
                List<Progress> progress = new ArrayList<>();
                while (rows.next()) {
                    progress.add(read(rows));
                }
                return progress;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The progress of the devices cannot be read", fault);
        }
    }

    private static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                new DeviceId(row.getObject(1, UUID.class)),
                new BookId(row.getObject(2, UUID.class)),
                row.getLong(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
