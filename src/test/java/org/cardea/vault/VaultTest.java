package org.cardea.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.cardea.shared.AccountId;
import org.cardea.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final byte[] CARD = "BEGIN:VCARD\r\nFN:Zoë Müller\r\nEND:VCARD\r\n".getBytes(UTF_8);

    private final VaultFixture fixture = new VaultFixture();
    private final AccountId alice = fixture.account();
    private final AccountId bob = fixture.account();
    private final Place place = new Place("ledger_entry", UUID.randomUUID(), 7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 600, 300_000})
    void sealedBytesOpenToThemselves(int length) {
        byte[] plain = new byte[length];
        Arrays.fill(plain, (byte) 'x');
        Sealed sealed = fixture.vault.of(alice).seal(place, plain);
        assertThat(sealed.bytes()).hasSize(12 + length + 16);
        assertThat(fixture.vault.of(alice).open(place, sealed)).isEqualTo(plain);
        assertThat(fixture.alarms()).isZero();
    }

    @Test
    void sealedBytesHoldNothingReadable() {
        String sealed = new String(fixture.vault.of(alice).seal(place, CARD).bytes(), UTF_8);
        assertThat(sealed).doesNotContain("VCARD", "ller", "FN:");
    }

    @Test
    void sealingTwiceGivesDifferentBytes() {
        AccountVault vault = fixture.vault.of(alice);
        assertThat(vault.seal(place, CARD).bytes())
                .isNotEqualTo(vault.seal(place, CARD).bytes());
    }

    @Test
    void everySinglePlaceIsBound() {
        Sealed sealed = fixture.vault.of(alice).seal(place, CARD);
        List<Place> others = List.of(
                new Place("photo", place.row(), 7),
                new Place("ledger_entry.hash", place.row(), 7),
                new Place("ledger_entry", UUID.randomUUID(), 7),
                new Place("ledger_entry", place.row(), 8));
        for (Place other : others) {
            assertThatThrownBy(() -> fixture.vault.of(alice).open(other, sealed))
                    .isInstanceOf(SealBroken.class);
        }
        assertThat(fixture.alarms()).isEqualTo(others.size());
        assertThat(fixture.vault.of(alice).open(place, sealed)).isEqualTo(CARD);
    }

    @Test
    void anotherAccountCannotOpen() {
        Sealed sealed = fixture.vault.of(alice).seal(place, CARD);
        assertThatThrownBy(() -> fixture.vault.of(bob).open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anyFlippedBitBreaksTheSeal() {
        Sealed sealed = fixture.vault.of(alice).seal(place, "short".getBytes(UTF_8));
        for (int bit = 0; bit < sealed.bytes().length * 8; bit++) {
            byte[] changed = sealed.bytes().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> fixture.vault.of(alice).open(place, new Sealed(1, changed)))
                    .isInstanceOf(SealBroken.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27})
    void whatIsTooShortBreaksTheSeal(int length) {
        assertThatThrownBy(() -> fixture.vault.of(alice).open(place, new Sealed(1, new byte[length])))
                .isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE})
    void unknownKeyVersionBreaksTheSeal(int version) {
        byte[] bytes = fixture.vault.of(alice).seal(place, CARD).bytes();
        assertThatThrownBy(() -> fixture.vault.of(alice).open(place, new Sealed(version, bytes)))
                .isInstanceOf(SealBroken.class);
        assertThat(fixture.alarms()).isOne();
    }

    @Test
    void brokenSealTellsNoContent() {
        Sealed sealed = fixture.vault.of(alice).seal(place, CARD);
        assertThatThrownBy(() -> fixture.vault.of(bob).open(place, sealed))
                .hasMessage("A seal is broken in ledger_entry")
                .hasNoCause();
    }

    @Test
    void versionAddedByAnotherInstanceIsFound() {
        AccountVault here = fixture.vault.of(alice);
        Vault elsewhere = fixture.vault(VaultFixture.KEY_A);
        elsewhere.add(alice, 2);
        Sealed sealed = elsewhere.of(alice).seal(place, CARD);
        assertThat(sealed.keyVersion()).isEqualTo(2);
        assertThat(here.open(place, sealed)).isEqualTo(CARD);
        assertThat(fixture.vault.of(alice).keyVersion()).isEqualTo(2);
    }

    @Test
    void openedKeysAreHeld() {
        IntStream.range(0, 1_000).forEach(n -> fixture.vault.of(alice).seal(place, CARD));
        assertThat(fixture.store.reads).isOne();
    }

    @Test
    void destroyedAccountIsClosedForEver() {
        AccountVault before = fixture.vault.of(alice);
        Sealed sealed = before.seal(place, CARD);
        fixture.vault.destroy(alice);
        assertThatThrownBy(() -> fixture.vault.of(alice)).isInstanceOf(Problem.class);
        fixture.vault.openAccount(alice);
        assertThatThrownBy(() -> fixture.vault.of(alice).open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void keyedHashIsStableAndTheAccountsOwn() {
        byte[] hash = fixture.vault.of(alice).keyedHash(CARD);
        assertThat(hash)
                .hasSize(32)
                .isEqualTo(fixture.vault(VaultFixture.KEY_A).of(alice).keyedHash(CARD));
        assertThat(fixture.vault.of(bob).keyedHash(CARD)).isNotEqualTo(hash);
    }

    @Test
    void wrongMasterKeyOpensNoAccount() {
        assertThatThrownBy(() -> fixture.vault(VaultFixture.KEY_B).of(alice))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("Bring it back")
                .hasMessageNotContaining(VaultFixture.KEY_B);
    }

    @Test
    void wrappedKeyInAnotherAccountsPlaceDoesNotOpen() {
        fixture.store.add(bob, 1, fixture.store.keysOf(alice).get(1));
        assertThatThrownBy(() -> fixture.vault.of(bob))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining("another account's place");
    }

    @Test
    void manyThreadsSealAndOpenAtOnce() {
        ConcurrentHashMap.KeySetView<String, Boolean> nonces = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(n -> {
            AccountId account = n % 2 == 0 ? alice : bob;
            Place here = new Place("ledger_entry", place.row(), n);
            Sealed sealed = fixture.vault.of(account).seal(here, CARD);
            nonces.add(Arrays.toString(Arrays.copyOf(sealed.bytes(), 12)));
            assertThat(fixture.vault.of(account).open(here, sealed)).isEqualTo(CARD);
        });
        assertThat(nonces).hasSize(20_000);
    }
}
