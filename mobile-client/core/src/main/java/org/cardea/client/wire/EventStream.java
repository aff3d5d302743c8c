package org.cardea.client.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

/** Server-sent events of one path, as long as the line holds. */
public final class EventStream implements Closeable {
    private final HttpURLConnection line;
    private ServerSentEvents events;

    /**
     * Asks for nothing yet, so that it can be closed by another thread from the first byte on.
     *
     * @param silenceMillis a line silent for longer is dead
     */
    public EventStream(Http http, String path, int silenceMillis) throws IOException {
        line = http.open("GET", path, silenceMillis);
        line.setRequestProperty("Accept", "text/event-stream");
        line.setRequestProperty("Accept-Encoding", "identity");
    }

    /**
     * The next one, or null when the server has ended the stream.
     *
     * @throws org.cardea.client.ports.Refused when the server does not tell
     */
    public ServerSentEvents.Event next() throws IOException {
        if (events == null) {
            Http.refuse(line);
            events = new ServerSentEvents(new InputStreamReader(Http.body(line), StandardCharsets.UTF_8));
        }
        return events.next();
    }

    @Override
    public void close() {
        line.disconnect();
    }
}
