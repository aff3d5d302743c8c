package org.cardea.client.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldDiffTest {
    @Test
    void equalContentIsNoEdit() throws Malformed {
        FieldDiff diff = FieldDiff.between(Cards.of("FN:A", "TEL:1"), Cards.of("TEL:1", "FN:A", "REV:2026"));
        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void editReachesOnlyWhatItTouched() throws Malformed {
        Card seen = Cards.of("FN:A", "TEL:1");
        Card edited = Cards.of("FN:A", "TEL:2");
        Card whole = Cards.of("FN:A", "TEL:1", "X-KEPT:yes", "NOTE:kept\r\n  too");
        FieldDiff diff = FieldDiff.between(seen, edited);
        assertThat(diff.fields()).containsExactly("TEL");
        Card result = diff.applyTo(whole);
        assertThat(result.hash())
                .isEqualTo(
                        Cards.of("FN:A", "TEL:2", "X-KEPT:yes", "NOTE:kept too").hash());
        assertThat(result.text()).contains("NOTE:kept\r\n  too\r\n");
    }

    @Test
    void singleValueIsReplacedEvenWhereTheOtherSideChangedIt() throws Malformed {
        FieldDiff diff = FieldDiff.between(Cards.of("FN:A"), Cards.of("FN:B"));
        assertThat(diff.applyTo(Cards.of("FN:C", "TEL:1")).hash())
                .isEqualTo(Cards.of("FN:B", "TEL:1").hash());
    }

    @Test
    void valuesOfManyAreAdded() throws Malformed {
        FieldDiff diff = FieldDiff.between(Cards.of("FN:A", "TEL:1"), Cards.of("FN:A", "TEL:1", "TEL:2"));
        assertThat(diff.applyTo(Cards.of("FN:A", "TEL:3")).hash())
                .isEqualTo(Cards.of("FN:A", "TEL:3", "TEL:2").hash());
    }

    @Test
    void removedUnitGoesWithItsWholeGroup() throws Malformed {
        Card before = Cards.of("FN:A", "item1.URL:http://a", "item1.X-ABLabel:Shop");
        FieldDiff diff = FieldDiff.between(before, Cards.of("FN:A"));
        Card target = Cards.of("FN:A", "x.URL:http://a", "x.X-ABLabel:Shop", "TEL:1");
        assertThat(diff.applyTo(target).hash())
                .isEqualTo(Cards.of("FN:A", "TEL:1").hash());
        assertThat(diff.fields()).containsExactly("URL");
    }

    @Test
    void addedGroupGetsANameOfItsOwn() throws Malformed {
        Card after = Cards.of("FN:A", "item1.URL:http://a", "item1.X-ABLabel:Sh", " op");
        Card target = Cards.of("FN:A", "ITEM1.TEL:1", "item1.X-ABLabel:Boat");
        Card result = FieldDiff.between(Cards.of("FN:A"), after).applyTo(target);
        assertThat(result.hash())
                .isEqualTo(Cards.of("FN:A", "a.TEL:1", "a.X-ABLabel:Boat", "b.URL:http://a", "b.X-ABLabel:Shop")
                        .hash());
    }

    @Test
    void editDoneTwiceIsDoneOnce() throws Malformed {
        FieldDiff diff = FieldDiff.between(Cards.of("FN:A"), Cards.of("FN:B", "TEL:2"));
        Card once = diff.applyTo(Cards.of("FN:A"));
        assertThat(diff.applyTo(once).hash()).isEqualTo(once.hash());
    }
}
