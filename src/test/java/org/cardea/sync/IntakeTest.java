package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.shared.Problem;
import org.cardea.sync.wire.Body;
import org.junit.jupiter.api.Test;

/** What bodies may take together, and what becomes of those that find no room. */
class IntakeTest {
    private static final int LARGE = Body.LARGEST_BYTES;

    @Test
    void largeBodiesAreAppliedOneAfterAnotherAndAllOfThem() throws Exception {
        Intake intake = intake(Duration.ofMinutes(1));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> lengths = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(threads.submit(() -> intake.take(body(LARGE), bytes -> {
                    most.accumulateAndGet(now.addAndGet(bytes.length), Math::max);
                    now.addAndGet(-bytes.length);
                    return bytes.length;
                })));
            }
            for (Future<Integer> one : running) {
                lengths.add(one.get());
            }
        }
        assertThat(lengths).hasSize(20).containsOnly(LARGE);
        assertThat(most).hasValueLessThanOrEqualTo(LARGE);
    }

    @Test
    void bodyWithoutRoomIsSentAwayReadToItsEnd() throws Exception {
        Intake intake = intake(Duration.ofMillis(1));
        InputStream late = body(LARGE);
        whileHeld(
                intake,
                () -> assertThatThrownBy(() -> intake.take(late, bytes -> bytes))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.status()).isEqualTo(503);
                            assertThat(problem.members()).containsEntry("retryAfter", 5L);
                        }));
        assertThat(late.read()).isNegative();
        assertThat(intake.<Integer>take(body(LARGE), bytes -> bytes.length)).isEqualTo(LARGE);
    }

    @Test
    void workThatFailsGivesItsRoomBack() throws Exception {
        Intake intake = intake(Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> intake.take(body(LARGE), bytes -> {
                        throw new IOException("cut");
                    }))
                    .isInstanceOf(IOException.class);
        }
        assertThat(intake.<Integer>take(body(5), bytes -> bytes.length)).isEqualTo(5);
    }

    @Test
    void tooLargeBodyIsRefused() {
        Intake intake = intake(Duration.ofMinutes(1));
        assertThatThrownBy(() -> intake.take(body(LARGE + 1), bytes -> bytes))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("too-large"));
    }

    @Test
    void bodyOfAnyLengthArrivesWhole() throws IOException {
        Intake intake = intake(Duration.ofMinutes(1));
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, LARGE}) {
            assertThat(intake.<Integer>take(body(length), bytes -> bytes.length))
                    .isEqualTo(length);
        }
    }

    private static void whileHeld(Intake intake, Runnable meanwhile) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            Future<byte[]> holder = threads.submit(() -> intake.take(body(LARGE), bytes -> {
                held.countDown();
                awaitQuietly(end);
                return bytes;
            }));
            held.await();
            try {
                meanwhile.run();
            } finally {
                end.countDown();
            }
            holder.get();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private static Intake intake(Duration patience) {
        return new Intake(new IntakeConfig() {
            @Override
            public int readingBytes() {
                return LARGE;
            }

            @Override
            public int applyingBytes() {
                return LARGE;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        });
    }
}
