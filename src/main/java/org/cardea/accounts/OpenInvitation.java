package org.cardea.accounts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Invites a stranger to open one account. */
@Singleton
public class OpenInvitation {

    private static final Duration LIVES = Duration.ofDays(7);

    private final Clock clock;
    private final InvitationStore invitations;

    public OpenInvitation(Clock clock, InvitationStore invitations) {
        this.clock = clock;
        this.invitations = invitations;
    }

    /** A code and until when it can be used. */
    record Offer(Code code, Instant expiresAt) {}

    @Transactional
    Offer offer(Role role) {
        Instant now = clock.instant();
        Offer offer = new Offer(Code.fresh(Code.INVITATION), now.plus(LIVES));
        invitations.removeExpired(now);
        invitations.add(offer.code(), role, offer.expiresAt());
        return offer;
    }
}
