package org.cardea.client.desktop.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What tells a file apart from what it was, without reading it. */
record FileState(long size, long modifiedNanos, String inode) {
    /** A clock tick may hide a second write of the same length; so young a file is read again the next time. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Of a file that is read again at the next look. */
    static final FileState UNSETTLED = new FileState(-1, 0, "");

    static FileState of(BasicFileAttributes attributes) {
        return new FileState(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                String.valueOf(attributes.fileKey()));
    }

    boolean settledAt(Instant now) {
        return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli()) - modifiedNanos > SETTLED_NANOS;
    }
}
