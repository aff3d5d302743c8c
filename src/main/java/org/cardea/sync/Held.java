package org.cardea.sync;

import java.util.List;
import java.util.UUID;
import org.cardea.shared.CardId;
import org.cardea.shared.DeviceId;
import org.cardea.shared.ServerTime;

/**
 * Deletions that wait for the owner's word.
 *
 * @param bases per card the seq it had when its deletion was held
 */
public record Held(UUID id, DeviceId device, ServerTime at, List<CardId> cards, List<Long> bases) {}
