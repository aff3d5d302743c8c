package org.cardea.client.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.Test;

/** The truth table of the first stage: what is here, what was agreed, what is there. */
class ReconcilerTest {
    private final Tables t = new Tables();

    @Test
    void equalOnBothSidesIsNothingToDo() {
        assertThat(t.here('a', "x").agreed('a', 5, "x").there('a', 5, "x").plan())
                .isEmpty();
    }

    @Test
    void newHereIsUploaded() {
        assertThat(t.here('a', "x").plan()).containsExactly("UPLOAD a");
    }

    @Test
    void newThereIsWritten() {
        assertThat(t.there('a', 5, "x").plan()).containsExactly("WRITE a");
    }

    @Test
    void sameOnBothSidesWithoutMemoryIsAgreedOn() {
        assertThat(t.here('a', "x").there('a', 5, "x").plan()).containsExactly("AGREE a");
    }

    @Test
    void differentOnBothSidesWithoutMemoryIsUploadedWithoutBase() {
        assertThat(t.here('a', "x").there('a', 5, "y").plan()).containsExactly("UPLOAD a");
    }

    @Test
    void changedHereIsUploadedFromWhatWasAgreed() {
        assertThat(t.here('a', "y").agreed('a', 5, "x").there('a', 5, "x").plan())
                .containsExactly("UPLOAD a 5");
    }

    @Test
    void changedThereIsWritten() {
        assertThat(t.here('a', "x").agreed('a', 5, "x").there('a', 6, "y").plan())
                .containsExactly("WRITE a");
    }

    @Test
    void changedOnBothSidesIsUploadedSoThatTheServerMerges() {
        assertThat(t.here('a', "y").agreed('a', 5, "x").there('a', 6, "z").plan())
                .containsExactly("UPLOAD a 5");
    }

    @Test
    void changedOnBothSidesToTheSameIsAgreedOn() {
        assertThat(t.here('a', "y").agreed('a', 5, "x").there('a', 6, "y").plan())
                .containsExactly("AGREE a");
    }

    @Test
    void goneHereIsDeletedThere() {
        t.here('b', "x").agreed('b', 4, "x").there('b', 4, "x");
        assertThat(t.agreed('a', 5, "x").there('a', 5, "x").plan()).containsExactly("UPLOAD_DELETION a 5");
    }

    @Test
    void goneThereIsRemovedHere() {
        assertThat(t.here('a', "x").agreed('a', 5, "x").plan()).containsExactly("REMOVE a");
    }

    @Test
    void goneThereButChangedHereIsUploaded() {
        assertThat(t.here('a', "y").agreed('a', 5, "x").plan()).containsExactly("UPLOAD a 5");
    }

    @Test
    void goneOnBothSidesIsForgotten() {
        assertThat(t.agreed('a', 5, "x").plan()).containsExactly("FORGET a");
    }

    @Test
    void systemThatGivesBackLessIsNotWrittenAgain() {
        assertThat(t.here('a', "less")
                        .agreed('a', 5, "less", "x")
                        .there('a', 5, "x")
                        .plan())
                .isEmpty();
    }

    @Test
    void entryThatLostItsUuidIsKnownByItsPlaceAndWritten() {
        t.agreed('a', 5, "x").there('a', 5, "x");
        assertThat(t.stranger("file-a", null, "x").plan()).containsExactly("WRITE a");
    }

    @Test
    void entryThatMovedIsKnownByItsUuid() {
        t.agreed('a', 5, "x").there('a', 5, "x");
        assertThat(t.stranger("moved", Tables.id('a'), "x").plan()).containsExactly("AGREE a");
    }

    @Test
    void entryThatMovedWithoutUuidIsKnownByItsContent() {
        t.agreed('a', 5, "x").there('a', 5, "x");
        assertThat(t.stranger("moved", null, "x").plan()).containsExactly("WRITE a");
    }

    @Test
    void equalCopyIsNobody() {
        t.here('a', "x").agreed('a', 5, "x").there('a', 5, "x");
        assertThat(t.stranger("copy", Tables.id('a'), "x").plan()).isEmpty();
    }

    @Test
    void copyThatSaysSomethingElseIsNew() {
        t.here('a', "x").agreed('a', 5, "x").there('a', 5, "x");
        assertThat(t.stranger("copy", Tables.id('a'), "y").plan()).containsExactly("UPLOAD n");
    }

    @Test
    void copyNeverTakesThePlaceOfTheEntryAtHome() {
        t.agreed('a', 5, "x").there('a', 5, "x").stranger("a copy", Tables.id('a'), "y");
        assertThat(t.here('a', "x").plan()).containsExactly("UPLOAD n");
    }

