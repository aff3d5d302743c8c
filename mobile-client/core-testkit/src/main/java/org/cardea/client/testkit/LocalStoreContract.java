package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Digest;
import org.cardea.client.ports.Db;
import org.cardea.client.protocol.Reason;
import org.cardea.client.reconcile.Baseline;
import org.cardea.client.reconcile.CardHead;
import org.cardea.client.reconcile.EditHead;
import org.cardea.client.reconcile.Likeness;
import org.cardea.client.store.BaselineStore.Texts;
import org.cardea.client.store.HeldStore.Held;
import org.cardea.client.store.JournalStore.Way;
import org.cardea.client.store.LocalStore;
import org.cardea.client.store.NotStoredStore.NotStored;
import org.cardea.client.store.RejectionStore.Rejection;
import org.cardea.client.store.ReviewStore.Review;
import org.cardea.client.store.StateStore.PacketHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The local store on any database. A subclass opens an empty one. */
public abstract class LocalStoreContract {
    private static final CardId A = CardId.of("0f1e2d3c-0000-4000-8000-00000000000a");
    private static final CardId B = CardId.of("0f1e2d3c-0000-4000-8000-00000000000b");
    private static final ContentHash X = ContentHash.of(new byte[] {1});
    private static final ContentHash Y = ContentHash.of(new byte[] {2});

    private Db db;
    private LocalStore store;

    protected abstract Db open();

    @BeforeEach
    void openEmpty() {
        db = open();
        store = LocalStore.open(db);
    }

    @Test
    void openedAgainItHoldsWhatItHeld() {
        store.cards().put(new CardHead(A, 5, X), "text");
        store.state().cursor("c");
        store = LocalStore.open(db);
        assertThat(store.cards().text(A)).hasValue("text");
        assertThat(store.state().cursor()).hasValue("c");
    }

    @Test
    void digestFollowsTheMirror() {
        store.cards().put(new CardHead(A, 5, X), "x");
        store.cards().put(new CardHead(B, 6, X), "x");
        store.cards().put(new CardHead(A, 7, Y), "y");
        assertThat(store.state().digest()).isEqualTo(Digest.EMPTY.plus(A, Y).plus(B, X));
        store.cards().renumber(B, 9);
        assertThat(store.cards().head(B).get().seq).isEqualTo(9);
        store.cards().remove(A);
        store.cards().remove(A);
        store.cards().remove(B);
        assertThat(store.state().digest()).isEqualTo(Digest.EMPTY);
        assertThat(store.cards().count()).isZero();
    }

