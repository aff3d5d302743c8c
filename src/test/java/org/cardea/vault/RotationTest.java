package org.cardea.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.junit.jupiter.api.Test;

/** The rotation of the master key, over keys in memory. */
class RotationTest {

    private static final Place PLACE = new Place("ledger_entry", UUID.randomUUID(), 1);
    private static final byte[] CARD = "BEGIN:VCARD".getBytes(UTF_8);
    private static final String BOTH = VaultFixture.KEY_B + "," + VaultFixture.KEY_A;

    private final VaultFixture fixture = new VaultFixture();
    private final List<AccountId> accounts = Stream.generate(fixture::account)
            .limit(1_100)
            .sorted(Comparator.comparing(AccountId::toString))
            .toList();
    private final Sealed sealed = fixture.vault.of(accounts.getFirst()).seal(PLACE, CARD);

    private final AllAccounts list = new AllAccounts() {
        @Override
        public List<AccountId> below(Optional<AccountId> last, int limit) {
            int end = last.map(accounts::indexOf).orElse(accounts.size());
            return accounts.subList(Math.max(0, end - limit), end).reversed();
        }

        @Override
        public List<AccountId> lowest(int limit) {
            return accounts.subList(0, limit);
        }
    };

    @Test
    void everyKeyIsRewrappedAndTheOldMasterKeyNotNeededAnyMore() {
        assertThat(rewrap(BOTH).rewrapAll()).isEqualTo(1_100);
        assertThat(rewrap(BOTH).rewrapAll()).isZero();
        assertThat(fixture.vault(VaultFixture.KEY_B).of(accounts.getFirst()).open(PLACE, sealed))
                .isEqualTo(CARD);
        assertThatThrownBy(() -> fixture.vault(VaultFixture.KEY_A).of(accounts.getLast()))
                .isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void allVersionsOfAKeyAreRewrapped() {
        fixture.vault.add(accounts.get(5), 2);
        assertThat(rewrap(BOTH).rewrapAll()).isEqualTo(1_101);
    }

    @Test
    void interruptedRewrappingIsSeenAtTheNextStartAndFinished() {
        accounts.subList(8, accounts.size()).forEach(account -> {
            byte[] bound = AccountKey.bound(account, 1);
            MasterKey both = LocalMasterKey.parse(BOTH, "the test");
            fixture.store.rewrap(
                    account,
                    1,
                    both.wrap(both.unwrap(fixture.store.keysOf(account).get(1), bound), bound));
        });
        rewrap(BOTH).goOn();
        assertThat(fixture.vault(VaultFixture.KEY_B).of(accounts.getFirst()).open(PLACE, sealed))
                .isEqualTo(CARD);
    }

    @Test
    void startWithTheCurrentKeyReadsNoMoreThanASample() {
        int before = fixture.store.reads;
        rewrap(VaultFixture.KEY_A).goOn();
        assertThat(fixture.store.reads - before).isEqualTo(8);
    }

    private RewrapKeys rewrap(String keys) {
        MasterKey master = LocalMasterKey.parse(keys, "the test");
        return new RewrapKeys(list, fixture.store, master, new NoServiceKeys(master));
    }
}
