package org.cardea.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
        RotationFixture rotation = new RotationFixture(account);
        rotation.begin();
        int interruptions = 0;
        while (rotation.isInterruptedAfter(1)) {
            interruptions++;
            assertThat(book.download().extract().path("items").toString()).isEqualTo(before);
            assertThat(keys.keysOf(account)).containsOnlyKeys(1, 2);
        }
        assertThat(interruptions).isGreaterThanOrEqualTo(4);
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
}
