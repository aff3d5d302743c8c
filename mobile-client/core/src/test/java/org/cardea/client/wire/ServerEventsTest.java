package org.cardea.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerEventsTest {
    private static final String BOOK = "event: book\ndata: {\"book\":\"b\",\"seq\":1}\n\n";

    @Test
    void streamIsReadEventByEvent() throws IOException {
        ServerSentEvents events = new ServerSentEvents(new StringReader(": hello\n\n" + BOOK
                + "id: 7\ndata:two\ndata: lines\n\nevent: lost\n\nevent: revoked\r\ndata:\r\n\r\n"));
        ServerSentEvents.Event book = events.next();
        assertThat(book.name).isEqualTo("book");
        assertThat(book.data).isEqualTo("{\"book\":\"b\",\"seq\":1}");
        ServerSentEvents.Event lines = events.next();
        assertThat(lines.name).isEqualTo("message");
        assertThat(lines.data).isEqualTo("two\nlines");
        assertThat(events.next().name).isEqualTo("revoked");
        assertThat(events.next()).isNull();
    }

    @Test
    void listenerIsWokenAgainAfterTheLineWasLost() throws Exception {
        try (Server server = new Server();
                ServerEvents events = new ServerEvents(new Http(server.address(), "t"))) {
            server.answers(200, "text/event-stream", BOOK).answers(200, "text/event-stream", BOOK + BOOK);
            Semaphore woken = new Semaphore(0);
            events.listen(woken::release);
            assertThat(woken.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.asked.get(0).path()).isEqualTo("/api/v1/events");
        }
    }

    @Test
    void revokedDeviceIsWokenOnceAndNotReconnected() throws Exception {
        try (Server server = new Server()) {
            server.answers(200, "text/event-stream", "event: revoked\ndata: {}\n\n");
            CountDownLatch woken = new CountDownLatch(1);
            ServerEvents events = new ServerEvents(new Http(server.address(), "t"));
            events.listen(woken::countDown);
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
            events.close();
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void refusedLineWakesTheListenerSoThatItsSyncLearnsWhy() throws Exception {
        try (Server server = new Server();
                ServerEvents events = new ServerEvents(new Http(server.address(), "t"))) {
            server.problem(401, "unauthorized");
            CountDownLatch woken = new CountDownLatch(1);
            events.listen(woken::countDown);
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
