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
 * What nobody waits for, scheduled jobs above all, ends before the database it works on: once the service ends none of it
 * begins, and what is under way has some time to finish. Quarkus itself waits for jobs only after its pool of connections
 * is closed.
 */
@Singleton
class FinishWork implements JobInstrumenter {
    private static final Logger LOG = Logger.getLogger(FinishWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // One party is the service, each other some work under way; it is over when the last one has left.
    private final Phaser underWay = new Phaser(1);
    private volatile boolean ending;

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext job) {
        return begin()
                ? job.executeJob().whenComplete((nothing, failure) -> done())
                : CompletableFuture.completedFuture(null);
    }

    /** False where it is too late; otherwise it has to be said when it is done. */
    boolean begin() {
        if (underWay.register() < 0) {
            return false;
        }
        if (ending) {
            done();
            return false;
        }
        return true;
    }

    void done() {
        underWay.arriveAndDeregister();
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
            LOG.warn("Work is broken off; it begins anew after the next start.");
        }
    }
}
