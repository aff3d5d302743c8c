package org.cardea.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.people.Numbers;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;
import org.cardea.sync.ReadCards;

/** Reads what a merge is about: the contacts, and the groups that those which go are in. */
@Singleton
class PlanMerge {
    static final int MOST = 50;

    private static final int PAGE = 500;

    private final BookStore books;
    private final EntryStore entries;
    private final AccountStore accounts;
    private final ReadCards read;

    PlanMerge(BookStore books, EntryStore entries, AccountStore accounts, ReadCards read) {
        this.books = books;
        this.entries = entries;
        this.accounts = accounts;
        this.read = read;
    }

    /** A group with the kept contact in the place of those that go. */
    record Follower(CardId card, long seq, Group group) {}

    /** @param seqs of the contacts as they were read */
    record Plan(Union union, CardId into, List<CardId> from, Map<CardId, Long> seqs, List<Follower> groups) {}

    Plan plan(Grant grant, CardId into, Set<CardId> from) {
        Head head = books.head(grant);
        if (from.isEmpty() || from.size() > MOST || from.contains(into)) {
            throw Problem.badRequest("Between 1 and %d others.".formatted(MOST)).with("field", "from");
        }
        Set<CardId> all = new LinkedHashSet<>(List.of(into));
        all.addAll(from);
        Map<CardId, Card> cards = new HashMap<>();
        Map<CardId, Long> seqs = new HashMap<>();
        read.texts(
                grant, read.living(grant, all).values().stream().map(Entry::seq).toList(), (entry, text) -> {
                    cards.put(entry.card(), ReadCards.read(text));
                    seqs.put(entry.card(), entry.seq());
                });
        if (!cards.keySet().containsAll(all) || cards.values().stream().anyMatch(Card::isGroup)) {
            throw Problem.notFound();
        }
        List<Union.Part> parts =
                from.stream().map(id -> new Union.Part(id, cards.get(id))).toList();
        Union union = new Union(cards.get(into), parts, new Numbers(accounts.region(grant.account())));
        return new Plan(union, into, List.copyOf(from), seqs, groups(grant, head, into, from));
    }

    private List<Follower> groups(Grant grant, Head head, CardId into, Set<CardId> from) {
        List<Follower> followers = new ArrayList<>();
        for (List<Entry> page : new Pages(after -> entries.groups(grant, head, after, PAGE))) {
            for (Entry entry : page) {
                Set<CardId> members = entry.broken() ? Set.of() : members(entry);
                if (from.stream().anyMatch(members::contains)) {
                    follow(grant, entry, into, from, followers);
                }
            }
        }
        return followers;
    }

    private static Set<CardId> members(Entry entry) {
        return new HashSet<>(new Group(ReadCards.withoutBytes(entry)).members());
    }

    private void follow(Grant grant, Entry entry, CardId into, Set<CardId> from, List<Follower> followers) {
        Group group = new Group(ReadCards.read(entries.text(grant, entry)));
        followers.add(new Follower(entry.card(), entry.seq(), group.with(Set.of(into), from)));
    }
}
