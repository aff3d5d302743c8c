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
class FinishJobsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FinishJobs jobs = new FinishJobs();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void endWaitsForTheJobsUnderWay() throws Exception {
        var first = new CompletableFuture<Void>();
        var second = new CompletableFuture<Void>();
        jobs.instrument(job(first));
        jobs.instrument(job(second));
        var ended = end(LONG);

        first.complete(null);
        assertThatThrownBy(() -> ended.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        second.completeExceptionally(new IllegalStateException("a job that fails is over too"));

        ended.get(10, SECONDS);
    }

    @Test
    void noJobBeginsOnceTheServiceEnds() throws Exception {
        var last = new CompletableFuture<Void>();
        jobs.instrument(job(last));
        jobs.end(Duration.ofMillis(1));

        var late = jobs.instrument(job(new CompletableFuture<>()));
        last.complete(null);
        var later = jobs.instrument(job(new CompletableFuture<>()));

        assertThat(late.toCompletableFuture()).isCompleted();
        assertThat(later.toCompletableFuture()).isCompleted();
        assertThat(begun).hasValue(1);
    }

    @Test
    void jobsThatAreOverHoldNothingUp() throws Exception {
        for (int i = 0; i < 1000; i++) {
            jobs.instrument(job(CompletableFuture.completedFuture(null)));
        }

        end(LONG).get(10, SECONDS);
        assertThat(begun).hasValue(1000);
    }

    @Test
    void jobWithoutEndIsNotWaitedForForever() throws Exception {
        jobs.instrument(job(new CompletableFuture<>()));

        end(Duration.ofMillis(50)).get(10, SECONDS);
    }

    private CompletableFuture<Void> end(Duration patience) {
        return CompletableFuture.runAsync(() -> {
            try {
                jobs.end(patience);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private JobInstrumentationContext job(CompletableFuture<Void> work) {
        return new JobInstrumentationContext() {
            @Override
            public String getSpanName() {
                return "job";
            }

            @Override
            public CompletionStage<Void> executeJob() {
                begun.incrementAndGet();
                return work;
            }
        };
    }
}
