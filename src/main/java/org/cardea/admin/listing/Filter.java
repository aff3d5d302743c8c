package org.cardea.admin.listing;

import java.time.Instant;
import java.util.Optional;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;

/**
 * Which contacts are wanted.
 *
 * @param search blank for all
 * @param ungrouped only those in no group
 * @param device who changed them last
 */
public record Filter(
        String search,
        Optional<CardId> group,
        boolean ungrouped,
        Optional<DeviceId> device,
        Optional<Boolean> photo,
        Optional<Instant> changedSince) {

    boolean isEverything() {
        return search.isBlank()
                && group.isEmpty()
                && !ungrouped
                && device.isEmpty()
                && photo.isEmpty()
                && changedSince.isEmpty();
    }
}
