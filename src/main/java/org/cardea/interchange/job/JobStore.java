package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.ServerTime;
import org.cardea.shared.SqlStore;
import org.cardea.shared.StoredJson;
import org.cardea.vault.AccountVault;
import org.cardea.vault.Sealed;
import org.cardea.vault.Vault;

/** The tables import_job and import_draft. */
@Singleton
class JobStore extends SqlStore {
    private static final int LISTED = 200;

    private final Vault vault;

    JobStore(DataSource source, Vault vault) {
        super(source);
        this.vault = vault;
    }

    void add(ImportJob job) {
        Sealed sealed = seal(job);
        update(
                """
                insert into import_job (account_id, import_id, book_id, device_id, state, bytes, chunks, done, total,
                                        packets, epoch, stop_wanted, created_at, key_version, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)
                """,
                job.account(),
                job.id(),
                job.book(),
                job.device(),
                job.state().word(),
                job.bytes(),
                job.chunks(),
                job.done(),
                job.total(),
                job.packets(),
                job.epoch(),
                job.created(),
                sealed.keyVersion(),
                sealed.bytes());
    }

    /** All but the file and the wish to stop. */
    void keep(ImportJob job) {
        Sealed sealed = seal(job);
        update(
                """
                update import_job set state = ?, done = ?, total = ?, packets = ?, epoch = ?, key_version = ?, sealed = ?
                where account_id = ? and import_id = ?
                """,
                job.state().word(),
                job.done(),
                job.total(),
                job.packets(),
                job.epoch(),
                sealed.keyVersion(),
                sealed.bytes(),
                job.account(),
                job.id());
    }

    /** Only how far it is. */
    void progress(ImportJob job) {
        update(
                "update import_job set done = ?, total = ? where account_id = ? and import_id = ?",
                job.done(),
                job.total(),
                job.account(),
                job.id());
    }

    void setFile(AccountId account, UUID id, long bytes, int chunks) {
        update(
                "update import_job set bytes = ?, chunks = ? where account_id = ? and import_id = ?",
                bytes,
                chunks,
                account,
                id);
    }

    Optional<ImportJob> find(AccountId account, UUID id) {
        return find(account, id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<ImportJob> lock(AccountId account, UUID id) {
        return find(account, id, " for update");
    }

    private Optional<ImportJob> find(AccountId account, UUID id, String locking) {
        return first(
                "select * from import_job where account_id = ? and import_id = ?" + locking,
                row -> job(vault.of(account), account, row),
                account,
                id);
    }

    /** Newest first. */
    List<ImportJob> list(Grant grant) {
        AccountVault seals = vault.of(grant.account());
        return query("""
                select * from import_job where account_id = ? and book_id = ? and state <> 'receiving'
                order by created_at desc, import_id limit ?
                """, row -> job(seals, grant.account(), row), grant.account(), grant.book(), LISTED);
    }

    /** What an account has of one import, for the limits. */
    record Held(UUID id, State state, long bytes, ServerTime created) {}

    /** All of the account that have a file, or are getting one, oldest first. */
    List<Held> held(AccountId account) {
        return query(
                """
                select import_id, state, bytes, created_at from import_job
                where account_id = ? and (chunks > 0 or state = 'receiving') order by created_at, import_id
                """,
                row -> new Held(
                        uuid(row, "import_id"),
                        State.of(row.getString("state")),
                        row.getLong("bytes"),
                        time(row, "created_at")),
                account);
    }

    /** What may have to be forgotten. */
    record Old(UUID id, State state, ServerTime created) {}

    List<Old> old(AccountId account, ServerTime before) {
        return query(
                "select import_id, state, created_at from import_job where account_id = ? and created_at <= ?",
                row -> new Old(uuid(row, "import_id"), State.of(row.getString("state")), time(row, "created_at")),
                account,
                before);
    }

    void wantStop(AccountId account, UUID id, boolean wanted) {
        update("update import_job set stop_wanted = ? where account_id = ? and import_id = ?", wanted, account, id);
    }

    boolean stopWanted(AccountId account, UUID id) {
        return first(
                        "select stop_wanted from import_job where account_id = ? and import_id = ?",
                        row -> row.getBoolean(1),
                        account,
                        id)
                .orElse(true);
    }

    /** Where it stands, without opening a seal. */
    record Stand(State state, int done, int total) {}

    Optional<Stand> stand(AccountId account, BookId book, UUID id) {
        return first(
                """
                select state, done, total from import_job
                where account_id = ? and book_id = ? and import_id = ? and state <> 'receiving'
                """,
                row -> new Stand(State.of(row.getString("state")), row.getInt("done"), row.getInt("total")),
                account,
                book,
                id);
    }

    /** With all that belongs to it. */
    void delete(AccountId account, UUID id) {
        for (String table : List.of(
                "import_work", "import_chunk", "import_draft", "import_packet", "import_precedent", "import_job")) {
            update("delete from " + table + " where account_id = ? and import_id = ?", account, id);
        }
    }

    void keepDraft(AccountId account, UUID id, Draft draft) {
        Sealed sealed = vault.of(account).seal(ImportSealsStore.draft(id), StoredJson.write(draft));
        update("""
                insert into import_draft (account_id, import_id, key_version, sealed) values (?, ?, ?, ?)
                on conflict (account_id, import_id) do update set key_version = excluded.key_version,
                                                                  sealed = excluded.sealed
                """, account, id, sealed.keyVersion(), sealed.bytes());
    }

    Optional<Draft> draft(AccountId account, UUID id) {
        AccountVault seals = vault.of(account);
        return first(
                "select key_version, sealed from import_draft where account_id = ? and import_id = ?",
                row -> StoredJson.read(seals.open(ImportSealsStore.draft(id), sealed(row)), Draft.class),
                account,
                id);
    }

    private Sealed seal(ImportJob job) {
        return vault.of(job.account()).seal(ImportSealsStore.job(job.id()), StoredJson.write(job.said()));
    }

    private static ImportJob job(AccountVault seals, AccountId account, ResultSet row) throws SQLException {
        UUID id = uuid(row, "import_id");
        byte[] said = seals.open(ImportSealsStore.job(id), sealed(row));
        return new ImportJob(
                account,
                id,
                new BookId(uuid(row, "book_id")),
                device(row),
                State.of(row.getString("state")),
                row.getLong("bytes"),
                row.getInt("chunks"),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("packets"),
                row.getLong("epoch"),
                time(row, "created_at"),
                StoredJson.read(said, ImportJob.Said.class));
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(row.getInt("key_version"), row.getBytes("sealed"));
    }
}
