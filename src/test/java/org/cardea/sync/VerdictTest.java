package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final CardId ID = CardId.random();
    private static final OptionalLong NO_BASE = OptionalLong.empty();
    private static final Content ANN = content("Ann");
    private static final Content ANNE = content("Anne");

    @Test
    void newCardIsStored() {
        Offer.Put put = put(ANN, NO_BASE);
        assertThat(Verdict.of(null, put)).isEqualTo(new Verdict.Store(put));
    }

    @Test
    void sameContentIsUnchangedWhateverTheBase() {
        for (OptionalLong base : List.of(NO_BASE, OptionalLong.of(3))) {
            Offer.Put put = put(ANN, base);
            assertThat(Verdict.of(living(7), put)).isEqualTo(new Verdict.Same(put, 7));
        }
    }

    @Test
    void editOfWhatStandsIsStored() {
        Offer.Put put = put(ANNE, OptionalLong.of(7));
        assertThat(Verdict.of(living(7), put)).isEqualTo(new Verdict.Store(put));
    }

    @Test
    void editOfAnotherBaseIsMerged() {
        Offer.Put put = put(ANNE, OptionalLong.of(3));
        assertThat(Verdict.of(living(7), put)).isEqualTo(new Verdict.Combine(put, 7, OptionalLong.of(3)));
    }

    @Test
    void knownCardWithoutBaseIsMerged() {
        Offer.Put put = put(ANNE, NO_BASE);
        assertThat(Verdict.of(living(7), put)).isEqualTo(new Verdict.Combine(put, 7, NO_BASE));
    }

    @Test
    void whoWouldRatherBeRefusedIsNotMerged() {
        Offer.Put edit = new Offer.Put(ID, ANNE, OptionalLong.of(7), false, true);
        assertThat(Verdict.of(living(7), edit)).isEqualTo(new Verdict.Store(edit));
        assertThat(Verdict.of(living(8), edit)).isInstanceOf(Verdict.Reject.class);
        assertThat(Verdict.of(gone(7), edit)).isInstanceOf(Verdict.Reject.class);
        Offer.Put birth = new Offer.Put(ID, ANNE, NO_BASE, false, true);
        assertThat(Verdict.of(gone(7), birth)).isEqualTo(new Verdict.Store(birth));
        assertThat(Verdict.of(living(7), birth)).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void editBeatsDelete() {
        Offer.Put put = put(ANNE, OptionalLong.of(3));
        assertThat(Verdict.of(gone(7), put)).isEqualTo(new Verdict.Store(put));
    }

    @Test
    void deleteOfWhatStandsIsCarriedOut() {
        assertThat(Verdict.of(living(7), delete(OptionalLong.of(7)))).isEqualTo(new Verdict.Remove(7));
    }

    @Test
    void deleteAgainstAnotherBaseIsRefused() {
        assertThat(Verdict.of(living(7), delete(OptionalLong.of(3)))).isEqualTo(new Verdict.Keep(7));
        assertThat(Verdict.of(living(7), delete(NO_BASE))).isEqualTo(new Verdict.Keep(7));
    }

    @Test
    void deleteOfWhatIsGoneIsUnchanged() {
        assertThat(Verdict.of(gone(7), delete(OptionalLong.of(3)))).isEqualTo(new Verdict.Unchanged(7));
        assertThat(Verdict.of(null, delete(OptionalLong.of(3)))).isEqualTo(new Verdict.Unchanged(0));
    }

    @Test
    void reissueGivesALivingCardANewSeq() {
        assertThat(Verdict.of(living(7), new Offer.Reissue(ID))).isEqualTo(new Verdict.Renew(7));
        assertThat(Verdict.of(gone(7), new Offer.Reissue(ID))).isEqualTo(new Verdict.Unchanged(7));
        assertThat(Verdict.of(null, new Offer.Reissue(ID))).isEqualTo(new Verdict.Unchanged(0));
    }

    @Test
    void brokenCardIsMendedByWhateverIsBrought() {
        for (OptionalLong base : List.of(NO_BASE, OptionalLong.of(3), OptionalLong.of(7))) {
            Offer.Put put = put(ANN, base);
            assertThat(Verdict.of(broken(7), put)).isEqualTo(new Verdict.Mend(put));
        }
    }

    @Test
    void brokenCardIsNeitherDeletedNorReissued() {
        assertRejected(Verdict.of(broken(7), delete(OptionalLong.of(7))));
        assertRejected(Verdict.of(broken(7), new Offer.Reissue(ID)));
        assertRejected(Verdict.given(new Verdict.Renew(7), Set.of()));
    }

    @Test
    void cardThatTurnsOutNotToOpenIsMended() {
        Offer.Put put = put(ANN, NO_BASE);
        assertThat(Verdict.given(new Verdict.Combine(put, 7, NO_BASE), Set.of(3L)))
                .isEqualTo(new Verdict.Mend(put));
        assertThat(Verdict.given(new Verdict.Same(put, 7), Set.of())).isEqualTo(new Verdict.Mend(put));
        assertThat(Verdict.given(new Verdict.Same(put, 7), Set.of(7L))).isEqualTo(new Verdict.Same(put, 7));
    }

    @Test
    void unacceptableCardIsRejectedWhateverStands() {
        Reason reason = new Reason("vcard-malformed", "line 3", "why");
        assertThat(Verdict.of(living(7), new Offer.Unacceptable(ID, reason))).isEqualTo(new Verdict.Reject(reason));
    }

    private static void assertRejected(Verdict verdict) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Reject.class,
                        reject -> assertThat(reject.reason().code()).isEqualTo("card-broken"));
    }

    private static Standing broken(long seq) {
        return new Standing(ID, seq, false, false, null);
    }

    private static Standing living(long seq) {
        return new Standing(ID, seq, false, false, ANN.card().hash());
    }

    private static Standing gone(long seq) {
        return new Standing(ID, seq, false, true, null);
    }

    private static Offer.Put put(Content content, OptionalLong base) {
        return new Offer.Put(ID, content, base, false, false);
    }

    private static Offer.Delete delete(OptionalLong base) {
        return new Offer.Delete(ID, base);
    }

    private static Content content(String name) {
        try {
            return Content.of(Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + name + "\r\nEND:VCARD\r\n"));
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
