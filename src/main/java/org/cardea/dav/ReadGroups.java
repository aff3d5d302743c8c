package org.cardea.dav;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.Malformed;
import org.cardea.shared.AccountId;
import org.cardea.shared.BookId;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.GroupStore;
import org.cardea.sync.Head;

/**
 * Who is in which groups of a book. What was read is remembered with the seq it was read at, and asked from the ledger
 * again is only what groups were changed since.
 */
@Singleton
class ReadGroups {
    private static final int CARDS_AT_ONCE = 16;
    private static final int REMEMBERED_BYTES = 16 * 1024 * 1024;
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final GroupStore groups;
    private final EntryStore entries;
    private final Cache<Key, Memberships> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Key book, Memberships read) -> read.bytes())
            .expireAfterAccess(IDLE)
            .build();

    ReadGroups(GroupStore groups, EntryStore entries) {
        this.groups = groups;
        this.entries = entries;
    }

    private record Key(AccountId account, BookId book) {}

    /** Groups before and after, as far as they are not the same, with their members. */
    record Change(Map<Memberships.Named, Set<CardId>> before, Map<Memberships.Named, Set<CardId>> after) {}

    /** As of the book's head. */
    Memberships of(Grant grant, Head head) {
        if (head.groups() == 0) {
            return Memberships.none(head.epoch(), head.seq());
        }
        Key key = new Key(grant.account(), grant.book());
        Memberships known = remembered.getIfPresent(key);
        if (known == null || !known.isOf(head.epoch()) || known.seq() > head.seq()) {
            return remember(key, at(grant, head.epoch(), head.seq()));
        }
        return known.seq() == head.seq() ? known : remember(key, later(grant, known, head.seq()));
    }

    private Memberships remember(Key key, Memberships read) {
        remembered.put(key, read);
        return read;
    }

    /** As of any moment the ledger still knows. */
    Memberships at(Grant grant, long epoch, long seq) {
        return Memberships.none(epoch, seq).with(seq, Set.of(), read(grant, groups.at(grant, seq)));
    }

    private Memberships later(Grant grant, Memberships known, long seq) {
        List<EntryStore.Step> changed = groups.changed(grant, known.seq(), seq);
        List<EntryStore.Step> superseded = groups.superseded(grant, known.seq(), seq);
        Set<CardId> gone = new HashSet<>();
        Stream.of(changed, superseded).flatMap(List::stream).forEach(step -> gone.add(step.card()));
        return known.with(seq, gone, read(grant, changed));
    }

    /** @param changed as the ledger has them after the first seq and up to the second */
    Change between(Grant grant, long from, long to, List<EntryStore.Step> changed) {
        return new Change(read(grant, groups.superseded(grant, from, to)), read(grant, changed));
    }

    /** Those that live and can be opened. */
    private Map<Memberships.Named, Set<CardId>> read(Grant grant, List<EntryStore.Step> steps) {
        List<Long> living = steps.stream()
                .filter(step -> !step.deleted())
                .map(EntryStore.Step::seq)
                .toList();
        Map<Memberships.Named, Set<CardId>> read = new LinkedHashMap<>();
        for (int from = 0; from < living.size(); from += CARDS_AT_ONCE) {
            List<Long> some = living.subList(from, Math.min(living.size(), from + CARDS_AT_ONCE));
            for (Entry entry : entries.at(grant, some)) {
                if (!entry.broken()) {
                    Group group = group(grant, entry);
                    read.put(Memberships.Named.of(entry.card(), group.name()), new LinkedHashSet<>(group.members()));
                }
            }
        }
        return read;
    }

    Group group(Grant grant, Entry entry) {
        try {
            return new Group(Card.read(entries.text(grant, entry)));
        } catch (Malformed impossible) {
            throw new IllegalStateException("A stored card is malformed", impossible);
        }
    }

    /** An account that is closed revokes its devices; nothing of it is remembered. */
    void forget(@Observes DeviceRevoked revoked) {
        remembered.asMap().keySet().removeIf(key -> key.account().equals(revoked.account()));
    }
}
