package org.cardea.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new key for an account, over all its rows. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RotateKeysTest {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    @Inject
    Vault vault;

    @Inject
    AccountKeyStore keys;

    @Inject
    KeyRotationStore rotations;

    @Inject
    @All
    List<Resealable> sealedRows;

    @Inject
    Clock clock;

    @Inject
    RotateKeys rotateKeys;

    private BookOfCards book;
    private AccountId account;

    @BeforeEach
    void fillBook() {
        TestAccount owner = TestAccount.open();
        account = owner.account();
        book = new BookOfCards(owner);
        String photo = Base64.getEncoder().encodeToString(new byte[3_000]);
        for (int i = 0; i < 5; i++) {
            book.add(BookOfCards.card("Person " + i, "PHOTO:data:image/png;base64," + photo + "\r\n"));
        }
    }

    @Test
    void everyRowIsSealedAgainAndTheOldKeyForgotten() {
        String before = book.download().extract().path("items").toString();
        rotateKeys.begin(account);
        assertThat(vault.of(account).keyVersion()).isEqualTo(2);
        assertThat(rotateKeys.left(account)).isNotEmpty();
        rotateKeys.goOn(account, LONG_AGO);
        assertThat(keys.keysOf(account)).containsOnlyKeys(2);
        assertThat(rotateKeys.left(account)).isEmpty();
        assertThat(book.download().extract().path("items").toString()).isEqualTo(before);
    }

    @Test
    void everythingOpensAndGoesOnAtAnyPointOfAnInterruptedRotation() {
        String before = book.download().extract().path("items").toString();
        rotateKeys.begin(account);
        for (int run = 0; run < 4; run++) {
            RotateKeys interrupted = interruptedAfter(2);
            assertThatThrownBy(() -> interrupted.goOn(account, LONG_AGO)).hasMessage("interrupted");
            assertThat(book.download().extract().path("items").toString()).isEqualTo(before);
            assertThat(keys.keysOf(account)).containsOnlyKeys(1, 2);
        }
        rotateKeys.goOn(account, LONG_AGO);
        assertThat(keys.keysOf(account)).containsOnlyKeys(2);
        assertThat(book.download().extract().path("items").toString()).isEqualTo(before);
    }

    @Test
    void changesGoOnInTheMiddleOfARotation() {
        rotateKeys.begin(account);
        book.add(BookOfCards.card("Written before the book's row is sealed again", ""));
        rotateKeys.goOn(account, LONG_AGO);
        book.add(BookOfCards.card("Written after", ""));
        assertThat(book.download().extract().asString()).contains("Written before", "Written after", "Person 4");
    }

    @Test
    void oldKeyIsKeptAsLongAsAnotherInstanceMayStillSealByIt() {
        rotateKeys.begin(account);
        rotateKeys.goOn(account, clock.instant());
        assertThat(rotateKeys.left(account)).hasValue(0);
        assertThat(keys.keysOf(account)).containsOnlyKeys(1, 2);
        rotateKeys.goOn(account, LONG_AGO);
        assertThat(keys.keysOf(account)).containsOnlyKeys(2);
    }

    @Test
    void secondRotationJoinsTheOneUnderWay() {
        rotateKeys.begin(account);
        rotateKeys.begin(account);
        assertThat(vault.of(account).keyVersion()).isEqualTo(2);
        rotateKeys.goOn(account, LONG_AGO);
        rotateKeys.begin(account);
        rotateKeys.goOn(account, LONG_AGO);
        assertThat(keys.keysOf(account)).containsOnlyKeys(3);
    }

    /** One row at a time, and then the light goes out. */
    private RotateKeys interruptedAfter(int batches) {
        AtomicInteger left = new AtomicInteger(batches);
        List<Resealable> failing = sealedRows.stream()
                .<Resealable>map(rows -> new Resealable() {
                    @Override
                    public int reseal(AccountId owner, AccountVault opened, int limit) {
                        if (left.getAndDecrement() == 0) {
                            throw new IllegalStateException("interrupted");
                        }
                        return rows.reseal(owner, opened, 1);
                    }

                    @Override
                    public long left(AccountId owner, int keyVersion) {
                        return rows.left(owner, keyVersion);
                    }
                })
                .toList();
        return new RotateKeys(vault, keys, rotations, failing, clock);
    }
}
