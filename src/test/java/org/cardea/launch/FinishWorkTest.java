package org.cardea.launch;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.scheduler.spi.JobInstrumenter.JobInstrumentationContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FinishWorkTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FinishWork work = new FinishWork();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void endWaitsForTheJobsUnderWay() throws Exception {
        var first = new CompletableFuture<Void>();
        var second = new CompletableFuture<Void>();
        work.instrument(job(first));
        work.instrument(job(second));
        var ended = end(LONG);

        first.complete(null);
        assertThatThrownBy(() -> ended.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        second.completeExceptionally(new IllegalStateException("a job that fails is over too"));

        ended.get(10, SECONDS);
    }

    @Test
    void noJobBeginsOnceTheServiceEnds() throws Exception {
        var last = new CompletableFuture<Void>();
        work.instrument(job(last));
        work.end(Duration.ofMillis(1));

        var late = work.instrument(job(new CompletableFuture<>()));
        last.complete(null);
        var later = work.instrument(job(new CompletableFuture<>()));

        assertThat(late.toCompletableFuture()).isCompleted();
        assertThat(later.toCompletableFuture()).isCompleted();
        assertThat(begun).hasValue(1);
    }

    @Test
    void jobsThatAreOverHoldNothingUp() throws Exception {
        for (int i = 0; i < 1000; i++) {
            work.instrument(job(CompletableFuture.completedFuture(null)));
        }

        end(LONG).get(10, SECONDS);
        assertThat(begun).hasValue(1000);
    }

    @Test
    void jobWithoutEndIsNotWaitedForForever() throws Exception {
        work.instrument(job(new CompletableFuture<>()));

        end(Duration.ofMillis(50)).get(10, SECONDS);
    }

    @Test
    void endWaitsForOtherWorkAsWell() throws Exception {
        assertThat(work.begin()).isTrue();
        var ended = end(LONG);
        assertThatThrownBy(() -> ended.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(work.begin()).isFalse();

        work.done();

        ended.get(10, SECONDS);
        assertThat(work.begin()).isFalse();
    }

    private CompletableFuture<Void> end(Duration patience) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.end(patience);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private JobInstrumentationContext job(CompletableFuture<Void> done) {
        return new JobInstrumentationContext() {
            @Override
            public String getSpanName() {
                return "job";
            }

            @Override
            public CompletionStage<Void> executeJob() {
                begun.incrementAndGet();
                return done;
            }
        };
    }
}
