package org.cardea.launch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.spi.JobInstrumenter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Scheduled jobs end before the database they work on: once the service ends none begins, and those under way have some
 * time to finish. Quarkus itself waits for them only after its pool of connections is closed.
 */
@Singleton
class FinishJobs implements JobInstrumenter {
    private static final Logger LOG = Logger.getLogger(FinishJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // One party is the service, each other a job under way; it is over when the last one has left.
    private final Phaser underWay = new Phaser(1);
    private volatile boolean ending;

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext job) {
        if (underWay.register() < 0) {
            return CompletableFuture.completedFuture(null);
        }
        var done = ending ? CompletableFuture.<Void>completedFuture(null) : job.executeJob();
        return done.whenComplete((nothing, failure) -> underWay.arriveAndDeregister());
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        end(PATIENCE);
    }

    void end(Duration patience) throws InterruptedException {
        ending = true;
        try {
            underWay.awaitAdvanceInterruptibly(
                    underWay.arriveAndDeregister(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("A scheduled job is broken off; it begins anew after the next start.");
        }
    }
}
