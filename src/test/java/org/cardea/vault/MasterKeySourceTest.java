package org.cardea.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cardea.shared.AccountId;
import org.cardea.shared.AllAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of the master key it finds, or does not find. */
class MasterKeySourceTest {

    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path folder;

    private final VaultFixture fixture = new VaultFixture();

    private record Config(Path keyFile, Optional<String> masterKey) implements VaultConfig {
        @Override
        public Optional<Transit> transit() {
            return Optional.empty();
        }
    }

    private record Accounts(List<AccountId> listed) implements AllAccounts {
        @Override
        public List<AccountId> below(Optional<AccountId> last, int limit) {
            return listed;
        }

        @Override
        public List<AccountId> lowest(int limit) {
            return listed;
        }
    }

    @Test
    void firstStartMakesAKeyThatTheSecondFinds() {
        MasterKey.Wrapped wrapped = source(Optional.empty(), List.of()).wrap(SECRET, SECRET);
        assertThat(folder.resolve("master.key")).exists();
        assertThat(source(Optional.empty(), List.of(AccountId.random())).unwrap(wrapped, SECRET))
                .isEqualTo(SECRET);
    }

    @Test
    void missingKeyBesideAccountsIsRefusedAndNoneIsMade() {
        assertThatThrownBy(() -> source(Optional.empty(), List.of(AccountId.random())))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("is missing, but the database holds accounts")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void givenKeyGoesBeforeTheFile() {
        MasterKey.Wrapped wrapped =
                source(Optional.of(VaultFixture.KEY_A), List.of()).wrap(SECRET, SECRET);
        assertThat(folder.resolve("master.key")).doesNotExist();
        assertThat(LocalMasterKey.parse(VaultFixture.KEY_A, "the test").unwrap(wrapped, SECRET))
                .isEqualTo(SECRET);
    }

    @Test
    void startWithTheRightKeyGoesOn() {
        Accounts accounts = new Accounts(List.of(fixture.account(), fixture.account()));
        assertThatCode(() -> start(VaultFixture.KEY_A, accounts)).doesNotThrowAnyException();
        assertThatCode(() -> start(VaultFixture.KEY_B + "\n" + VaultFixture.KEY_A, accounts))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(VaultFixture.KEY_B, new Accounts(List.of()))).doesNotThrowAnyException();
    }

    @Test
    void startWithAnotherKeyIsRefusedInOneLine() {
        Accounts accounts = new Accounts(List.of(fixture.account()));
        assertThatThrownBy(() -> start(VaultFixture.KEY_B, accounts))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageContaining("Bring it back")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining(VaultFixture.KEY_B);
    }

    @Test
    void startWithoutAKeyIsRefusedInOneLine() {
        CheckMasterKey check = new CheckMasterKey(
                new Accounts(List.of()), fixture.store, () -> LocalMasterKey.parse("", "CARDEA_MASTER_KEY"));
        assertThatThrownBy(() -> check.atStart(new StartupEvent()))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessage("No master key in CARDEA_MASTER_KEY.");
    }

    private void start(String keys, AllAccounts accounts) {
        new CheckMasterKey(accounts, fixture.store, () -> LocalMasterKey.parse(keys, "the test"))
                .atStart(new StartupEvent());
    }

    private MasterKey source(Optional<String> key, List<AccountId> accounts) {
        Config config = new Config(folder.resolve("master.key"), key);
        return new MasterKeySource().masterKey(config, new Accounts(accounts));
    }
}
