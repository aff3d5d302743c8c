package org.cardea.dav.push;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;
import org.cardea.sync.Receipt;

/** What CardDAV's methods ask of this room. */
@Singleton
public class KeepSubscriptions {
    private final PushStore store;
    private final ExcusedStore excuses;
    private final Destination destination;
    private final Vapid vapid;
    private final PushConfig config;
    private final Clock clock;

    KeepSubscriptions(
            PushStore store,
            ExcusedStore excuses,
            Destination destination,
            Vapid vapid,
            PushConfig config,
            Clock clock) {
        this.store = store;
        this.excuses = excuses;
        this.destination = destination;
        this.vapid = vapid;
        this.config = config;
        this.clock = clock;
    }

    public boolean isOffered() {
        return config.enabled();
    }

    /** By what push services know this service, in base64url. */
    public String publicKey() {
        return vapid.publicKey();
    }

    public boolean admits(Receiver receiver) {
        return destination.admits(receiver);
    }

    /** How long a subscription lasts for which that was asked; empty where it would be over already. */
    public Optional<Instant> expires(Optional<Instant> asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant latest = now.plus(config.longest());
        return Optional.of(asked.filter(each -> each.isBefore(latest)).orElse(latest))
                .filter(each -> each.isAfter(now));
    }

    /** @param fresh whether it was not there before */
    public record Kept(UUID id, boolean fresh) {}

    /** Empty where the client has as many as it may have. */
    public Optional<Kept> put(Subscription wanted) {
        return store.put(wanted, clock.instant(), config.perClient());
    }

    /** False where this client has none of that id. */
    public boolean remove(AccountId account, DeviceId device, UUID id) {
        return store.remove(account, device, id);
    }

    /** From being told of what the receipt is for. */
    public void excuse(Grant grant, Receipt receipt, Excused excused) {
        excuses.fromCards(grant, receipt, excused);
    }

    /** From being told that something is said of the book, in the transaction that counts it. */
    public void excuseFromWhatIsSaid(Grant grant, Excused excused) {
        excuses.fromWhatIsSaid(grant, excused);
    }

    /** From being told that there is one more book, in the transaction that makes it. */
    public void excuseFromBook(Grant grant, Excused excused) {
        excuses.fromBook(grant, excused);
    }

    /** From being told that a book is gone, in the transaction that throws it away. */
    public void excuseFromEnd(Grant grant, Excused excused) {
        excuses.fromBook(grant, excused);
        excuses.fromEnd(grant, excused);
    }
}
