package org.cardea.dav.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cardea.BookOfCards;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.TestAccount;
import org.cardea.vault.RotationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What instances of the service on one database agree on; time is the test's. Nothing here is ever sent. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PushStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Inject
    PushStore store;

    @Inject
    DataSource database;

    private TestAccount owner;

    @BeforeEach
    void open() {
        owner = TestAccount.open();
    }

    @Test
    void oneInstanceSendsAndTheNextAfterItsTime() {
        subscribe("a", FAR);
        change();
        Due due = due().getFirst();
        assertThat(store.claim(due, FAR, FAR.plusSeconds(30))).isTrue();
        assertThat(store.claim(due, FAR, FAR.plusSeconds(30))).isFalse();
        assertThat(store.claim(due, FAR.plusSeconds(30), FAR.plusSeconds(60))).isTrue();
    }

    @Test
    void whatCameWhileAMessageWasSentIsStillOwed() {
        subscribe("a", FAR);
        change();
        Due due = due().getFirst();
        change();
        store.told(due, FAR);
        assertThat(due()).singleElement().satisfies(later -> {
            assertThat(later.content()).isNotEqualTo(due.content());
            assertThat(later.tellsContent()).isTrue();
        });
        store.told(due().getFirst(), FAR);
        assertThat(due()).isEmpty();
    }

    @Test
    void failuresAreCountedUntilOneMessageIsDelivered() {
        subscribe("a", FAR);
        change();
        store.failed(due().getFirst(), FAR);
        store.failed(due().getFirst(), FAR);
        assertThat(due().getFirst().failures()).isEqualTo(2);
        store.told(due().getFirst(), FAR);
        change();
        assertThat(due().getFirst().failures()).isZero();
    }

    @Test
    void expiredSubscriptionIsNotUsedAndRemoved() {
        UUID id = subscribe("a", FAR);
        change();
        assertThat(store.due(List.of(owner.account()), FAR.minusSeconds(1), 10)).hasSize(1);
        assertThat(store.due(List.of(owner.account()), FAR, 10)).isEmpty();
        store.removeDead(List.of(owner.account()), FAR);
        assertThat(store.remove(owner.account(), owner.device(), id)).isFalse();
    }

    @Test
    void anotherAccountsSubscriptionIsOutOfReach() {
        UUID id = subscribe("a", FAR);
        TestAccount stranger = TestAccount.open();
        assertThat(store.remove(stranger.account(), owner.device(), id)).isFalse();
        change();
        assertThat(store.due(List.of(stranger.account()), Instant.now(), 10)).isEmpty();
        assertThat(due()).hasSize(1);
    }

    @Test
    void placeIsKnownAgainAtAnyPointOfAnInterruptedRotation() {
        List<String> places = List.of("a", "b", "c", "d", "e");
        List<UUID> ids = places.stream().map(place -> subscribe(place, FAR)).toList();
        RotationFixture rotation = new RotationFixture(owner.account());
        rotation.begin();
        for (int at = 0; at < places.size(); at++) {
            assertThat(subscribe(places.get(at), FAR)).isEqualTo(ids.get(at));
            rotation.isInterruptedAfter(1);
        }
        rotation.finish();
        assertThat(rotation.versions()).containsExactly(2);
        assertThat(places.stream().map(place -> subscribe(place, FAR))).containsExactlyElementsOf(ids);
        change();
        assertThat(due()).hasSameSizeAs(places).extracting(Due::receiver).doesNotContainNull();
    }

    @Test
    void placeThatWasNamedUnderBothKeysIsKeptOnce() {
        RotationFixture rotation = new RotationFixture(owner.account());
        PushStore elsewhere = new PushStore(database, rotation.ofAnotherInstance());
        rotation.begin();
        UUID fresh = subscribe("a", FAR);
        assertThat(subscribe(elsewhere, "a", FAR)).isNotEqualTo(fresh);
        subscribe(elsewhere, "b", FAR);
        rotation.finish();
        assertThat(rotation.versions()).containsExactly(2);
        change();
        assertThat(due())
                .hasSize(2)
                .extracting(due -> due.receiver().pathAndQuery())
                .containsExactlyInAnyOrder("/a", "/b");
        assertThat(due()).extracting(Due::id).contains(fresh);
    }

    private List<Due> due() {
        return store.due(List.of(owner.account()), NOW, 10);
    }

    /** At a time so far away that the service itself never sends it. */
    private UUID subscribe(String place, Instant expires) {
        return subscribe(store, place, expires);
    }

    private UUID subscribe(PushStore store, String place, Instant expires) {
        PushClient phone = new PushClient();
        Receiver receiver = Receiver.of("https://push.example.invalid/" + place, phone.key(), phone.auth());
        UUID book = owner.account().value();
        return store.put(
                        new Subscription(owner.account(), owner.device(), book, receiver, true, true, expires),
                        FAR.minus(Duration.ofDays(1)),
                        10)
                .orElseThrow()
                .id();
    }

    private void change() {
        new BookOfCards(owner).add(BookOfCards.card("N", ""));
    }
}
