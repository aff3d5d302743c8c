package org.cardea.accounts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.vault.Place;
import org.cardea.vault.Sealed;
import org.cardea.vault.SealedTablesStore;
import org.cardea.vault.Vault;

/** The table second_factor. */
@Singleton
public final class SecondFactorStore extends SealedTablesStore {

    private static final String TABLE = "second_factor";

    private final Vault vault;

    public SecondFactorStore(DataSource source, Vault vault) {
        super(
                source,
                List.of(new Table(
                        TABLE,
                        List.of(),
                        List.of(new Column("sealed", row -> place(row.getObject("account_id", UUID.class)))))));
        this.vault = vault;
    }

    /**
     * @param isOn otherwise it waits for the owner to show a first code
     * @param lastStep codes up to this step are spent
     */
    record Factor(TotpSecret secret, boolean isOn, long lastStep) {}

    Optional<Factor> of(AccountId account) {
        return first("select * from second_factor where account_id = ?", row -> read(account, row), account);
    }

    boolean isOn(AccountId account) {
        return first(
                        "select 1 from second_factor where account_id = ? and confirmed_at is not null",
                        row -> true,
                        account)
                .isPresent();
    }

    /** In place of one that was never confirmed; false where there is one that is on. */
    boolean begin(AccountId account, TotpSecret secret) {
        Sealed sealed = vault.of(account).seal(place(account.value()), secret.bytes());
        return update("""
                        insert into second_factor (account_id, last_step, key_version, sealed) values (?, 0, ?, ?)
                        on conflict (account_id) do update
                        set key_version = excluded.key_version, sealed = excluded.sealed
                        where second_factor.confirmed_at is null
                        """, account, sealed.keyVersion(), sealed.bytes()) == 1;
    }

    void confirm(AccountId account, Instant now) {
        update("update second_factor set confirmed_at = ? where account_id = ?", now, account);
    }

    /** False where it is spent already. */
    boolean spend(AccountId account, long step) {
        return update(
                        "update second_factor set last_step = ? where account_id = ? and last_step < ?",
                        step,
                        account,
                        step)
                == 1;
    }

    /** False where there was none that was on. */
    boolean remove(AccountId account) {
        return update("delete from second_factor where account_id = ? and confirmed_at is not null", account) == 1;
    }

    private Factor read(AccountId account, ResultSet row) throws SQLException {
        Sealed sealed = new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
        return new Factor(
                new TotpSecret(vault.of(account).open(place(account.value()), sealed)),
                row.getObject("confirmed_at") != null,
                row.getLong("last_step"));
    }

    private static Place place(UUID account) {
        return new Place(TABLE, account, 0);
    }
}
