package org.cardea.sync;

import java.util.List;
import java.util.UUID;
import org.cardea.contacts.Digest;
import org.cardea.shared.ServerTime;

/** The ledger's answer to a packet: the book before and after, and what became of each change. */
public record Receipt(
        UUID packet,
        Cursor before,
        Cursor after,
        ServerTime serverTime,
        Digest digest,
        int contacts,
        int groups,
        List<Result> items) {}
