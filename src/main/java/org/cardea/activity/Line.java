package org.cardea.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;

/**
 * What is told of something that happened.
 *
 * @param until when the last of several changes was made, else the moment itself
 * @param device null where nobody's device did it
 * @param book null where it concerns no single book
 * @param details texts, and for contacts-changed the numbers added, changed, deleted and groups
 */
public record Line(
        UUID id,
        Instant at,
        Instant until,
        Kind kind,
        DeviceId device,
        BookId book,
        int count,
        Map<String, Object> details) {}
