package org.cardea.activity;

import java.time.Instant;
import org.cardea.shared.DeviceId;

/** How many changes of contacts a device has brought in a span of time, and when the last of them. */
public record Upload(DeviceId device, long contacts, Instant at) {}
