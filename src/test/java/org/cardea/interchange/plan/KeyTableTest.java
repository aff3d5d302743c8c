package org.cardea.interchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cardea.people.Hash;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private final KeyTable table = new KeyTable();

    @Test
    void everyKeyLeadsToItsNumbersHoweverMuchTheTableHasGrown() {
        Random chance = new Random(4);
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int number = 0; number < 100_000; number++) {
            long key = Hash.mixed(chance.nextInt(60_000));
            List<Integer> numbers = expected.computeIfAbsent(key, fresh -> new ArrayList<>());
            boolean room = numbers.size() < KeyTable.MOST_OF_ONE;
            assertThat(table.add(key, number)).isEqualTo(room);
            if (room) {
                numbers.add(number);
            }
        }
        expected.forEach((key, numbers) -> assertThat(table.of(key))
                .containsExactly(numbers.stream().mapToInt(number -> number).toArray()));
        assertThat(table.of(Hash.mixed(70_000))).isEmpty();
    }

    @Test
    void numberIsKeptOnce() {
        assertThat(table.isEmpty()).isTrue();
        assertThat(table.add(7, 1)).isTrue();
        assertThat(table.add(7, 1)).isTrue();
        assertThat(table.of(7)).containsExactly(1);
        assertThat(table.isEmpty()).isFalse();
    }

    @Test
    void roomIsLittleMoreThanWhatIsKept() {
        for (int number = 0; number < 300_000; number++) {
            table.add(Hash.mixed(number), number);
        }
        assertThat(table.bytes()).isBetween(300_000L * 12, 300_000L * 21);
    }
}
