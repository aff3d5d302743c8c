package org.cardea;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** All that the service in this JVM logs while this is open, stack traces included. */
public final class LogCapture implements AutoCloseable {

    private final StringBuffer text = new StringBuffer();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            StringWriter line = new StringWriter();
            line.append(ExtLogRecord.wrap(record).getFormattedMessage()).append('\n');
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(line));
            }
            text.append(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public LogCapture() {
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
    }

    public String text() {
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
