package org.cardea.dav;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Addresses cards had and have no more, in the order in which they were given up: who knew them is told that they are gone. */
final class FormerNames {
    static final FormerNames NONE = new FormerNames(new TreeMap<>());

    private final NavigableMap<Long, String> hrefs;

    private FormerNames(NavigableMap<Long, String> hrefs) {
        this.hrefs = hrefs;
    }

    /**
     * @param bySeq the names
     * @param taken those of them another card has now, or the same one again: there something is
     */
    static FormerNames of(Found.Book book, NavigableMap<Long, String> bySeq, Collection<String> taken) {
        Set<String> told = new HashSet<>(taken);
        NavigableMap<Long, String> hrefs = new TreeMap<>();
        bySeq.forEach((seq, name) -> {
            if (told.add(name)) {
                hrefs.put(seq, book.href() + Hrefs.encode(name));
            }
        });
        return new FormerNames(hrefs);
    }

    List<String> between(long after, long upTo) {
        return hrefs.isEmpty()
                ? List.of()
                : List.copyOf(hrefs.subMap(after, false, upTo, true).values());
    }
}
