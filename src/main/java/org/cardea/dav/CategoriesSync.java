package org.cardea.dav;

import static org.cardea.dav.xml.Names.dav;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.cardea.accounts.Grant;
import org.cardea.accounts.GroupForm;
import org.cardea.dav.xml.Node;
import org.cardea.shared.CardId;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.GroupStore;
import org.cardea.sync.Head;

/**
 * sync-collection for a client that sees groups as categories: first the cards that were changed, then the other cards
 * whose groups were, all as of one moment.
 */
@Singleton
class CategoriesSync {
    private static final int PAGE = 500;
    private static final int OPENED_AT_ONCE = 50;

    private final FindThings things;
    private final EntryStore entries;
    private final GroupStore groups;
    private final ReadGroups reading;
    private final AddressData data;
    private final CardDetails details;
    private final Seen seen;

    CategoriesSync(
            FindThings things,
            EntryStore entries,
            GroupStore groups,
            ReadGroups reading,
            AddressData data,
            CardDetails details,
            Seen seen) {
        this.things = things;
        this.entries = entries;
        this.groups = groups;
        this.reading = reading;
        this.data = data;
        this.details = details;
        this.seen = seen;
    }

    /** One telling, and how far it has come. */
    private static final class Telling {
        private final Found.Book book;
        private final Optional<Rendering> rendering;
        private final List<EntryStore.Step> changedGroups;
        private final Portion portion;
        private CategoriesToken token;
        private Callings callings;
        private FormerNames former;

        Telling(
                Found.Book book,
                Optional<Rendering> rendering,
                List<EntryStore.Step> changedGroups,
                CategoriesToken token,
                Portion portion) {
            this.book = book;
            this.rendering = rendering;
            this.changedGroups = changedGroups;
            this.token = token;
            this.portion = portion;
        }

        int page() {
            return rendering.isPresent() ? OPENED_AT_ONCE : PAGE;
        }

        Head head() {
            return book.named().head().at(token.until());
        }
    }

    Answer answer(Call call, Found.Book book, Node report) {
        Head head = book.named().head();
        CategoriesToken token = CategoriesToken.read(SyncCollection.token(report), head);
        seen.upTo(book.grant(), token.from(), head);
        boolean news = token.from() < token.until();
        if (news && token.from() > 0 && token.from() < groups.trimmed(book.grant())) {
            throw CategoriesToken.invalid();
        }
        List<EntryStore.Step> changed =
                news && token.from() > 0 ? groups.changed(book.grant(), token.from(), token.until()) : List.of();
        int limit = Report.limit(report, dav("limit"), dav("nresults"));
        Telling telling = new Telling(asOf(book, token), AddressData.asked(report), changed, token, new Portion(limit));
        return Multistatus.answer(call, Wanted.of(Optional.of(report)), answers -> {
            if (news) {
                name(telling);
                cards(telling, answers);
                members(telling, answers);
            }
            if (telling.portion.isCut()) {
                answers.status(book.href(), 507, dav("number-of-matches-within-limits"));
            }
            answers.xml()
                    .element(
                            dav("sync-token"),
                            telling.portion.isCut()
                                    ? telling.token.text()
                                    : CategoriesToken.at(token.epoch(), token.until()));
        });
    }

    /** What cards are called, and were before; who begins knew nothing. */
    private void name(Telling telling) {
        telling.callings = things.callings(telling.book.grant());
        long known = telling.token.from() == 0 ? 0 : telling.token.reached();
        telling.former = things.formerNames(telling.book, telling.callings, known, telling.token.until());
    }

    /** Who tells the rest of a list tells it as it was when the list began. */
    private Found.Book asOf(Found.Book book, CategoriesToken token) {
        return token.until() == book.named().head().seq()
                ? book
                : book.with(new GroupView(
                        GroupForm.CATEGORIES,
                        book.named().head(),
                        () -> reading.at(book.grant(), token.epoch(), token.until())));
    }

    private void cards(Telling telling, Multistatus answers) throws IOException {
        Set<CardId> hidden = hidden(telling);
        while (!telling.portion.isCut() && telling.token.reached() < telling.token.until()) {
            List<EntryStore.Step> page =
                    entries.steps(telling.book.grant(), telling.head(), telling.token.reached(), telling.page());
            tell(telling, page, hidden, answers);
            if (!telling.portion.isCut() && page.size() < telling.page()) {
                telling.token = telling.token.reached(telling.token.until(), 0);
            }
        }
    }

    /** Groups and what is left of them; a contact that became one is told as gone. */
    private Set<CardId> hidden(Telling telling) {
        Set<CardId> hidden = new HashSet<>(
                telling.changedGroups.stream().map(EntryStore.Step::card).toList());
        groups.contactsAt(telling.book.grant(), telling.token.from(), hidden).forEach(was -> hidden.remove(was.card()));
        return hidden;
    }

