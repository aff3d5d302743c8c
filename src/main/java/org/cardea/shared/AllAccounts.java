package org.cardea.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which accounts there are; the room that keeps them says. */
public interface AllAccounts {
    int PAGE = 500;

    /** Up to {@code limit} accounts, descending by id as PostgreSQL orders it, below the given one. */
    List<AccountId> below(Optional<AccountId> last, int limit);

    /** Up to {@code limit} accounts, ascending: those that {@link #below} comes to last. */
    List<AccountId> lowest(int limit);

    /** All of them, page by page, from the highest to the lowest, read as they are asked for. */
    default Stream<List<AccountId>> pages() {
        return Stream.iterate(
                below(Optional.empty(), PAGE),
                page -> !page.isEmpty(),
                page -> below(Optional.of(page.getLast()), PAGE));
    }

    default Stream<AccountId> all() {
        return pages().flatMap(List::stream);
    }
}
