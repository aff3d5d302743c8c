package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;
import org.cardea.sync.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of names of groups in a card, and of a card's categories among groups. */
class CategoriesTest {
    private static final CardId ANNA = CardId.of("0190a000-0000-7000-8000-00000000a001");
    private static final CardId BERT = CardId.of("0190a000-0000-7000-8000-00000000b002");
    private static final CardId CHOIR = CardId.of("0190a000-0000-7000-8000-00000000c401");
    private static final CardId BOARD = CardId.of("0190a000-0000-7000-8000-00000000c402");
    private static final CardId TWIN = CardId.of("0190a000-0000-7000-8000-00000000c403");

    private static String text(String lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\n" + lines + "END:VCARD\r\n";
    }

    private static Card card(String lines) throws Malformed {
        return Card.read(text(lines));
    }

    private static Memberships groups(long seq, Object... groupsAndMembers) {
        Map<Memberships.Named, Set<CardId>> all = new LinkedHashMap<>();
        for (int i = 0; i < groupsAndMembers.length; i += 3) {
            all.put(
                    Memberships.Named.of((CardId) groupsAndMembers[i], (String) groupsAndMembers[i + 1]),
                    ((Set<?>) groupsAndMembers[i + 2])
                            .stream().map(CardId.class::cast).collect(Collectors.toSet()));
        }
        return Memberships.none(1, seq).with(seq, Set.of(), all);
    }

