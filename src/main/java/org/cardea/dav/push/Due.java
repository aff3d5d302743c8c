package org.cardea.dav.push;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cardea.accounts.GroupForm;
import org.cardea.shared.AccountId;
import org.cardea.sync.Cursor;

/**
 * A subscription whose last message is not how things stand.
 *
 * @param content how the cards stand now, or which books there are
 * @param said how often something was said of the book
 * @param cursor empty for the home and for a book that is gone
 * @param groups how the client is told of groups, and so in which form of its tokens
 * @param over whether the book is gone, and the subscription with it once that is told
 */
record Due(
        AccountId account,
        UUID id,
        UUID book,
        Receiver receiver,
        String content,
        long said,
        boolean tellsContent,
        boolean tellsSaid,
        Optional<Cursor> cursor,
        GroupForm groups,
        boolean over,
        int failures,
        Instant nextAt) {}
