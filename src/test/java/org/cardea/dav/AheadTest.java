package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final int BROKEN = -1;

    private final Deque<Runnable> others = new ArrayDeque<>();
    private final List<Integer> read = new ArrayList<>();

    @Test
    void nextStepIsReadByOthersMeanwhile() throws IOException {
        Ahead<Integer> ahead = ahead(1, 2, 3);
        assertThat(ahead.next()).isEqualTo(1);
        others.remove().run();
        assertThat(read).containsExactly(1, 2);
        assertThat(ahead.next()).isEqualTo(2);
        assertThat(read).containsExactly(1, 2);
    }

    @Test
    void nobodyIsWaitedForWhoHasNotBegun() throws IOException {
        Ahead<Integer> ahead = ahead(1, 2, 3);
        List<Integer> told = new ArrayList<>();
        while (ahead.hasNext()) {
            told.add(ahead.next());
        }
        others.forEach(Runnable::run);
        assertThat(told).isEqualTo(read).containsExactly(1, 2, 3);
    }

    @Test
    void oneStepNeedsNobodyElse() throws IOException {
        Ahead<Integer> ahead = ahead(1);
        assertThat(ahead.next()).isEqualTo(1);
        assertThat(ahead.hasNext()).isFalse();
        assertThat(others).isEmpty();
    }

    @Test
    void nothingIsReadWhereThereIsNothing() {
        assertThat(ahead().hasNext()).isFalse();
    }

    @Test
    void faultIsThatOfTheReading() {
        Ahead<Integer> ahead = ahead(BROKEN);
        assertThatThrownBy(ahead::next).isInstanceOf(IllegalArgumentException.class);
    }

    private Ahead<Integer> ahead(Integer... steps) {
        Iterator<Integer> all = List.of(steps).iterator();
        return new Ahead<>(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Integer next() {
                        read.add(all.next());
                        if (read.getLast() == BROKEN) {
                            throw new IllegalArgumentException("broken");
                        }
                        return read.getLast();
                    }
                },
                others::add);
    }
}
