package org.cardea.interchange.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.Group;
import org.cardea.contacts.search.PhoneDigits;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.BookStore;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;
import org.cardea.sync.Pages;

/** Looks whether all that was asked for is there, and who is in which group. */
@Singleton
class PrepareExport {
    private final WalkBook walk;
    private final BookStore books;
    private final EntryStore entries;
    private final AccountStore accounts;

    PrepareExport(WalkBook walk, BookStore books, EntryStore entries, AccountStore accounts) {
        this.walk = walk;
        this.books = books;
        this.entries = entries;
        this.accounts = accounts;
    }

    /** A group as it is needed here. */
    private record Seen(CardId id, String name, Set<CardId> members) {
        static Seen of(Opened opened) {
            if (opened.isBroken()) {
                return new Seen(opened.id(), "", Set.of());
            }
            Card card = OpenContact.withoutPhotos(opened, List.of()).card();
            return new Seen(opened.id(), card.name(), new HashSet<>(new Group(card).members()));
        }
    }

    Prepared prepare(Grant grant, Wanted wanted) throws IOException {
        Head head = books.head(grant);
        Labels labels = new Labels();
        Set<CardId> unknown = new LinkedHashSet<>(wanted.groups());
        walk.groups(grant, head, false, Seen::of, group -> {
            labels.see(group.name());
            unknown.remove(group.id());
        });
        refuse(unknown, "groups");
        refuse(unknownCards(grant, wanted.cards()), "cards");
        Members members = new Members();
        walk.groups(grant, head, false, Seen::of, group -> {
            boolean chosen = wanted.groups().contains(group.id());
            members.add(group.members(), labels.of(group.name()), chosen);
        });
        PhoneDigits numbers = new PhoneDigits(accounts.region(grant.account()));
        return new Prepared(grant, head, wanted, labels, members, numbers);
    }

    private Set<CardId> unknownCards(Grant grant, Set<CardId> cards) {
        Set<CardId> unknown = new LinkedHashSet<>(cards);
        for (List<Entry> page : new Pages(after -> entries.ofCards(grant, after, cards))) {
            page.stream().filter(entry -> !entry.deleted()).map(Entry::card).forEach(unknown::remove);
        }
        return unknown;
    }

    private static void refuse(Set<CardId> unknown, String field) {
        if (!unknown.isEmpty()) {
            throw Problem.badRequest("There is no such card in this book: "
                            + unknown.iterator().next() + ".")
                    .with("field", field);
        }
    }
}
