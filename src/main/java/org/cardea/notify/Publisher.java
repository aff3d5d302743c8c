package org.cardea.notify;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.cardea.accounts.DeviceChanged;
import org.cardea.accounts.DeviceRevoked;

/**
 * Wakes whoever listens: here at once, on other instances through the database. Called after the commit. What happened here
 * is an event as well, for who listens by other ways.
 */
@Singleton
public class Publisher {
    private final Subscriptions here;
    private final PostgresChannel elsewhere;
    private final Event<DeviceRevoked> revocations;
    private final Event<DeviceChanged> changes;
    private final BookHeads heads;
    private final Event<BookReached> reachings;

    Publisher(
            Subscriptions here,
            DataSource source,
            Event<DeviceRevoked> revocations,
            Event<DeviceChanged> changes,
            BookHeads heads,
            Event<BookReached> reachings) {
        this.here = here;
        this.elsewhere = new PostgresChannel(source, this::hear, this::catchUp);
        this.revocations = revocations;
        this.changes = changes;
        this.heads = heads;
        this.reachings = reachings;
    }

    void start(@Observes StartupEvent start) {
        elsewhere.open();
    }

    void stop(@Observes ShutdownEvent stop) {
        elsewhere.close();
    }

    public void publish(BookReached reached) {
        here.tell(reached);
        elsewhere.send(new Message.Book(reached));
        reachings.fire(reached);
    }

    void revoked(@Observes DeviceRevoked revoked, EventMetadata metadata) {
        here.revoke(revoked.account(), revoked.device());
        if (!metadata.getQualifiers().contains(Elsewhere.Literal.INSTANCE)) {
            elsewhere.send(new Message.Revoked(revoked));
        }
    }

    void changed(@Observes DeviceChanged changed, EventMetadata metadata) {
        if (!metadata.getQualifiers().contains(Elsewhere.Literal.INSTANCE)) {
            elsewhere.send(new Message.Changed(changed));
        }
    }

    private void hear(Message message) {
        switch (message) {
            case Message.Book book -> here.tell(book.reached());
            case Message.Revoked revoked ->
                revocations.select(Elsewhere.Literal.INSTANCE).fire(revoked.device());
            case Message.Changed changed ->
                changes.select(Elsewhere.Literal.INSTANCE).fire(changed.device());
        }
    }

    /** While the line was down things may have happened that nobody told us. */
    private void catchUp() {
        here.accounts().forEach(account -> heads.of(account).forEach(here::tell));
    }
}
