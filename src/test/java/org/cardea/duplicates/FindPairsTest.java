package org.cardea.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.people.Numbers;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

class FindPairsTest {
    private final Numbers numbers = new Numbers("CN");
    private final FindPairs pairs = new FindPairs();
    private final Map<CardId, String> names = new LinkedHashMap<>();

    private void add(String name, String... lines) {
        CardId id = CardId.random();
        names.put(id, name);
        Card card = card("FN:" + name + "\r\n"
                + String.join("", List.of(lines).stream().map(l -> l + "\r\n").toList()));
        pairs.add(Face.of(id, card.hash(), card, numbers));
    }

    private static Card card(String lines) {
        try {
            return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines + "END:VCARD\r\n");
        } catch (Malformed malformed) {
            throw new AssertionError(malformed);
        }
    }

    private List<Suggestion> found() {
        return pairs.best(1_000);
    }

    private int points() {
        List<Suggestion> found = found();
        return found.isEmpty() ? 0 : found.getFirst().score().points();
    }

    @Test
    void sameNumberHoweverWrittenAndSameNameInAnotherScriptIsNearlyCertain() {
        add("张伟", "TEL:138 0013 8000");
        add("Wei ZHANG", "TEL:+86-13800138000");
        assertThat(points()).isGreaterThanOrEqualTo(90);
        assertThat(found().getFirst().score().reasons()).containsExactly(Score.Reason.NUMBER, Score.Reason.NAME);
    }

    @Test
    void sameMailUnderAnAbbreviatedNameIsLikely() {
        add("John Smith", "EMAIL:john@example.org");
        add("J. Smith", "EMAIL:JOHN@example.org");
        assertThat(points()).isBetween(75, 90);
    }

    @Test
    void numberUnderTwoNamesIsPossible() {
        add("Anna Brandt", "TEL:13800138000");
        add("Otto Brandt", "TEL:13800138000");
        assertThat(points()).isBetween(40, 70);
    }

    @Test
    void sameContentIsCertain() {
        add("Anna");
        add("Anna");
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void commonNameAloneSaysLittle() {
        add("王伟", "TEL:13800138001");
        add("王伟", "TEL:13800138002");
        assertThat(points()).isLessThan(40);
        add("王伟", "TEL:13800138003");
        add("王伟", "TEL:13800138004");
        add("王伟", "TEL:13800138005");
        add("王伟", "TEL:13800138006");
        assertThat(found()).isEmpty();
    }

    @Test
    void commonNameWithACompanyOrABirthdaySaysMore() {
        add("王伟", "TEL:13800138001", "ORG:Cardea;Sales", "BDAY:19800101");
        add("王伟", "TEL:13800138002", "ORG:Cardea", "BDAY:19800101");
        assertThat(points()).isGreaterThan(70);
    }

    @Test
    void anotherBirthdaySpeaksAgainstIt() {
        add("Anna Brandt", "TEL:13800138001", "BDAY:19800101");
        add("Anna Brandt", "TEL:13800138002", "BDAY:19900101");
        assertThat(found()).isEmpty();
    }

    /** Five hundred at one switchboard; two of them are one person. */
    @Test
    void switchboardMakesNoPairsOfStrangers() {
        for (int i = 0; i < 500; i++) {
            add("Person" + i + " Family" + i, "TEL:+861062345678");
        }
        add("Person7 Family7", "TEL:+861062345678", "NOTE:again");
        assertThat(found()).hasSize(1);
        assertThat(names.get(found().getFirst().pair().first())).isEqualTo("Person7 Family7");
        assertThat(points()).isBetween(60, 70);
    }

    @Test
    void manyCopiesOfOneAreAChain() {
        for (int i = 0; i < 1_000; i++) {
            add("Anna Brandt", "TEL:13800138000");
        }
        assertThat(found()).hasSize(999).allMatch(each -> each.score().points() == 100);
    }

    @Test
    void bestComeFirstAndNoMoreThanWanted() {
        for (int i = 0; i < 50; i++) {
            add("Left" + i + " Brandt" + i, "TEL:1380013" + (1_000 + i));
            add("Right" + i + " Kern" + i, "TEL:1380013" + (1_000 + i));
        }
        add("Anna Brandt", "EMAIL:a@b.example", "TEL:13900139000");
        add("Anna Brandt", "EMAIL:a@b.example", "TEL:13900139000", "NOTE:x");
        List<Suggestion> best = pairs.best(10);
        assertThat(best).hasSize(10);
        assertThat(best.getFirst().score().points()).isEqualTo(99);
        assertThat(best).extracting(each -> -each.score().points()).isSorted();
    }

    @Test
    void pairIsFoundOnce() {
        add("Anna Brandt", "TEL:13800138000", "EMAIL:a@b.example");
        add("Brandt, Anna", "TEL:13800138000", "EMAIL:a@b.example");
        assertThat(found()).hasSize(1);
    }

    /** Half of them twice; all families share names. */
    @Test
    void fiftyThousandTakeSeconds() {
        Random random = new Random(3);
        String[] families = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周"};
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            int person = random.nextInt(37_000);
            String name = families[person % 10] + (char) ('一' + person % 900) + (char) ('伟' + person / 10 % 90);
            Card card = card("FN:%s\r\nTEL:1380%07d\r\nTEL:+861062345678\r\nEMAIL:p%d@x.example\r\nNOTE:%d\r\n"
                    .formatted(name, person, person, i));
            faces.add(Face.of(CardId.random(), card.hash(), card, numbers));
        }
        long start = System.nanoTime();
        faces.forEach(pairs::add);
        List<Suggestion> best = pairs.best(FindDuplicates.MOST);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("FindPairsTest: 50,000 contacts compared in " + millis + " ms");
        assertThat(best)
                .hasSize(FindDuplicates.MOST)
                .allMatch(each -> each.score().points() > 90);
        assertThat(millis).isLessThan(10_000);
    }
}
