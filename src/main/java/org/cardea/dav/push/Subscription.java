package org.cardea.dav.push;

import java.time.Instant;
import java.util.UUID;
import org.cardea.shared.AccountId;
import org.cardea.shared.DeviceId;

/**
 * What a client asks for.
 *
 * @param device the client
 * @param book {@link Topic#HOME} for the home
 * @param onContent whether it is woken when there are other cards (of the home: other books)
 * @param onSaid whether it is woken when something else is said of the book
 */
public record Subscription(
        AccountId account,
        DeviceId device,
        UUID book,
        Receiver receiver,
        boolean onContent,
        boolean onSaid,
        Instant expires) {}
