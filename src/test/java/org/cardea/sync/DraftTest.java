package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cardea.contacts.Digest;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.shared.ServerTime;
import org.junit.jupiter.api.Test;

/** What a packet does to a book, before anything is written. */
class DraftTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final CardId ANN = CardId.random();
    private static final CardId BO = CardId.random();
    private static final String ANN_TEXT = text("FN:Ann", "NOTE:one");
    private static final Content ANN_CARD = Content.stored(ANN_TEXT);

    private final Head head = new Head(
            7,
            10,
            new ServerTime(NOW),
            () -> Digest.EMPTY.plus(ANN, ANN_CARD.card().hash()),
            1,
            0,
            0,
            0);
    private final Map<CardId, Standing> standings = new HashMap<>(
            Map.of(ANN, new Standing(ANN, 10, false, false, ANN_CARD.card().hash())));
    private final Map<Long, String> texts = new HashMap<>(Map.of(10L, ANN_TEXT));

    @Test
    void rowsGetTheNextSeqsAndAlwaysLaterTimes() {
        Draft draft = draft(100);
        draft.settle(BO, new Verdict.Store(put(BO, text("FN:Bo"))));
        draft.settle(ANN, new Verdict.Remove(10));
        assertThat(draft.postings()).extracting(Posting::seq).containsExactly(11L, 12L);
        assertThat(draft.postings()).extracting(Posting::supersedes).containsExactly(0L, 10L);
        assertThat(draft.postings().getFirst().time()).isGreaterThan(head.time());
        assertThat(draft.postings().getLast().time())
                .isGreaterThan(draft.postings().getFirst().time());
    }

    @Test
    void numbersOfTheBookFollow() {
        Draft draft = draft(100);
        Offer.Put group = put(BO, text("KIND:group", "FN:Friends"));
        draft.settle(BO, new Verdict.Store(group));
        draft.settle(ANN, new Verdict.Remove(10));
        Receipt receipt = draft.receipt(UUID.randomUUID());
        assertThat(receipt.contacts()).isZero();
        assertThat(receipt.groups()).isEqualTo(1);
        assertThat(receipt.before()).isEqualTo(new Cursor(7, 10));
        assertThat(receipt.after()).isEqualTo(new Cursor(7, 12));
        assertThat(receipt.digest())
                .isEqualTo(Digest.EMPTY.plus(BO, group.content().card().hash()));
    }

    @Test
    void whatChangesNothingPostsNothing() {
        Draft draft = draft(100);
        draft.settle(ANN, new Verdict.Unchanged(10));
        draft.settle(BO, new Verdict.Reject(new Reason("vcard-malformed", null, "why")));
        assertThat(draft.postings()).isEmpty();
        assertThat(draft.receipt(UUID.randomUUID()).after()).isEqualTo(head.cursor());
    }

    @Test
    void valueThatGivesWayIsAConflict() {
        texts.put(9L, text("FN:Ann", "NOTE:zero"));
        Draft draft = draft(100);
        draft.settle(ANN, new Verdict.Combine(put(ANN, text("FN:Ann", "NOTE:two")), 10, OptionalLong.of(9)));
        assertThat(draft.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.seq()).isEqualTo(11);
            assertThat(conflict.loserSeq()).isEqualTo(10);
            assertThat(conflict.fields()).containsExactly("NOTE");
        });
    }

    @Test
    void mergeThatComesToWhatStandsPostsNothing() {
        texts.put(9L, text("FN:Ann"));
        Draft draft = draft(100);
        draft.settle(ANN, new Verdict.Combine(put(ANN, text("FN:Ann")), 10, OptionalLong.of(9)));
        assertThat(draft.postings()).isEmpty();
        Result result = draft.receipt(UUID.randomUUID()).items().getFirst();
        assertThat(result.outcome()).isEqualTo(Result.Outcome.MERGED);
        assertThat(result.seq()).isEqualTo(10);
    }

    @Test
    void fullBookTakesEditsButNoNewCard() {
        Draft draft = draft(1);
        draft.settle(BO, new Verdict.Store(put(BO, text("FN:Bo"))));
        draft.settle(ANN, new Verdict.Store(put(ANN, text("FN:Anne"))));
        assertThat(draft.receipt(UUID.randomUUID()).items())
                .extracting(Result::outcome)
                .containsExactly(Result.Outcome.REJECTED, Result.Outcome.APPLIED);
    }

    @Test
    void headAdmitsOnlyWhatItCanContinue() {
        Head trimmed = new Head(7, 10, new ServerTime(NOW), () -> Digest.EMPTY, 0, 0, 0, 5);
        for (Cursor good : List.of(new Cursor(7, 0), new Cursor(7, 5), new Cursor(7, 10))) {
            trimmed.admit(good);
        }
        for (Cursor bad : List.of(new Cursor(8, 5), new Cursor(7, 4), new Cursor(7, 11))) {
            assertThatThrownBy(() -> trimmed.admit(bad))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(410));
        }
    }

    private Draft draft(int bookCards) {
        return new Draft(head, standings, texts, bookCards, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Offer.Put put(CardId card, String text) {
        return new Offer.Put(card, Content.stored(text), OptionalLong.empty(), false, false);
    }

    private static String text(String... lines) {
        return BookClient.vcard(lines);
    }
}
