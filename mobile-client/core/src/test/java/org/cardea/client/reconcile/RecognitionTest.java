package org.cardea.client.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.Malformed;
import org.junit.jupiter.api.Test;

/** A device that has contacts already meets a book that has some too. */
class RecognitionTest {
    private final Tables t = new Tables();
    private final Map<String, PersonKeys> keysHere = new HashMap<>();
    private final Map<CardId, PersonKeys> keysThere = new HashMap<>();
    private final Map<String, Set<CardId>> different = new HashMap<>();
    private final Map<String, CardId> same = new HashMap<>();

    private static PersonKeys person(String... lines) {
        try {
            String text = "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
            return PersonKeys.of(Card.read(text), "GB");
        } catch (Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void here(String systemId, String... lines) {
        t.stranger(systemId, null, systemId);
        keysHere.put(systemId, person(lines));
    }

    private void there(char card, String... lines) {
        t.there(card, 5, "card " + card);
        keysThere.put(Tables.id(card), person(lines));
    }

    private List<String> plan() {
        Situation now = t.now();
        now.keysHere = entry -> keysHere.get(entry.systemId);
        now.keysThere = keysThere::get;
        now.different = different;
        now.same = same;
        return Tables.told(Reconciler.plan(now, () -> Tables.id('n')));
    }

    @Test
    void sameNameAndNumberIsTheSamePerson() {
        here("mine", "FN:Ada", "TEL:020 7946 0000");
        there('a', "FN:ADA", "TEL:+44 20 79460000");
        assertThat(plan()).containsExactly("UPLOAD a");
    }

    @Test
    void sameNameAndEmailIsTheSamePerson() {
        here("mine", "FN:Ada", "EMAIL:ada@example.org");
        there('a', "FN:Ada", "EMAIL:Ada@Example.org");
        assertThat(plan()).containsExactly("UPLOAD a");
    }

    @Test
    void nameAloneIsUnsure() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Ada", "TEL:2");
        assertThat(plan()).containsExactly("REVIEW a");
    }

    @Test
    void numberAloneIsUnsure() {
        here("mine", "FN:Reception", "TEL:020 7946 0000");
        there('a', "FN:Ada", "TEL:+442079460000");
        assertThat(plan()).containsExactly("REVIEW a");
    }

    @Test
    void numberWithoutAnyNameIsUnsure() {
        here("mine", "TEL:020 7946 0000");
        there('a', "TEL:020 7946 0000");
        assertThat(plan()).containsExactly("REVIEW a");
    }

    @Test
    void nothingInCommonIsNobody() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Bob", "TEL:2");
        assertThat(plan()).containsExactlyInAnyOrder("UPLOAD n", "WRITE a");
    }

    @Test
    void groupIsNoPerson() {
        here("mine", "FN:Crew", "TEL:1");
        there('a', "KIND:group", "FN:Crew");
        assertThat(plan()).containsExactlyInAnyOrder("UPLOAD n", "WRITE a");
    }

    @Test
    void twoWhoCouldBothBeTheOneAreUnsure() {
        here("mine", "FN:Ada", "TEL:1");
        here("mine too", "FN:Ada", "TEL:1", "TEL:2");
        there('a', "FN:Ada", "TEL:1");
        assertThat(plan()).containsExactlyInAnyOrder("REVIEW a", "REVIEW a");
    }

    @Test
    void oneWhoCouldBeEitherIsUnsure() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Ada", "TEL:1", "NOTE:a");
        there('b', "FN:Ada", "TEL:1", "NOTE:b");
        assertThat(plan()).containsExactlyInAnyOrder("REVIEW a", "REVIEW b");
    }

    @Test
    void sureMatchIsNotHinderedByAnUnsureOne() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Ada", "TEL:1");
        there('b', "FN:Ada", "TEL:2");
        assertThat(plan()).containsExactlyInAnyOrder("UPLOAD a", "WRITE b");
    }

    @Test
    void equalContentGoesBeforeKeys() {
        t.stranger("mine", null, "card a");
        keysHere.put("mine", person("FN:Ada"));
        there('a', "FN:Ada");
        there('b', "FN:Ada");
        assertThat(plan()).containsExactlyInAnyOrder("AGREE a", "WRITE b");
    }

    @Test
    void ownersWordMakesOneOfTwo() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Bob", "TEL:2");
        same.put("mine", Tables.id('a'));
        assertThat(plan()).containsExactly("UPLOAD a");
    }

    @Test
    void ownersWordKeepsTwoApart() {
        here("mine", "FN:Ada", "TEL:1");
        there('a', "FN:Ada", "TEL:1");
        different.put("mine", Set.of(Tables.id('a')));
        assertThat(plan()).containsExactlyInAnyOrder("UPLOAD n", "WRITE a");
    }

    @Test
    void numberThatIsNoneComparesAsWritten() {
        assertThat(person("FN:A", "TEL:abc 12").to(person("FN:A", "TEL:abc12"))).isEqualTo(Likeness.SURE);
        assertThat(person("FN:A", "TEL:1").to(person("FN:A", "TEL:2"))).isEqualTo(Likeness.NAME_ONLY);
        assertThat(PersonKeys.NOBODY.to(PersonKeys.NOBODY)).isEqualTo(Likeness.NONE);
    }
}
