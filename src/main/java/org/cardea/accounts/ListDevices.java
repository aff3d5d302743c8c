package org.cardea.accounts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cardea.activity.Activity;
import org.cardea.activity.Upload;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/** The linked devices of an account, and how each does. */
@Singleton
final class ListDevices {
    private static final Duration UPLOADS_OF = Duration.ofDays(30);

    private final DeviceStore devices;
    private final DeviceProgressStore progress;
    private final Activity activity;
    private final Clock clock;

    ListDevices(DeviceStore devices, DeviceProgressStore progress, Activity activity, Clock clock) {
        this.devices = devices;
        this.progress = progress;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * @param upload what it brought in the last 30 days, if anything
     * @param held how many of its deletions wait for the owner's word
     */
    record Health(
            DeviceStore.View device,
            List<DeviceProgressStore.Progress> books,
            Optional<Upload> upload,
            int held,
            DeviceState state) {}

    List<Health> of(AccountId account) {
        Instant now = clock.instant();
        Map<DeviceId, List<DeviceProgressStore.Progress>> books =
                progress.of(account).stream().collect(groupingBy(DeviceProgressStore.Progress::device));
        Map<DeviceId, Upload> uploads =
                activity.uploads(account, now.minus(UPLOADS_OF)).stream().collect(toMap(Upload::device, identity()));
        Map<DeviceId, Integer> held = progress.held(account);
        return devices.linked(account).stream()
                .map(device -> {
                    DeviceId id = device.device();
                    List<DeviceProgressStore.Progress> its = books.getOrDefault(id, List.of());
                    return new Health(
                            device,
                            its,
                            Optional.ofNullable(uploads.get(id)),
                            held.getOrDefault(id, 0),
                            DeviceState.of(device.lastSeen(), its, now));
                })
                .toList();
    }
}
