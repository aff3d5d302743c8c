package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Grant;
import org.cardea.accounts.TestAccount;
import org.cardea.contacts.Group;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups as they stand and stood: made at 1, changed at 3, deleted at 5; another one made of a contact at 4. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class GroupStoreTest {
    private final CardId choir = CardId.random();
    private final CardId board = CardId.random();

    @Inject
    GroupStore groups;

    @Inject
    Ledger ledger;

    @Inject
    TrimBooks trim;

    private TestAccount account;
    private Grant grant;

    @BeforeEach
    void fill() {
        account = TestAccount.open();
        grant = account.grant();
        put(choir, group(choir, "Chor"), OptionalLong.empty());
        put(board, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Board\r\nEND:VCARD\r\n", OptionalLong.empty());
        put(choir, group(choir, "Singkreis"), OptionalLong.of(1));
        put(board, group(board, "Board"), OptionalLong.of(2));
        ledger.apply(grant, Packet.of(new Change.Delete(choir, OptionalLong.of(3))));
    }

    private static String group(CardId id, String name) {
        return Group.of(id, name, List.of()).card().text();
    }

    private void put(CardId id, String text, OptionalLong base) {
        ledger.apply(grant, Packet.of(new Change.Put(id, text, base)));
    }

    private static EntryStore.Step step(CardId card, long seq, boolean deleted) {
        return new EntryStore.Step(card, seq, deleted);
    }

    @Test
    void groupsOfAMomentAreThoseThatLivedThen() {
        assertThat(groups.at(grant, 0)).isEmpty();
        assertThat(groups.at(grant, 2)).containsExactly(step(choir, 1, false));
        assertThat(groups.at(grant, 4)).containsExactlyInAnyOrder(step(choir, 3, false), step(board, 4, false));
        assertThat(groups.at(grant, 5)).containsExactly(step(board, 4, false));
        assertThat(groups.contactsAt(grant, 3, Set.of(board, choir))).containsExactly(step(board, 2, false));
        assertThat(groups.contactsAt(grant, 5, Set.of(board, choir))).isEmpty();
    }

    @Test
    void changesBetweenTwoMomentsAreToldAsOfTheLater() {
        assertThat(groups.changed(grant, 1, 3)).containsExactly(step(choir, 3, false));
        assertThat(groups.changed(grant, 1, 5)).containsExactlyInAnyOrder(step(choir, 5, true), step(board, 4, false));
        assertThat(groups.superseded(grant, 1, 5)).containsExactly(step(choir, 1, false));
        assertThat(groups.superseded(grant, 3, 5)).containsExactly(step(choir, 3, false));
        assertThat(groups.changed(grant, 5, 5)).isEmpty();
        assertThat(groups.changedByOthers(grant, 0, 5)).isFalse();
        Grant other = account.link("another").grant();
        assertThat(groups.changedByOthers(other, 0, 5)).isTrue();
        assertThat(groups.changedByOthers(other, 5, 5)).isFalse();
    }

    @Test
    void trimmingRemembersFromWhenOnAllGroupsAreKnown() {
        assertThat(groups.trimmed(grant)).isZero();
        QuarkusTransaction.requiringNew()
                .run(() -> trim.trim(
                        account.account(), new ServerTime(Instant.now().plusSeconds(60))));
        assertThat(groups.trimmed(grant)).isEqualTo(5);
        assertThat(groups.at(grant, 5)).containsExactly(step(board, 4, false));
    }

    @Test
    void anotherAccountHasNone() {
        Grant stranger = TestAccount.open().grant();
        assertThat(groups.at(stranger, 5)).isEmpty();
        assertThat(groups.changed(stranger, 0, 5)).isEmpty();
        assertThat(groups.superseded(stranger, 0, 5)).isEmpty();
        assertThat(groups.contactsAt(stranger, 5, Set.of(board))).isEmpty();
    }
}
