package org.cardea.interchange.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cardea.accounts.Grant;

/** Waits for a file to be read, for a while: most are before anybody would ask again. */
@Singleton
class AwaitReading {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final JobStore jobs;

    AwaitReading(JobStore jobs) {
        this.jobs = jobs;
    }

    void await(Grant grant, UUID id) {
        Instant end = Instant.now().plus(PATIENCE);
        Duration pause = PAUSE;
        while (isReading(grant, id) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    private boolean isReading(Grant grant, UUID id) {
        return jobs.stand(grant.account(), grant.book(), id)
                .filter(stand -> stand.state() == State.READING)
                .isPresent();
    }
}
