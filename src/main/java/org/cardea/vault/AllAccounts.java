package org.cardea.vault;

import java.util.List;
import java.util.Optional;
import org.cardea.shared.AccountId;

/** Which accounts there are; the room that keeps them says. */
public interface AllAccounts {

    /** Up to {@code limit} accounts, descending by id as PostgreSQL orders it, below the given one. */
    List<AccountId> below(Optional<AccountId> last, int limit);

    /** Up to {@code limit} accounts, ascending: those that {@link #below} comes to last. */
    List<AccountId> lowest(int limit);
}