    @Test
    void namesArePutInBesideWhatStandsThere() {
        assertThat(Categories.with(text(""), List.of("A, B", "C"))).isEqualTo(text("CATEGORIES:A\\, B,C\r\n"));
        assertThat(Categories.with(text("CATEGORIES:C\r\n"), List.of("A", "C")))
                .isEqualTo(text("CATEGORIES:C\r\nCATEGORIES:A\r\n"));
        assertThat(Categories.with(text("NOTE:categories\r\n"), List.of("A")))
                .isEqualTo(text("NOTE:categories\r\nCATEGORIES:A\r\n"));
        assertThat(Categories.with(text("categories:C\r\n"), List.of("C"))).isEqualTo(text("categories:C\r\n"));
        assertThat(Categories.with(text(""), List.of())).isEqualTo(text(""));
        assertThat(Categories.with(text(""), List.of("x".repeat(100))).lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void ownCategoriesComeBackToTheLetter() throws Malformed {
        List<ContentLine> own = card("CATEGORIES;PREF=1:Alto,Solo\r\n").lines();
        assertThat(Categories.own(card("CATEGORIES:Solo,Chor,Alto\r\n"), own, Set.of("Solo", "Chor", "Alto"))
                        .text())
                .isEqualTo(text("CATEGORIES;PREF=1:Alto,Solo\r\n"));
        assertThat(Categories.own(card("CATEGORIES:Solo,Chor\r\n"), own, Set.of("Solo", "Chor"))
                        .text())
                .isEqualTo(text("CATEGORIES:Solo\r\n"));
        assertThat(Categories.own(card("CATEGORIES:Chor\r\n"), List.of(), Set.of("Chor"))
                        .text())
                .isEqualTo(text(""));
        Card untouched = card("NOTE:x\r\n");
        assertThat(Categories.own(untouched, List.of(), Set.of())).isSameAs(untouched);
    }

    @Test
    void membershipsAreThoseOfTheirMoment() {
        Memberships first = groups(5, CHOIR, "Chor", Set.of(ANNA, BERT), BOARD, " Board ", Set.of(ANNA));
        assertThat(first.names(ANNA)).containsExactly("Board", "Chor");
        assertThat(first.names(BERT)).containsExactly("Chor");
        assertThat(first.names(CHOIR)).isEmpty();
        assertThat(first.isGroup(CHOIR)).isTrue();
        assertThat(first.isGroup(ANNA)).isFalse();
        Memberships later =
                first.with(9, Set.of(CHOIR), Map.of(Memberships.Named.of(CHOIR, "Singkreis"), Set.of(BERT)));
        assertThat(later.seq()).isEqualTo(9);
        assertThat(later.names(ANNA)).containsExactly("Board");
        assertThat(later.names(BERT)).containsExactly("Singkreis");
        assertThat(later.mark(BERT)).isNotEqualTo(first.mark(BERT)).isNotZero();
        assertThat(later.mark(CHOIR)).isZero();
        Memberships back = later.with(12, Set.of(CHOIR), Map.of(Memberships.Named.of(CHOIR, "Chor"), Set.of(BERT)));
        assertThat(back.mark(BERT)).isEqualTo(first.mark(BERT));
        assertThat(later.with(13, Set.of(CHOIR, BOARD), Map.of()).groups()).isEmpty();
    }

    @Test
    void addedJoinsRemovedLeavesAndTheRestStays() throws Malformed {
        Memberships now = groups(5, CHOIR, "Chor", Set.of(ANNA), BOARD, "Board", Set.of(BERT));
        CategoriesEdit edit =
                CategoriesEdit.of(ANNA, card("CATEGORIES:Alto\r\n").lines(), now, Set.of("Alto", "board", "New"), now);
        assertThat(edit.joins()).containsExactly(BOARD);
        assertThat(edit.leaves()).containsExactly(CHOIR);
        assertThat(edit.made()).containsExactly("New");
        assertThat(edit.size()).isEqualTo(3);
        assertThat(CategoriesEdit.of(ANNA, List.of(), now, Set.of("Chor"), now).isEmpty())
                .isTrue();
        assertThat(CategoriesEdit.of(ANNA, List.of(), now, Set.of("chor"), now).isEmpty())
                .as("only in other letters")
                .isTrue();
    }

    @Test
    void exactNameComesFirstAndTwinsAreLeftTogether() {
        Memberships now = groups(5, CHOIR, "chor", Set.of(), TWIN, "Chor", Set.of(ANNA), BOARD, "Chor", Set.of(ANNA));
        assertThat(CategoriesEdit.of(BERT, List.of(), now, Set.of("chor"), now).joins())
                .containsExactly(CHOIR);
        assertThat(CategoriesEdit.of(BERT, List.of(), now, Set.of("Chor"), now).joins())
                .containsExactly(BOARD);
        assertThat(CategoriesEdit.of(ANNA, List.of(), now, Set.of(), now).leaves())
                .containsExactlyInAnyOrder(TWIN, BOARD);
    }

    /** Renamed, joined and left by others since. */
    @Test
    void whatOthersDidSinceStays() {
        Memberships knew = groups(5, CHOIR, "Chor", Set.of(ANNA), BOARD, "Board", Set.of(ANNA));
        Memberships now = groups(9, CHOIR, "Singkreis", Set.of(ANNA), TWIN, "New", Set.of(ANNA));
        assertThat(CategoriesEdit.of(ANNA, List.of(), knew, Set.of("Chor", "Board"), now)
                        .isEmpty())
                .isTrue();
        CategoriesEdit edit = CategoriesEdit.of(ANNA, List.of(), knew, Set.of("Board"), now);
        assertThat(edit.leaves()).containsExactly(CHOIR);
        assertThat(edit.made()).isEmpty();
        assertThat(CategoriesEdit.of(ANNA, List.of(), null, Set.of(), now).isEmpty())
                .as("who is not known to know anything takes nothing away")
                .isTrue();
    }

    private static Head head(long seq) {
        return new Head(7, seq, new ServerTime(Instant.EPOCH), () -> null, 1, 1, 0, 3);
    }

    @Test
    void tokenComesBackAsItWent() {
        CategoriesToken begins = CategoriesToken.read("", head(20));
        assertThat(begins).isEqualTo(new CategoriesToken(7, 0, 20, 0, 0));
        CategoriesToken partly = begins.reached(12, 0);
        assertThat(CategoriesToken.read(partly.text(), head(25))).isEqualTo(partly);
        assertThat(CategoriesToken.read(CategoriesToken.at(7, 20), head(25)))
                .isEqualTo(new CategoriesToken(7, 20, 25, 20, 0));
        CategoriesToken members = new CategoriesToken(7, 5, 20, 20, 4);
        assertThat(CategoriesToken.read(members.text(), head(20))).isEqualTo(members);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7-k",
                "urn:cardea:sync:7-k",
                "urn:cardea:sync:categories:",
                "urn:cardea:sync:categories:8-5",
                "urn:cardea:sync:categories:7-zz",
                "urn:cardea:sync:categories:7-2",
                "urn:cardea:sync:categories:7-5~",
                "urn:cardea:sync:categories:7-5~6",
                "urn:cardea:sync:categories:7-5~5~5~0",
                "urn:cardea:sync:categories:7-5~zz~6~0",
                "urn:cardea:sync:categories:7-5~8~9~0",
                "urn:cardea:sync:categories:7-5~8~4~0",
                "urn:cardea:sync:categories:7-5~8~6~-1",
                "urn:cardea:sync:categories:7-5~8~6~zzzzzzzz",
                "urn:cardea:sync:categories:7-0~2~1~0",
                "urn:cardea:sync:categories:7-5~8~6~0~0"
            })
    void foreignAndMadeUpTokensAreRefused(String text) {
        assertThatThrownBy(() -> CategoriesToken.read(text, head(20))).isInstanceOf(Refusal.class);
    }
}
