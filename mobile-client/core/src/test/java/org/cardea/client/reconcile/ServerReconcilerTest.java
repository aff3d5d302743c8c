package org.cardea.client.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cardea.client.protocol.Manifest;
import org.junit.jupiter.api.Test;

/** The second stage in full, with and without a restored backup between what I remember and what the server says. */
class ServerReconcilerTest {
    private static final long RESTORED = 10;

    private final Tables t = new Tables();
    private final List<Manifest.Item> manifest = new ArrayList<>();

    private ServerReconcilerTest server(char card, long seq, String content) {
        manifest.add(new Manifest.Item(Tables.id(card), seq, Tables.hash(content)));
        return this;
    }

    private ServerReconcilerTest unopened(char card, long seq) {
        manifest.add(new Manifest.Item(Tables.id(card), seq, null));
        return this;
    }

    private List<String> sameLedger() {
        return plan(RESTORED, false);
    }

    private List<String> restored() {
        return plan(RESTORED, true);
    }

    private List<String> plan(long restoredSeq, boolean startOver) {
        List<String> told = new ArrayList<>();
        Manifest all = new Manifest("cursor", "digest", restoredSeq, manifest);
        for (ServerStep step : ServerReconciler.plan(t.there, t.edits, t.baselines, all, startOver)) {
            told.add(step.kind + " " + Tables.letter(step.id) + " " + step.seq);
        }
        return told;
    }

    @Test
    void equalIsNothingToDo() {
        t.there('a', 5, "x").agreed('a', 5, "x");
        server('a', 5, "x");
        assertThat(sameLedger()).isEmpty();
        assertThat(restored()).isEmpty();
    }

    @Test
    void differentIsTaken() {
        t.there('a', 5, "x");
        server('a', 6, "y").server('b', 7, "z");
        assertThat(sameLedger()).containsExactlyInAnyOrder("TAKE a 0", "TAKE b 0");
    }

    @Test
    void missingInTheSameLedgerIsDropped() {
        t.there('a', 5, "x").there('b', 6, "y");
        server('b', 6, "y");
        assertThat(sameLedger()).containsExactly("DROP a 0");
    }

    @Test
    void emptyServerDropsNothingButIsGivenEverything() {
        t.there('a', 5, "x");
        assertThat(sameLedger()).containsExactly("KEEP_MINE a 0", "DROP a 0");
    }

    @Test
    void whatTheBackupLacksGoesUpAsNew() {
        t.there('a', 15, "x").agreed('a', 15, "x");
        server('b', 3, "y");
        t.there('b', 3, "y");
        assertThat(restored()).containsExactly("KEEP_MINE a 0", "DROP a 0", "REBASE_BASELINE a 0");
    }

    @Test
    void whatTheBackupHadAndTheServerDeletedIsDropped() {
        t.there('a', 5, "x").there('b', 6, "y");
        server('b', 6, "y");
        assertThat(restored()).containsExactly("DROP a 0");
    }

    @Test
    void newerOfTheFormerLedgerGoesUpFromTheOlderOne() {
        t.there('a', 15, "new").agreed('a', 15, "new");
        server('a', 5, "old");
        assertThat(restored()).containsExactly("KEEP_MINE a 5", "TAKE a 0", "REBASE_BASELINE a 5");
    }

    @Test
    void newerOfTheFormerLedgerMeetsOneOfTheNewLedgerWithoutBase() {
        t.there('a', 15, "mine");
        server('a', 12, "theirs");
        assertThat(restored()).containsExactly("KEEP_MINE a 0", "TAKE a 0");
    }

    @Test
    void serverAheadIsTaken() {
        t.there('a', 5, "old");
        server('a', 12, "new");
        assertThat(restored()).containsExactly("TAKE a 0");
    }

    @Test
    void equalContentUnderAnotherSeqIsRenumbered() {
        t.there('a', 15, "x").agreed('a', 15, "x");
        server('a', 12, "x");
        assertThat(restored()).containsExactly("RENUMBER a 12", "REBASE_BASELINE a 12");
    }

    @Test
    void editFromBeforeTheBackupKeepsItsBase() {
        t.there('a', 5, "x").edit('a', 5, "mine");
        server('a', 12, "theirs");
        assertThat(restored()).containsExactly("TAKE a 0");
    }

    @Test
    void editFromTheFormerLedgerIsMadeFromTheManifestsSeq() {
        t.there('a', 15, "x").edit('a', 15, "mine");
        server('a', 5, "old");
        assertThat(restored()).containsExactly("REBASE_EDIT a 5", "TAKE a 0");
    }

    @Test
    void editFromTheFormerLedgerHasNoBaseInWhatOthersWroteSince() {
        t.there('a', 15, "x").edit('a', 15, "mine");
        server('a', 12, "theirs");
        assertThat(restored()).containsExactly("REBASE_EDIT a 0", "TAKE a 0");
    }

    @Test
    void editOfWhatTheServerLacksGoesUpAsNew() {
        t.there('a', 15, "x").edit('a', 15, "mine").there('b', 3, "y");
        server('b', 3, "y");
        assertThat(restored()).containsExactly("REBASE_EDIT a 0", "DROP a 0");
    }

    @Test
    void deletionOfWhatTheServerLacksIsDone() {
        t.there('a', 15, "x").deletion('a', 15).there('b', 3, "y");
        server('b', 3, "y");
        assertThat(restored()).containsExactly("DROP_EDIT a 0", "DROP a 0");
    }

    @Test
    void deletionYieldsToWhatOthersWroteSince() {
        t.there('a', 15, "x").deletion('a', 15);
        server('a', 12, "theirs");
        assertThat(restored()).containsExactly("DROP_EDIT a 0", "TAKE a 0");
    }

    @Test
    void deletionOfWhatTheBackupHasStands() {
        t.there('a', 15, "x").deletion('a', 15);
        server('a', 5, "old");
        assertThat(restored()).containsExactly("REBASE_EDIT a 5", "TAKE a 0");
    }

    @Test
    void refusedCursorOfALedgerNeverRestoredIsOnlyTooOld() {
        t.there('a', 5, "x").there('b', 6, "y");
        server('b', 8, "z");
        assertThat(plan(0, true)).containsExactlyInAnyOrder("DROP a 0", "TAKE b 0");
    }

    @Test
    void cardTheServerCantOpenIsGivenBackWhereItIsTheSame() {
        t.there('a', 5, "x").agreed('a', 5, "x");
        unopened('a', 5).unopened('b', 6);
        assertThat(sameLedger()).containsExactly("KEEP_MINE a 5");
        assertThat(restored()).containsExactly("KEEP_MINE a 5");
    }

    @Test
    void cardTheServerCantOpenIsLeftAsItIsWhereMineIsAnother() {
        t.there('a', 4, "x").there('b', 6, "y").edit('b', 6, "z");
        unopened('a', 5).unopened('b', 6);
        assertThat(sameLedger()).isEmpty();
    }

    @Test
    void seqAheadOfTheServersMeansAnotherLedgerWhateverItSays() {
        t.there('a', 9, "x").there('b', 3, "y");
        server('b', 3, "y");
        assertThat(plan(0, true)).contains("KEEP_MINE a 0", "DROP a 0");
    }
}
