package org.cardea.notify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Instances on one database tell each other by LISTEN and NOTIFY. Sending has its own thread and transactions, since
 * a NOTIFY makes commits wait for each other. The first news is sent at once; what comes within the pause after it is
 * sent together, the newest of each topic.
 */
final class PostgresChannel {
    private static final Logger LOG = Logger.getLogger(PostgresChannel.class);
    private static final String NAME = "cardea";
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 500;
    private static final int PAUSE_MILLIS = 50;

    private final DataSource source;
    private final Consumer<Message> hear;
    private final Runnable catchUp;
    private final String instance = UUID.randomUUID().toString();
    private final Map<String, Message> waiting = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread sender = new Thread(this::sendAll, "cardea-notify");
    private final Thread listener = new Thread(this::listenAlways, "cardea-listen");

    /**
     * @param hear gets what other instances say, on the listener's thread
     * @param catchUp is called whenever listening has begun, at first and after each interruption
     */
    PostgresChannel(DataSource source, Consumer<Message> hear, Runnable catchUp) {
        this.source = source;
        this.hear = hear;
        this.catchUp = catchUp;
    }

    void open() {
        for (Thread thread : List.of(sender, listener)) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void close() {
        closed.countDown();
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }

    void send(Message message) {
        synchronized (waiting) {
            waiting.merge(message.topic(), message, Message::after);
            waiting.notifyAll();
        }
    }

    private void sendAll() {
        while (isOpen()) {
            try {
                send(next());
                pause(PAUSE_MILLIS);
            } catch (SQLException failed) {
                // Listeners catch up when the database is back, so what was not sent need not be kept.
                LOG.warnf("Other instances could not be told: SQL state %s", failed.getSQLState());
                pause(RETRY_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String[] next() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && isOpen()) {
                waiting.wait();
            }
            String[] texts = waiting.values().stream()
                    .map(message -> instance + " " + message.text())
                    .toArray(String[]::new);
            waiting.clear();
            return texts;
        }
    }

    private void send(String[] texts) throws SQLException {
        if (texts.length == 0) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement notify =
                        connection.prepareStatement("select pg_notify('" + NAME + "', text) from unnest(?) text")) {
            notify.setArray(1, connection.createArrayOf("text", texts));
            notify.execute();
        }
    }

    private void listenAlways() {
        while (isOpen()) {
            try (Connection connection = source.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + NAME);
                catchUp.run();
                hear(connection.unwrap(PGConnection.class));
                listen.execute("unlisten " + NAME);
            } catch (SQLException | RuntimeException failed) {
                if (isOpen()) {
                    LOG.warnf(
                            "Listening for other instances was interrupted: %s",
                            failed.getClass().getSimpleName());
                    pause(RETRY_MILLIS);
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (isOpen()) {
            PGNotification[] heard = connection.getNotifications(LISTEN_MILLIS);
            for (PGNotification each : heard == null ? new PGNotification[0] : heard) {
                String[] said = each.getParameter().split(" ", 2);
                if (!said[0].equals(instance)) {
                    hear.accept(Message.parse(said[1]));
                }
            }
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause(int millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
