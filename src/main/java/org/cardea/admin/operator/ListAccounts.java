package org.cardea.admin.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cardea.shared.AccountId;

/** A page of accounts by login, with their figures. */
@Singleton
class ListAccounts {
    private static final Duration SIZES_HELD = Duration.ofMinutes(10);
    private static final int SIZES = 10_000;

    private final AccountFiguresStore store;

    /** Adding up the sizes reads every row of an account, so it is not done for each look. */
    private final Cache<AccountId, Long> bytes = Caffeine.newBuilder()
            .maximumSize(SIZES)
            .expireAfterWrite(SIZES_HELD)
            .build();

    ListAccounts(AccountFiguresStore store) {
        this.store = store;
    }

    /** What the operator sees of an account. */
    record Figures(
            AccountId account,
            String login,
            String role,
            Instant createdAt,
            Instant lastSeen,
            int books,
            long contacts,
            int devices,
            long bytes) {}

    long count(String search) {
        return store.count(search);
    }

    /** An account that is being closed may be missing. */
    List<Figures> page(String search, int offset, int limit) {
        List<AccountFiguresStore.Named> named = store.page(search, offset, limit);
        List<AccountId> ids =
                named.stream().map(AccountFiguresStore.Named::account).toList();
        var accounts = store.accounts(ids);
        var devices = store.devices(ids);
        var books = store.books(ids);
        Map<AccountId, Long> sizes = sizes(ids);
        return named.stream()
                .map(each -> figures(
                        each,
                        accounts.get(each.account()),
                        devices.get(each.account()),
                        books.get(each.account()),
                        sizes.getOrDefault(each.account(), 0L)))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<AccountId, Long> sizes(List<AccountId> ids) {
        return bytes.getAll(ids, missing -> {
            List<AccountId> wanted = List.copyOf(missing);
            Map<AccountId, Long> found = store.bytes(wanted);
            wanted.forEach(id -> found.putIfAbsent(id, 0L));
            return found;
        });
    }

    private static Figures figures(
            AccountFiguresStore.Named named,
            AccountFiguresStore.Account account,
            AccountFiguresStore.Devices devices,
            AccountFiguresStore.Books books,
            long bytes) {
        if (account == null || devices == null || books == null) {
            return null;
        }
        return new Figures(
                named.account(),
                named.login(),
                account.role(),
                account.createdAt(),
                devices.lastSeen(),
                books.books(),
                books.contacts(),
                devices.linked(),
                bytes);
    }
}
