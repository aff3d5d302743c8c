package org.cardea.client.desktop.transfer;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cardea.client.ports.Refused;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.wire.EventStream;
import org.cardea.client.wire.Http;
import org.cardea.client.wire.ServerSentEvents;

/** Stays with an import until it rests: listens where the server can be listened to, asks again and again where not. */
public final class FollowImport {
    /** Short, as something between may hold events back; asking finds out. */
    private static final int SILENCE_MILLIS = 5_000;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(60);
    private static final Gson GSON = new Gson();
    private final Imports imports;
    private final Http http;
    private final Duration pause;
    private final Duration longestAbsence;
    private boolean listening = true;

    /** One event. */
    private record Told(String state, long done, long total) {}

    public FollowImport(Imports imports, Http http) {
        this(imports, http, PAUSE, LONGEST_ABSENCE);
    }

    FollowImport(Imports imports, Http http, Duration pause, Duration longestAbsence) {
        this.imports = imports;
        this.http = http;
        this.pause = pause;
        this.longestAbsence = longestAbsence;
    }

    /** @throws Unreachable when the server stays away */
    public Import untilRest(UUID id, Meter meter) {
        while (true) {
            Import now = patiently(id);
            if (now.progress() != null) {
                meter.at(now.progress().done(), now.progress().total());
            }
            if (now.rests()) {
                return now;
            }
            listening = listening && listen(id, meter);
            if (!listening) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private Import patiently(UUID id) {
        long since = System.nanoTime();
        while (true) {
            try {
                return imports.get(id);
            } catch (Unreachable away) {
                if (Thread.interrupted() || System.nanoTime() - since > longestAbsence.toNanos()) {
                    throw away;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Listens until the import rests or the line is lost; false where nothing was to be heard at all. */
    private boolean listen(UUID id, Meter meter) {
        boolean heard = false;
        try (var events = new EventStream(http, Imports.path(id) + "/events", SILENCE_MILLIS)) {
            for (ServerSentEvents.Event event = events.next(); event != null; event = events.next()) {
                Told told = GSON.fromJson(event.data, Told.class);
                meter.at(told.done, told.total);
                heard = true;
                if (Import.rests(told.state)) {
                    return true;
                }
            }
        } catch (IOException | Refused | JsonParseException lost) {
            return heard;
        }
        return heard;
    }
}
