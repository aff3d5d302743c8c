package org.cardea.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception as it may stand in a log: its kind, its causes and where it happened, without any message. */
public final class FaultTrace {

    private static final int FRAMES = 12;

    private FaultTrace() {}

    /** One line per cause, each followed by its innermost frames. */
    public static String of(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(frames(cause));
        }
        return trace.toString();
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
