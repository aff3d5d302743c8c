package org.cardea.interchange.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.DeviceStore;
import org.cardea.accounts.Grant;

/** How far an import is, told while somebody listens. */
@Singleton
class ImportEvents {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final JobStore jobs;
    private final DeviceStore devices;

    ImportEvents(JobStore jobs, DeviceStore devices) {
        this.jobs = jobs;
        this.devices = devices;
    }

    /** Each stand that is another than the one before; ends at rest, without the import, and without the device. */
    Multi<JobStore.Stand> of(Grant grant, UUID id) {
        return Multi.createBy()
                .repeating()
                .supplier(() -> look(grant, id))
                .withDelay(PAUSE)
                .whilst(found -> found.filter(stand -> !stand.state().rests()).isPresent())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(found -> found.stream().toList())
                .skip()
                .repetitions();
    }

    private Optional<JobStore.Stand> look(Grant grant, UUID id) {
        return devices.isLinked(grant.account(), grant.device())
                ? jobs.stand(grant.account(), grant.book(), id)
                : Optional.empty();
    }
}
