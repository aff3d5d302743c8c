package org.cardea.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used of the processors, which tells more than the clock where others use them too. */
record ProcessorTime(String process) {
    private static final double TICKS_PER_SECOND = 100;

    /** User and system time. */
    double seconds() throws IOException {
        String[] fields = Files.readString(Path.of("/proc", process, "stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
