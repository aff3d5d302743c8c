package org.cardea.client.desktop.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cardea.client.ports.Unreachable;
import org.cardea.client.wire.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowImportTest {
    private static final UUID ID = UUID.fromString("0f1e2d3c-0000-4000-8000-0000000000aa");
    private static final Duration SHORT = Duration.ofMillis(5);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private int absences;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/books/default/imports/", exchange -> {
            boolean get = !exchange.getRequestURI().getPath().endsWith("/events");
            if (get && asked.incrementAndGet() > absences) {
                byte[] body = ("{\"import\":\"" + ID + "\",\"state\":\"done\"}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.createContext("/api/v1/silent", exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private Import follow(Duration longestAbsence) {
        try (var line = new Line(address(), "token")) {
            return new FollowImport(new Imports(line), new Http(address(), "token"), SHORT, longestAbsence)
                    .untilRest(ID, (done, total) -> {});
        }
    }

    @Test
    void serverThatComesBackIsWaitedFor() {
        absences = 5;
        assertThat(follow(Duration.ofSeconds(60)).is("done")).isTrue();
    }

    @Test
    void serverThatStaysAwayIsGivenUp() {
        absences = Integer.MAX_VALUE;
        assertThatThrownBy(() -> follow(Duration.ofMillis(50))).isInstanceOf(Unreachable.class);
    }

    @Test
    void lineOnWhichNothingMovesIsDead() {
        try (var line = new Line(address(), "token", Duration.ofMillis(50))) {
            assertThatThrownBy(() -> line.call("GET", "silent", null, Import.class))
                    .isInstanceOf(Unreachable.class)
                    .hasRootCauseMessage("nothing moved for PT0.05S");
        }
    }
}
