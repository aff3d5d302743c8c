package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cardea.sync.JoinWaiting.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for the same place is served together. */
class JoinWaitingTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Integer>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final JoinWaiting<String, Integer, String> joined =
            new JoinWaiting<>(this::work, (others, job) -> others.size() < 4 && !others.contains(job));

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** The first round lasts until all others wait. */
    private List<Outcome<String>> work(List<Integer> jobs) {
        rounds.add(jobs);
        if (jobs.contains(0)) {
            wait(open);
        }
        if (jobs.contains(13)) {
            throw new StackOverflowError("the work itself failed");
        }
        return jobs.stream().map(JoinWaitingTest::outcome).toList();
    }

    private static Outcome<String> outcome(int job) {
        return job < 0
                ? new Outcome.Thrown<>(new IllegalArgumentException("minus"))
                : new Outcome.Done<>("done " + job);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoIsAloneIsServedAlone() {
        assertThat(joined.join("a", 1)).isEqualTo("done 1");
        assertThat(joined.join("a", 2)).isEqualTo("done 2");
        assertThat(rounds).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoWaitsIsServedTogetherInTheOrderOfComing() throws Exception {
        assertThat(all(0, 1, 2, 3)).containsExactly("done 0", "done 1", "done 2", "done 3");
        assertThat(rounds).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void whatDoesNotFitComesNextInItsOrder() throws Exception {
        assertThat(all(0, 1, 1, 2, 1)).containsOnly("done 0", "done 1", "done 2");
        assertThat(rounds).containsExactly(List.of(0), List.of(1), List.of(1, 2), List.of(1));
        rounds.clear();
    }

    @Test
    void noMoreThanFitAreServedAtOnce() throws Exception {
        all(0, 1, 2, 3, 4, 5, 6);
        assertThat(rounds).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
    }

    @Test
    void otherPlacesDoNotWait() throws Exception {
        Future<String> first = threads.submit(() -> joined.join("a", 0));
        await().until(() -> !rounds.isEmpty());
        assertThat(joined.join("b", 1)).isEqualTo("done 1");
        open.countDown();
        assertThat(first.get()).isEqualTo("done 0");
    }

    @Test
    void whatIsThrownForOneIsThrownToThatOne() throws Exception {
        List<Future<String>> all = begin(0, 1, -1, 2);
        open.countDown();
        assertThat(all.get(1).get()).isEqualTo("done 1");
        assertThat(all.get(3).get()).isEqualTo("done 2");
        assertThatThrownBy(all.get(2)::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverWaitsBehindWorkThatBrokeIsToldAndTheNextIsServed() throws Exception {
        List<Future<String>> all = begin(0, 12, 13, 12);
        open.countDown();
        assertThatThrownBy(all.get(1)::get).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThatThrownBy(all.get(2)::get).rootCause().isInstanceOf(IllegalStateException.class);
        assertThat(all.get(3).get()).isEqualTo("done 12");
        assertThat(joined.join("a", 5)).isEqualTo("done 5");
    }

    private List<String> all(Integer... jobs) throws Exception {
        List<Future<String>> futures = begin(jobs);
        open.countDown();
        List<String> done = new ArrayList<>();
        for (Future<String> future : futures) {
            done.add(future.get());
        }
        return done;
    }

    /** Each waits before the next comes. */
    private List<Future<String>> begin(Integer... jobs) {
        List<Future<String>> futures = new ArrayList<>();
        for (Integer job : jobs) {
            int before = futures.size();
            futures.add(threads.submit(() -> joined.join("a", job)));
            await().until(() -> before == 0 ? !rounds.isEmpty() : joined.waiting("a") == before);
        }
        return futures;
    }
}
