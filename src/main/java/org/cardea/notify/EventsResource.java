package org.cardea.notify;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.cardea.accounts.Caller;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Wakes a device when a book of its account has moved on. */
@Path("/api/v1/events")
public class EventsResource {
    private static final int BEHIND_AT_MOST = 256;

    private final SecurityIdentity identity;
    private final Subscriptions subscriptions;
    private final BookHeads heads;

    EventsResource(SecurityIdentity identity, Subscriptions subscriptions, BookHeads heads) {
        this.identity = identity;
        this.subscriptions = subscriptions;
        this.heads = heads;
    }

    /** A device that does not read falls behind, is cut off, and is told how things stand when it comes back. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Server-sent events: a book has reached a number",
            description =
                    "`event: book`, `data: {\"book\":\"...\",\"seq\":1042,\"cursor\":\"...\"}`; at the start one for"
                            + " every book as it stands. `event: revoked` is the last of a revoked device. A comment every 20 s.")
    public Multi<OutboundSseEvent> events(@jakarta.ws.rs.core.Context Sse sse) {
        Caller caller = Caller.of(identity);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter -> subscribe(new Stream(caller, sse, emitter)), BEHIND_AT_MOST)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Listens first and asks then, so that nothing falls between. */
    private void subscribe(Stream stream) {
        stream.emitter.onTermination(() -> subscriptions.remove(stream));
        subscriptions.add(stream);
        heads.of(stream.account()).forEach(stream::reached);
    }

    /** A device's open line. */
    private record Stream(Caller caller, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter)
            implements Subscription {

        @Override
        public AccountId account() {
            return caller.account();
        }

        @Override
        public DeviceId device() {
            return caller.device();
        }

        @Override
        public boolean hearsItself() {
            return caller.isBrowser();
        }

        @Override
        public void reached(BookReached reached) {
            emitter.emit(sse.newEvent(
                    "book",
                    "{\"book\":\"%s\",\"seq\":%d,\"cursor\":\"%s\"}"
                            .formatted(reached.book(), reached.seq(), reached.cursor())));
        }

        @Override
        public void alive() {
            emitter.emit(sse.newEventBuilder().comment("alive").build());
        }

        @Override
        public void revoked() {
            emitter.emit(sse.newEvent("revoked", "{}"));
            emitter.complete();
        }
    }
}
