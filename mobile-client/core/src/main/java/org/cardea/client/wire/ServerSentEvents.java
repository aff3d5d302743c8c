package org.cardea.client.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a stream of server-sent events (WHATWG HTML, section 9.2), one event at a time. */
public final class ServerSentEvents {
    private final BufferedReader lines;

    ServerSentEvents(Reader stream) {
        this.lines = new BufferedReader(stream);
    }

    /** The next event, or null at the end of the stream. Comments are passed over. */
    Event next() throws IOException {
        String name = "message";
        StringBuilder data = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && data != null) {
                return new Event(name, data.toString());
            } else if (line.isEmpty()) {
                name = "message";
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value(line));
            }
        }
        return null;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** One event. */
    public static final class Event {
        public final String name;
        public final String data;

        Event(String name, String data) {
            this.name = name;
            this.data = data;
        }
    }
}
