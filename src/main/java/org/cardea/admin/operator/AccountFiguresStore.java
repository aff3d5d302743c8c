package org.cardea.admin.operator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.shared.AccountId;
import org.cardea.shared.SqlStore;

/** How large accounts are and when they were last seen, a page of them at a time. Opens nothing that is sealed. */
@Singleton
class AccountFiguresStore extends SqlStore {

    AccountFiguresStore(DataSource source) {
        super(source);
    }

    /** Who has which login. */
    record Named(AccountId account, String login) {}

    /** @param search what the login contains; everything where it is empty */
    List<Named> page(String search, int offset, int limit) {
        return query(
                """
                select account_id, login from login where position(? in login) > 0 order by login limit ? offset ?
                """,
                row -> new Named(new AccountId(uuid(row, "account_id")), row.getString("login")),
                search,
                limit,
                offset);
    }

    long count(String search) {
        return first("select count(*) from login where position(? in login) > 0", row -> row.getLong(1), search)
                .orElseThrow();
    }

    /** What an account is. */
    record Account(String role, Instant createdAt) {}

    Map<AccountId, Account> accounts(List<AccountId> accounts) {
        Map<AccountId, Account> found = new HashMap<>();
        query(
                "select account_id, role, created_at from account where account_id = any(?)",
                row -> found.put(
                        new AccountId(uuid(row, "account_id")),
                        new Account(row.getString("role"), instant(row, "created_at"))),
                (Object) uuids(accounts));
        return found;
    }

    /** The devices an account has, and when any of them, or a browser, was last seen. */
    record Devices(int linked, Instant lastSeen) {}

    Map<AccountId, Devices> devices(List<AccountId> accounts) {
        Map<AccountId, Devices> found = new HashMap<>();
        query(
                """
                select account_id, count(*) filter (where access = 'bearer' and revoked_at is null) as linked,
                       max(last_seen) as last_seen
                from device where account_id = any(?) group by account_id
                """,
                row -> found.put(
                        new AccountId(uuid(row, "account_id")),
                        new Devices(row.getInt("linked"), instant(row, "last_seen"))),
                (Object) uuids(accounts));
        return found;
    }

    /** How many books, and living contacts in all of them. */
    record Books(int books, long contacts) {}

    Map<AccountId, Books> books(List<AccountId> accounts) {
        Map<AccountId, Books> found = new HashMap<>();
        query(
                """
                select account_id, count(*) as books, sum(live_contacts) as contacts
                from book where account_id = any(?) group by account_id
                """,
                row -> found.put(
                        new AccountId(uuid(row, "account_id")),
                        new Books(row.getInt("books"), row.getLong("contacts"))),
                (Object) uuids(accounts));
        return found;
    }

    /** Sealed bytes: contacts, groups and their versions, photos, files that are being imported. */
    Map<AccountId, Long> bytes(List<AccountId> accounts) {
        Map<AccountId, Long> found = new HashMap<>();
        for (String table : List.of("ledger_entry", "photo", "import_chunk")) {
            String column = table.equals("ledger_entry") ? "sealed_card" : "sealed";
            query(
                            "select account_id, coalesce(sum(octet_length(" + column + ")), 0) as bytes from " + table
                                    + " where account_id = any(?) group by account_id",
                            row -> Map.entry(new AccountId(uuid(row, "account_id")), row.getLong("bytes")),
                            (Object) uuids(accounts))
                    .forEach(size -> found.merge(size.getKey(), size.getValue(), Long::sum));
        }
        return found;
    }

    private static UUID[] uuids(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
