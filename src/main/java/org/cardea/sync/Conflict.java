package org.cardea.sync;

import java.util.List;
import java.util.UUID;
import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;

/**
 * A merge in which a value gave way.
 *
 * @param seq of the merged card
 * @param loserSeq of the version that still has the values
 * @param fields names of the properties
 */
public record Conflict(UUID id, CardId card, long seq, long loserSeq, List<String> fields, ServerTime at) {}
