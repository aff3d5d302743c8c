package org.cardea.interchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {
    private final List<Integer> done = new ArrayList<>();

    @Test
    void allIsDoneInOrderWhileWhoGivesItGoesOn() {
        CountDownLatch gone = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.then(() -> awaited(gone));
            IntStream.range(0, 100).forEach(i -> behind.then(() -> done.add(i)));
            gone.countDown();
            behind.await();
            assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void afterAFaultNothingMoreIsDoneAndWhoAwaitsIsToldOfIt() {
        RuntimeException fault = new IllegalStateException("the lease is another's");
        try (Behind behind = new Behind()) {
            behind.then(() -> {
                throw fault;
            });
            behind.then(() -> done.add(1));
            assertThatThrownBy(behind::await).isSameAs(fault);
            assertThatThrownBy(behind::await).isSameAs(fault);
        }
        assertThat(done).isEmpty();
    }

    @Test
    void whatHasBegunIsDoneWhenItIsClosed() {
        CountDownLatch begun = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.then(() -> {
                begun.countDown();
                done.add(1);
            });
            awaited(begun);
        }
        assertThat(done).containsExactly(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