    @Test
    void undoneWorkUndoesTheDigestToo() {
        assertThatThrownBy(() -> store.atomically(() -> {
                    store.cards().put(new CardHead(A, 5, X), "x");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.state().digest()).isEqualTo(Digest.EMPTY);
        assertThat(store.cards().heads()).isEmpty();
    }

    @Test
    void stateRemembersAndForgets() {
        assertThat(store.state().cursor()).isEmpty();
        assertThat(store.state().startOver()).isFalse();
        store.state().startOver(true);
        store.state().acked("word");
        assertThat(store.state().startOver()).isTrue();
        assertThat(store.state().acked()).hasValue("word");
        store.state().startOver(false);
        assertThat(store.state().startOver()).isFalse();
    }

    @Test
    void contactOfTheSystemStandsForOneCardOnly() {
        store.baselines().put(new Baseline(A, "file", X, 5, X), null);
        store.baselines().put(new Baseline(B, "file", Y, 6, X), new Texts("less", "more"));
        assertThat(store.baselines().all()).containsOnlyKeys(B);
        assertThat(store.baselines().get(B).get().systemHash).isEqualTo(Y);
        assertThat(store.baselines().texts(B).get().card).isEqualTo("more");
        store.baselines().rebase(B, 0);
        assertThat(store.baselines().get(B).get().seq).isZero();
        store.baselines().put(new Baseline(B, "other", X, 7, X), null);
        assertThat(store.baselines().texts(B)).isEmpty();
        store.baselines().remove(B);
        assertThat(store.baselines().all()).isEmpty();
    }

    @Test
    void packetKeepsItsEditsUntilItArrives() {
        store.edits().put(new EditHead(B, 0, X, "file", Y), "text", "system text");
        store.edits().put(new EditHead(A, 5, null, null, null), null, null);
        store.edits().depart(new PacketHead("p", "a cursor", "d"), Arrays.asList(A, B));
        CardId late = CardId.random();
        store.edits().put(new EditHead(late, 0, X, "late", X), "late", null);
        store = LocalStore.open(db);
        assertThat(store.edits().travelling()).extracting(edit -> edit.id).containsExactly(A, B);
        assertThat(store.edits().travelling().get(0).deletes()).isTrue();
        PacketHead head = store.state().packet().get();
        assertThat(head.id + head.cursor + head.digest).isEqualTo("pa cursord");
        assertThat(store.edits().text(B)).hasValue("text");
        assertThat(store.edits().text(A)).isEmpty();
        assertThat(store.edits().systemText(B)).hasValue("system text");
        store.edits().remove(A);
        store.edits().arrive();
        assertThat(store.state().packet()).isEmpty();
        assertThat(store.edits().heads()).containsOnlyKeys(B, late);
        assertThat(store.edits().travelling()).isEmpty();
    }

    @Test
    void waitingEditsTellTheirWeightInBytes() {
        store.edits().put(new EditHead(A, 0, X, "a", X), "é", null);
        store.edits().put(new EditHead(B, 5, null, null, null), null, null);
        assertThat(store.edits().waiting(10))
                .extracting(edit -> edit.id + " " + edit.bytes)
                .containsExactly(A + " 2", B + " 0");
        assertThat(store.edits().waiting(1)).hasSize(1);
    }

    @Test
    void firstPacketHasNoCheck() {
        store.edits().put(new EditHead(A, 0, X, "a", X), "x", null);
        store.edits().depart(PacketHead.make(null, "d"), Collections.singletonList(A));
        assertThat(store.state().packet().get().cursor).isNull();
    }

    @Test
    void rejectionStandsUntilItIsForgotten() {
        Reason reason = new Reason("vcard-malformed", "line 7", null);
        assertThat(store.rejections().add(new Rejection("file", A, X, reason, 1)))
                .isTrue();
        assertThat(store.rejections().add(new Rejection("file", A, X, reason, 2)))
                .isFalse();
        store.rejections().add(new Rejection("unreadable", null, null, new Reason("unreadable", null, "why"), 1));
        assertThat(store.rejections().hashes()).containsOnlyKeys("file");
        assertThat(store.rejections().all()).hasSize(2);
        assertThat(store.rejections().all().get(0).reason.field).isEqualTo("line 7");
        store.rejections().remove("file");
        assertThat(store.rejections().all()).extracting(r -> r.id).containsExactly((CardId) null);
    }

    @Test
    void cardTheSystemRefusedIsKeptByItsHash() {
        store.notStored().put(new NotStored(A, X, "too long", 1));
        store.notStored().put(new NotStored(A, Y, "too long", 2));
        assertThat(store.notStored().hashes()).containsEntry(A, Y).hasSize(1);
        store.notStored().remove(A);
        assertThat(store.notStored().all()).isEmpty();
    }

    @Test
    void decisionsOutliveTheQuestionsAndEndWithTheirContact() {
        store.reviews()
                .replaceOpen(Arrays.asList(
                        new Review("file", A, Likeness.NAME_ONLY), new Review("file", B, Likeness.KEY_ONLY)));
        store.reviews().same("file", A);
        store.reviews().replaceOpen(Collections.emptyList());
        assertThat(store.reviews().same()).extracting(review -> review.id).containsExactly(A);
        assertThat(store.reviews().different()).extracting(review -> review.id).containsExactly(B);
        assertThat(store.reviews().open()).isEmpty();
        store.baselines().put(new Baseline(A, "file", X, 5, X), null);
        store.reviews().forgetSettled();
        assertThat(store.reviews().same()).isEmpty();
        assertThat(store.reviews().different()).isEmpty();
    }

    @Test
    void openQuestionsAreThoseOfTheLastLook() {
        store.reviews().replaceOpen(Collections.singletonList(new Review("one", A, Likeness.NAME_ONLY)));
        store.reviews().replaceOpen(Collections.singletonList(new Review("two", A, Likeness.NAME_ONLY)));
        assertThat(store.reviews().open()).extracting(review -> review.systemId).containsExactly("two");
        store.reviews().keepBoth("two");
        assertThat(store.reviews().different()).hasSize(1);
    }

    @Test
    void wordOnHeldDeletionsConcernsThoseHeldHere() {
        store.held().put(new Held(A, null, 1));
        store.held().put(new Held(B, "server-id", 1));
        assertThat(store.held().waitingHere()).containsExactly(A);
        store.held().confirmHere();
        assertThat(store.held().confirmed()).extracting(held -> held.id).containsExactly(A);
        store.held().forgetServer(A);
        store.held().forgetServer(B);
        assertThat(store.held().all()).hasSize(1);
    }

    @Test
    void discardedDeletionIsWrittenAgainBecauseNothingIsAgreed() {
        store.baselines().put(new Baseline(A, "a", X, 5, X), null);
        store.baselines().put(new Baseline(B, "b", X, 6, X), null);
        store.held().put(new Held(A, null, 1));
        store.held().discardHere();
        assertThat(store.held().all()).isEmpty();
        assertThat(store.baselines().all()).containsOnlyKeys(B);
    }

    @Test
    void journalTellsTheNewestFirstAndIsTrimmed() {
        store.journal().add(1, Way.UP, A, "applied", null);
        store.journal().add(2, Way.HERE, null, "not stored", "why");
        assertThat(store.journal().latest(1)).hasSize(1);
        assertThat(store.journal().latest(9))
                .extracting(line -> line.way + " " + line.what + " " + line.detail)
                .containsExactly("HERE not stored why", "UP applied null");
        db.exec("update journal set id = id + 20000 where at = 2");
        store.journal().trim();
        assertThat(store.journal().latest(9)).hasSize(1);
    }
}