    @Test
    void unreadableEntryIsNoDeletion() {
        t.here('b', "x")
                .agreed('b', 4, "x")
                .there('b', 4, "x")
                .agreed('a', 5, "x")
                .there('a', 5, "x");
        t.here.add(SystemEntry.unreadable("file-a", null, "line 3"));
        t.here.add(SystemEntry.unreadable("never seen", null, "line 1"));
        assertThat(t.plan()).containsExactlyInAnyOrder("UNREADABLE a", "UNREADABLE ?");
    }

    @Test
    void rejectedContentIsNotSentAgainUntilItChanges() {
        Situation now = t.here('a', "bad").here('b', "better").now();
        now.rejected = Map.of("file-a", Tables.hash("bad"), "file-b", Tables.hash("bad"));
        assertThat(Tables.told(Reconciler.plan(now, () -> Tables.id('n')))).containsExactly("UPLOAD b");
    }

    @Test
    void cardTheSystemRefusedIsNotOfferedAgainUntilItChanges() {
        Situation now = t.there('a', 5, "x").there('b', 6, "y").now();
        now.notStored = Map.of(Tables.id('a'), Tables.hash("x"), Tables.id('b'), Tables.hash("x"));
        assertThat(Tables.told(Reconciler.plan(now, () -> Tables.id('n')))).containsExactly("WRITE b");
    }

    @Test
    void pendingEditIsLeftAlone() {
        t.here('a', "y").agreed('a', 5, "x").there('a', 6, "z").edit('a', 5, "y");
        assertThat(t.plan()).isEmpty();
    }

    @Test
    void pendingEditThatWasEditedAgainIsReplaced() {
        t.here('a', "yy").agreed('a', 5, "x").there('a', 5, "x").edit('a', 5, "y");
        assertThat(t.plan()).containsExactly("UPLOAD a 5");
    }

    @Test
    void pendingEditThatWasTakenBackIsDropped() {
        t.here('a', "x").agreed('a', 5, "x").there('a', 5, "x").edit('a', 5, "y");
        assertThat(t.plan()).containsExactly("DROP_EDIT a");
        t.there('a', 6, "z");
        assertThat(t.plan()).containsExactly("DROP_EDIT a", "WRITE a");
    }

    @Test
    void pendingDeletionWhoseContactIsBackIsDropped() {
        t.here('a', "x").agreed('a', 5, "x").there('a', 5, "x").deletion('a', 5);
        assertThat(t.plan()).containsExactly("DROP_EDIT a");
    }

    @Test
    void pendingDeletionStays() {
        assertThat(t.agreed('a', 5, "x").there('a', 5, "x").deletion('a', 5).plan())
                .isEmpty();
    }

    @Test
    void newContactDeletedBeforeItsUploadIsDropped() {
        assertThat(t.edit('a', 0, "x").plan()).containsExactly("DROP_EDIT a");
    }

    @Test
    void newContactDeletedThoughTheServerHasItIsWrittenAgain() {
        t.there('a', 5, "x");
        assertThat(t.edit('a', 0, "x").plan()).containsExactly("DROP_EDIT a");
        assertThat(new Tables().there('a', 5, "x").plan())
                .as("once the edit is dropped")
                .containsExactly("WRITE a");
    }

    @Test
    void editOfTheMirrorIsNotTakenForTheUsers() {
        t.here('a', "x").agreed('a', 0, "x").there('a', 3, "old").ownEdit('a', 3, "x");
        assertThat(t.plan()).isEmpty();
        assertThat(new Tables().ownEdit('b', 0, "x").plan()).isEmpty();
    }

    @Test
    void heldDeletionWaits() {
        Situation now = t.agreed('a', 5, "x").there('a', 5, "x").now();
        now.held = Set.of(Tables.id('a'));
        assertThat(Reconciler.plan(now, () -> Tables.id('n')).steps).isEmpty();
    }

    @Test
    void emptiedSideIsHeldHoweverSmall() {
        assertThat(t.agreed('a', 5, "x").there('a', 5, "x").plan()).containsExactly("HOLD a 5");
    }

    @Test
    void massDeletionBoundsAreThoseOfTheServer() {
        assertThat(MassDelete.needsWord(21, 69, false)).isTrue();
        assertThat(MassDelete.needsWord(21, 70, false))
                .as("30 % is not more than 30 %")
                .isFalse();
        assertThat(MassDelete.needsWord(20, 20, false))
                .as("20 is not more than 20")
                .isFalse();
        assertThat(MassDelete.needsWord(1, 100, true)).isTrue();
        assertThat(MassDelete.needsWord(0, 0, true)).isFalse();
    }
}
