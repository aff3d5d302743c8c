package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cardea.interchange.plan.ModelBook.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the settings do to persons that were found. */
class PlanTest {
    private static final String ADA = "FN:Ada Probe\nTEL:020 7946 0000\nNOTE:first";
    private static final String ADA_LATER = "FN:Ada Probe\nTEL:+44 20 7946 0000\nNOTE:later\nEMAIL:ada@example.org";

    private final ModelBook book = new ModelBook();
    private CardId ada;

    @BeforeEach
    void adaIsInTheBook() {
        ada = book.add(ADA.split("\n"));
    }

    @Test
    void updateTakesTheFilesValues() {
        book.take(settings(Policy.UPDATE, Policy.SKIP), ADA_LATER);
        assertThat(book.contacts()).hasSize(1);
        assertThat(book.at(ada).text())
                .contains("NOTE:later", "EMAIL:ada@example.org", "TEL:020 7946 0000")
                .doesNotContain("+44");
    }

    @Test
    void mergeKeepsTheBooksValuesAndAddsWhatIsMissing() {
        book.take(settings(Policy.MERGE, Policy.SKIP), ADA_LATER);
        assertThat(book.contacts()).hasSize(1);
        assertThat(book.at(ada).text())
                .contains("NOTE:first", "EMAIL:ada@example.org", "TEL:020 7946 0000")
                .doesNotContain("+44");
    }

    @Test
    void skipLeavesTheBookAlone() {
        ModelBook.Import taken = book.take(settings(Policy.SKIP, Policy.SKIP), ADA_LATER);
        assertThat(taken.writes()).isEmpty();
        assertThat(taken.settled()).containsExactly(new Settled.Left());
        assertThat(taken.effect()).isEqualTo(new Effect(0, 0, 1));
    }

    @Test
    void keepBothAddsACard() {
        book.take(settings(Policy.KEEP_BOTH, Policy.SKIP), ADA_LATER);
        assertThat(book.contacts()).hasSize(2);
    }

    @Test
    void decisionOnOnePersonCountsMoreThanThePolicy() {
        CardId ben = book.add("FN:Ben");
        Settings settings = new Settings(
                Settings.DEFAULT.choices(),
                Policy.SKIP,
                Policy.SKIP,
                true,
                Map.of(
                        0,
                        new Decision(Policy.MERGE, Optional.of(ben)),
                        1,
                        new Decision(Policy.SKIP, Optional.empty())));
        ModelBook.Import taken = book.take(settings, ADA_LATER, "FN:Nobody\nTEL:1");
        assertThat(book.at(ben).text()).contains("ada@example.org");
        assertThat(taken.settled().get(1)).isEqualTo(new Settled.Left());
        assertThat(taken.effect()).isEqualTo(new Effect(0, 1, 1));
    }

    @Test
    void labelsBecomeGroupsAndLeaveTheText() {
        ModelBook.Import taken =
                book.take(Settings.DEFAULT, "FN:Cleo\nTEL:1\nCATEGORIES:Band,Friends", ADA + "\nCATEGORIES:band");
        CardId cleo = taken.settled().getFirst().standsFor().orElseThrow();
        assertThat(book.groups()).isEqualTo(Map.of("Band", List.of(cleo, ada), "Friends", List.of(cleo)));
        assertThat(book.at(cleo).text()).doesNotContain("CATEGORIES");
    }
}
