package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.interchange.plan.ModelBook.settings;

import java.util.List;
import java.util.Map;
import org.cardea.interchange.Choices;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** Labels and group cards of a file become groups of the book. */
class GroupsTest {
    private static final String ANN = "FN:Ann\nEMAIL:ann@example.org\nUID:11111111-0000-4000-8000-000000000001";
    private static final String BEN = "FN:Ben\nEMAIL:ben@example.org\nUID:11111111-0000-4000-8000-000000000002";

    private final ModelBook book = new ModelBook();

    @Test
    void labelsBecomeGroupsAndLeaveTheCards() {
        book.take(Settings.DEFAULT, ANN + "\nCATEGORIES:Band,Friends", BEN + "\nCATEGORIES:band");

        assertThat(book.groups().keySet()).containsExactlyInAnyOrder("Band", "Friends");
        assertThat(book.groups().get("Band")).containsExactlyInAnyOrder(id(ANN), id(BEN));
        assertThat(book.contacts()).allSatisfy(card -> assertThat(card.text()).doesNotContain("CATEGORIES"));
    }

    @Test
    void labelGoesToTheLivingGroupOfThatName() {
        CardId band = book.add("UID:22222222-0000-4000-8000-000000000001", "KIND:group", "FN:Band");
        book.take(Settings.DEFAULT, ANN + "\nCATEGORIES:BAND");

        assertThat(book.groups()).isEqualTo(Map.of("Band", List.of(id(ANN))));
        assertThat(book.living.get(band).content().text()).contains("MEMBER");
    }

    @Test
    void membersOfAGroupCardAreTheCardsTheyWereFoundToBe() {
        CardId inBook = book.add("UID:33333333-0000-4000-8000-000000000003", "FN:Ann", "EMAIL:ann@example.org");
        book.take(
                settings(Policy.MERGE, Policy.KEEP_BOTH),
                ANN,
                BEN,
                "KIND:group\nFN:Band\nUID:22222222-0000-4000-8000-000000000001"
                        + "\nMEMBER:urn:uuid:11111111-0000-4000-8000-000000000001"
                        + "\nMEMBER:urn:uuid:11111111-0000-4000-8000-000000000002");

        assertThat(book.groups()).isEqualTo(Map.of("Band", List.of(inBook, id(BEN))));
        assertThat(book.contacts()).hasSize(2);
    }

    @Test
    void secondTimeNoGroupIsWritten() {
        String[] file = {ANN + "\nCATEGORIES:Band", BEN + "\nCATEGORIES:Band"};
        book.take(Settings.DEFAULT, file);
        assertThat(book.take(Settings.DEFAULT, file).writes()).isEmpty();
    }

    @Test
    void labelOfEverybodyIsNoGroup() {
        book.take(Settings.DEFAULT, ANN + "\nCATEGORIES:myContacts");
        assertThat(book.groups()).isEmpty();
    }

    @Test
    void whoWantsNoGroupsKeepsTheLabelsOnTheCards() {
        Settings without = new Settings(Choices.NONE, Policy.MERGE, Policy.KEEP_BOTH, false, Map.of());
        book.take(
                without,
                ANN + "\nCATEGORIES:Band",
                "KIND:group\nFN:Choir\nMEMBER:urn:uuid:11111111-0000-4000-8000-000000000001");

        assertThat(book.groups()).isEmpty();
        assertThat(book.contacts())
                .singleElement()
                .satisfies(card -> assertThat(card.text()).contains("CATEGORIES:Band"));
    }

    private static CardId id(String person) {
        return CardId.of(person.substring(person.indexOf("UID:") + 4));
    }
}
