package org.cardea.sync;

import org.cardea.shared.CardId;
import org.cardea.shared.ServerTime;

/**
 * A new row of the ledger.
 *
 * @param supersedes the seq of the card's row so far, or 0
 * @param group whether the card is, or was before its deletion, a group
 * @param content null for a deletion
 */
record Posting(long seq, long supersedes, CardId card, ServerTime time, boolean group, Content content) {

    boolean deleted() {
        return content == null;
    }
}
