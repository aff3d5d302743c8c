package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String ADA = "FN:Ada\nTEL;TYPE=cell:1\nNOTE:first";

    @Test
    void editsOfDifferentPropertiesBothSurvive() {
        Merge.Merged merged =
                merge(ADA, "FN:Ada\nTEL;TYPE=cell:2\nNOTE:first", "FN:Ada L.\nTEL;TYPE=cell:1\nNOTE:first");
        assertSays(merged, "FN:Ada L.\nTEL;TYPE=cell:2\nNOTE:first");
        assertThat(merged.lostFields()).isEmpty();
    }

    @Test
    void laterChangeOfOneNoteWinsAndTheLoserIsNamed() {
        Merge.Merged merged = merge(ADA, ADA.replace("first", "theirs"), ADA.replace("first", "mine"));
        assertSays(merged, ADA.replace("first", "mine"));
        assertThat(merged.lostFields()).containsExactly("NOTE");
    }

    @Test
    void sameChangeOnBothSidesIsNoConflict() {
        Merge.Merged merged = merge(ADA, ADA.replace("first", "new"), ADA.replace("first", "new"));
        assertThat(merged.lostFields()).isEmpty();
        assertSays(merged, ADA.replace("first", "new"));
    }

    @Test
    void numbersAddedOnBothSidesAreBothThere() {
        assertSays(merge(ADA, ADA + "\nTEL:2", ADA + "\nTEL:3"), ADA + "\nTEL:2\nTEL:3");
    }

    @Test
    void removalOnOneSideCountsWhereTheOtherLeftItAlone() {
        assertSays(merge(ADA + "\nEMAIL:a@example.org", ADA, ADA + "\nEMAIL:a@example.org\nTEL:4"), ADA + "\nTEL:4");
        assertSays(merge(ADA, "FN:Ada", ADA + "\nTEL:4"), "FN:Ada\nTEL:4");
    }

    @Test
    void editBeatsRemovalOfTheSameProperty() {
        assertSays(
                merge(ADA, "FN:Ada\nTEL;TYPE=cell:1", ADA.replace("first", "edited")), ADA.replace("first", "edited"));
        assertSays(
                merge(ADA, ADA.replace("first", "edited"), "FN:Ada\nTEL;TYPE=cell:1"), ADA.replace("first", "edited"));
    }

    @Test
    void bothSidesRenumberingOneNumberKeepBothNumbers() {
        assertSays(
                merge(ADA, ADA.replace(":1", ":2"), ADA.replace(":1", ":3")),
                "FN:Ada\nTEL;TYPE=cell:2\nTEL;TYPE=cell:3\nNOTE:first");
    }

    @Test
    void labelTravelsWithWhatItLabels() {
        Merge.Merged merged =
                merge(ADA, ADA + "\nitem1.TEL:7\nitem1.X-ABLabel:Boat", ADA + "\nitem1.TEL:8\nitem1.X-ABLabel:Hut");
        assertSays(merged, ADA + "\nitem1.TEL:7\nitem1.X-ABLabel:Boat\nitem2.TEL:8\nitem2.X-ABLabel:Hut");
    }

    @Test
    void withoutAncestorSetsAreUnitedAndOneNumberUnderTwoLabelsIsOne() {
        Merge.Merged merged = merge(null, "FN:Ada\nTEL;TYPE=cell:+44 1", "FN:Ada B\nTEL;TYPE=home:+441\nTEL:9");
        assertSays(merged, "FN:Ada B\nTEL;TYPE=cell:+44 1\nTEL:9");
        assertThat(merged.lostFields()).containsExactly("FN");
    }

    @Test
    void membersOfAGroupMergeAsASet() {
        String crew = "KIND:group\nFN:Crew\nMEMBER:urn:uuid:a\nMEMBER:urn:uuid:b";
        assertSays(
                merge(crew, crew + "\nMEMBER:urn:uuid:c", crew.replace("\nMEMBER:urn:uuid:a", "")),
                "KIND:group\nFN:Crew\nMEMBER:urn:uuid:b\nMEMBER:urn:uuid:c");
    }

    @Property
    void untouchedSideGivesWay(@ForAll("cards") String base, @ForAll("cards") String edited) {
        assertSays(merge(base, base, edited), edited);
        assertSays(merge(base, edited, base), edited);
    }

    @Property
    void mergingWithItselfChangesNothing(@ForAll("cards") String base, @ForAll("cards") String edited) {
        assertSays(merge(base, edited, edited), edited);
    }

    @Property
    void nothingAddedOnEitherSideIsLost(
            @ForAll("cards") String base, @ForAll("cards") String stored, @ForAll("cards") String incoming) {
        Merge.Merged merged = merge(base, stored, incoming);
        String after = merged.card().text();
        for (String side : new String[] {stored, incoming}) {
            side.lines().filter(line -> !base.contains(line)).forEach(line -> {
                String name = line.substring(0, line.indexOf(':'));
                assertThat(after.lines().anyMatch(line::equals)
                                || merged.lostFields().contains(name))
                        .as("%s in %s", line, after)
                        .isTrue();
            });
        }
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> line = Arbitraries.of(
                "TEL:1", "TEL:2", "TEL:3", "NOTE:x", "NOTE:y", "TITLE:t", "EMAIL:e@example.org", "EMAIL:f@example.org");
        return line.set()
                .ofMaxSize(6)
                .map(lines -> "FN:A\n" + String.join("\n", lines))
                .filter(MergeTest::hasOneNote);
    }

    private static boolean hasOneNote(String card) {
        return card.lines().filter(line -> line.startsWith("NOTE")).count() <= 1;
    }

    private static Merge.Merged merge(String base, String stored, String incoming) {
        return Merge.merge(base == null ? null : card(base), card(stored), card(incoming));
    }

    private static void assertSays(Merge.Merged merged, String expected) {
        assertThat(merged.card().hash())
                .as(merged.card().text())
                .isEqualTo(card(expected).hash());
    }

    private static Card card(String body) {
        try {
            return Card.read("BEGIN:VCARD\nVERSION:4.0\n" + body + "\nEND:VCARD\n");
        } catch (Malformed malformed) {
            throw new AssertionError(malformed);
        }
    }
}