    private void tell(Telling telling, List<EntryStore.Step> page, Set<CardId> hidden, Multistatus answers)
            throws IOException {
        Known known = known(telling, page, answers.wanted());
        for (EntryStore.Step step : page) {
            boolean concerns = concerns(telling, step, hidden);
            List<String> former = telling.former.between(telling.token.reached(), step.seq());
            if (!telling.portion.takes(former.size() + (concerns ? 1 : 0))) {
                return;
            }
            for (String href : former) {
                answers.status(href, 404, null);
            }
            if (concerns) {
                tell(telling, step, known, answers);
            }
            telling.token = telling.token.reached(step.seq(), 0);
        }
    }

    private static boolean concerns(Telling telling, EntryStore.Step step, Set<CardId> hidden) {
        boolean begins = telling.token.from() == 0;
        boolean group = begins ? telling.book.view().hides(step.card()) : hidden.contains(step.card());
        return !group && !(begins && step.deleted());
    }

    /**
     * What is known of the cards of a page.
     *
     * @param opened by seq; none where the cards themselves are not asked for
     */
    private record Known(
            Map<CardId, String> names, Map<Long, Entry> opened, Map<CardId, Map<QName, Property.Value>> details) {}

    private Known known(Telling telling, List<EntryStore.Step> page, Wanted wanted) {
        List<CardId> cards = page.stream().map(EntryStore.Step::card).toList();
        return new Known(telling.callings.of(cards), opened(telling, page), details.of(telling.book, wanted, page));
    }

    private void tell(Telling telling, EntryStore.Step step, Known known, Multistatus answers) throws IOException {
        Found.Card card = FindThings.card(telling.book, known.names().get(step.card()), step);
        if (step.deleted() || telling.book.view().hides(step.card())) {
            answers.status(card.href(), 404, null);
        } else {
            Entry entry = known.opened().get(step.seq());
            Map<QName, Property.Value> text =
                    entry == null ? Map.of() : data.of(telling.book, entry, telling.rendering);
            answers.properties(card, CardDetails.and(known.details(), step.card(), text));
        }
    }

    private Map<Long, Entry> opened(Telling telling, List<EntryStore.Step> page) {
        Map<Long, Entry> opened = new HashMap<>();
        if (telling.rendering.isPresent()) {
            List<Long> living = page.stream()
                    .filter(step -> !step.deleted())
                    .map(EntryStore.Step::seq)
                    .toList();
            entries.at(telling.book.grant(), living).forEach(entry -> opened.put(entry.seq(), entry));
        }
        return opened;
    }

    /** Those whose groups are others than at the beginning of the list, in the order of their ids. */
    private void members(Telling telling, Multistatus answers) throws IOException {
        if (telling.portion.isCut() || telling.token.from() == 0) {
            return;
        }
        List<EntryStore.Step> all = regrouped(telling);
        for (int from = telling.token.members();
                from < all.size() && !telling.portion.isCut();
                from += telling.page()) {
            List<EntryStore.Step> page = all.subList(from, Math.min(all.size(), from + telling.page()));
            Known known = known(telling, page, answers.wanted());
            for (EntryStore.Step step : page) {
                if (!telling.portion.takes(1)) {
                    return;
                }
                tell(telling, step, known, answers);
                telling.token = telling.token.reached(telling.token.until(), telling.token.members() + 1);
            }
        }
    }

    private List<EntryStore.Step> regrouped(Telling telling) {
        Grant grant = telling.book.grant();
        ReadGroups.Change change =
                reading.between(grant, telling.token.from(), telling.token.until(), telling.changedGroups);
        List<CardId> cards = List.copyOf(regrouped(change));
        return groups.contactsAt(grant, telling.token.until(), cards).stream()
                .filter(step -> step.seq() <= telling.token.from())
                .sorted(Comparator.comparing(step -> step.card().value()))
                .toList();
    }

    static Set<CardId> regrouped(ReadGroups.Change change) {
        Map<CardId, Set<Memberships.Named>> before = byMember(change.before());
        Map<CardId, Set<Memberships.Named>> after = byMember(change.after());
        Set<CardId> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(card -> before.getOrDefault(card, Set.of()).equals(after.getOrDefault(card, Set.of())));
        return all;
    }

    private static Map<CardId, Set<Memberships.Named>> byMember(Map<Memberships.Named, Set<CardId>> groups) {
        Map<CardId, Set<Memberships.Named>> members = new HashMap<>();
        groups.forEach((group, cards) -> cards.forEach(
                card -> members.computeIfAbsent(card, none -> new HashSet<>()).add(group)));
        return members;
    }
}
