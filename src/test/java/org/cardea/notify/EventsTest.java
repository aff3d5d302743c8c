package org.cardea.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Browser;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.accounts.TestAccount;
import org.cardea.shared.BookId;
import org.cardea.shared.DeviceId;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class EventsTest {
    private final TestAccount account = TestAccount.open();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Inject
    Publisher publisher;

    @Inject
    Subscriptions subscriptions;

    @Inject
    jakarta.enterprise.event.Event<DeviceRevoked> revocations;

    @Test
    void streamBeginsWithEveryBookAsItStands() {
        listen(account);
        await().until(() -> said("\"seq\":0"));
        assertThat(lines).anyMatch(line -> line.contains(account.account().toString()));
    }

    @Test
    void otherDeviceIsWokenAndTheAuthorIsNot() {
        listen(account);
        await().until(() -> said("\"seq\":0"));
        publisher.publish(reached(account, 41));
        publisher.publish(reached(account.link("phone"), 42));
        await().until(() -> said("\"seq\":42"));
        assertThat(lines).noneMatch(line -> line.contains("\"seq\":41"));
    }

    @Test
    void browserHearsItselfBecauseItHasManyTabs() {
        Browser browser = Browser.signedIn(account);
        listen("Cookie", browser.asHeader());
        await().until(() -> said("\"seq\":0"));
        publisher.publish(reached(account, browser.device(), 44));
        await().until(() -> said("\"seq\":44"));
    }

    @Test
    void endedSessionHearsNoMore() {
        Browser browser = Browser.signedIn(account);
        CompletableFuture<Void> ended = listen("Cookie", browser.asHeader());
        await().until(() -> said("\"seq\":0"));
        browser.ask().delete("/web/session").then().statusCode(204);
        await().atMost(Duration.ofSeconds(5)).until(ended::isDone);
        assertThat(lines).anyMatch(line -> line.contains("revoked"));
    }

    @Test
    void otherAccountHearsNothing() {
        listen(TestAccount.open());
        await().until(() -> said("\"seq\":0"));
        publisher.publish(reached(account, 43));
        subscriptions.keepLinesOpen();
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        assertThat(lines).noneMatch(line -> line.contains("\"seq\":43"));
    }

    @Test
    void revokedDeviceIsToldAndItsStreamEnds() {
        CompletableFuture<Void> ended = listen(account);
        await().until(() -> said("\"seq\":0"));
        revocations.fire(new DeviceRevoked(account.account(), account.device()));
        await().atMost(Duration.ofSeconds(5)).until(ended::isDone);
        assertThat(lines).anyMatch(line -> line.contains("revoked"));
    }

    private boolean said(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    private CompletableFuture<Void> listen(TestAccount listener) {
        return listen("Authorization", "Bearer " + listener.token());
    }

    private CompletableFuture<Void> listen(String header, String proof) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                .header(header, proof)
                .build();
        return CompletableFuture.runAsync(() -> {
            try (HttpClient http = HttpClient.newHttpClient()) {
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach(lines::add);
            } catch (IOException | InterruptedException ended) {
                lines.add("ended: " + ended.getClass().getSimpleName());
            }
        });
    }

    private static BookReached reached(TestAccount author, long seq) {
        return reached(author, author.device(), seq);
    }

    private static BookReached reached(TestAccount account, DeviceId author, long seq) {
        BookId book = new BookId(account.account().value());
        return new BookReached(account.account(), book, Optional.of(author), seq, "1-" + seq);
    }
}
