package org.cardea.dav;

import static org.cardea.dav.xml.Names.card;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Group;
import org.cardea.shared.CardId;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.EntryStore;
import org.cardea.sync.GroupStore;
import org.cardea.sync.Head;
import org.cardea.sync.LedgerConfig;
import org.cardea.sync.Offer;
import org.cardea.sync.Packet;
import org.cardea.sync.Pages;

/** From the categories a client wrote into a card to the groups it joins and leaves; what is left is the card's own. */
@Singleton
class Regroup {
    private static final int MOST_AT_ONCE = 400;
    private static final String NO_GROUPS = "This app password is told of groups as categories of their members,"
            + " so it cannot write a group's card; that can be changed under Devices";

    private final ReadGroups reading;
    private final GroupStore groups;
    private final EntryStore entries;
    private final DavNameStore names;
    private final LedgerConfig limits;

    Regroup(ReadGroups reading, GroupStore groups, EntryStore entries, DavNameStore names, LedgerConfig limits) {
        this.reading = reading;
        this.groups = groups;
        this.entries = entries;
        this.names = names;
        this.limits = limits;
    }

    /**
     * @param card without the categories that are groups
     * @param changes of groups
     * @param plain whether the card is shown just as it is stored
     */
    record Regrouped(Card card, List<Change> changes, boolean plain) {
        static Regrouped asWritten(Card card) {
            return new Regrouped(card, List.of(), true);
        }

        /** Without groups to change the ledger alone settles what a precondition is worth. */
        Packet packet(Change change, boolean exact) {
            if (changes.isEmpty()) {
                return Packet.of(change);
            }
            List<Change> all = new ArrayList<>(List.of(change));
            all.addAll(changes);
            return exact ? Packet.exact(all) : Packet.of(UUID.randomUUID(), all);
        }
    }

    /**
     * A card as a client wrote it.
     *
     * @param before the lines of the card that was edited
     * @param isNew whether the client knew of none
     * @param exactly whether the client said that it edited what stands
     * @param known otherwise, how far it had come
     */
    record Written(
            Grant grant,
            GroupView view,
            CardId id,
            Card card,
            List<ContentLine> before,
            boolean isNew,
            boolean exactly,
            OptionalLong known) {}

    Regrouped of(Written written) {
        if (written.card().isGroup()) {
            throw Refusal.saying(403, List.of(card("valid-address-data")), NO_GROUPS);
        }
        Memberships now = written.view().memberships();
        Set<String> said = Categories.said(written.card().lines());
        CategoriesEdit edit = CategoriesEdit.of(written.id(), written.before(), knew(written, now), said, now);
        Card own = Categories.own(written.card(), written.before(), said);
        boolean plain = said.isEmpty() && now.of(written.id()).isEmpty();
        return new Regrouped(
                own, edit.isEmpty() || refused(written.id(), own) ? List.of() : changes(written, edit), plain);
    }

    /** What the ledger refuses puts nobody into a group. */
    private boolean refused(CardId id, Card own) {
        return Offer.of(new Change.PutCard(id, own, OptionalLong.empty()), limits) instanceof Offer.Unacceptable;
    }

    /** Null where it is not known. */
    private Memberships knew(Written written, Memberships now) {
        Grant grant = written.grant();
        Head head = written.view().head();
        if (written.isNew()) {
            return Memberships.none(head.epoch(), head.seq());
        }
        if (written.exactly()) {
            return now;
        }
        if (written.known().isEmpty() || written.known().getAsLong() > head.seq()) {
            return null;
        }
        long known = written.known().getAsLong();
        if (!groups.changedByOthers(grant, known, head.seq())) {
            return now;
        }
        return known < groups.trimmed(grant) ? null : reading.at(grant, head.epoch(), known);
    }

    private List<Change> changes(Written written, CategoriesEdit edit) {
        Head head = written.view().head();
        if (edit.size() > MOST_AT_ONCE) {
            throw TooMuch.resource("The card joins or leaves more than %d groups at once".formatted(MOST_AT_ONCE));
        }
        int more = edit.made().size() + (written.isNew() ? 1 : 0);
        if (!edit.isEmpty() && more > 0 && head.contacts() + head.groups() + more > limits.bookCards()) {
            throw TooMuch.ofCards(limits.bookCards());
        }
        List<Change> changes = new ArrayList<>(existing(written, edit));
        edit.made().forEach(name -> changes.add(made(written, name)));
        for (Change change : changes) {
            if (Offer.of(change, limits) instanceof Offer.Unacceptable unacceptable) {
                throw TooMuch.of(unacceptable.reason());
            }
        }
        return changes;
    }

    private List<Change> existing(Written written, CategoriesEdit edit) {
        Grant grant = written.grant();
        Set<CardId> touched = new LinkedHashSet<>(edit.joins());
        touched.addAll(edit.leaves());
        Set<CardId> contact = Set.of(written.id());
        List<Change> changes = new ArrayList<>();
        if (touched.isEmpty()) {
            return changes;
        }
        for (List<Entry> page : new Pages(after -> entries.ofCards(grant, after, touched))) {
            for (Entry entry : page) {
                if (!entry.deleted() && !entry.broken()) {
                    boolean joins = edit.joins().contains(entry.card());
                    Group group =
                            reading.group(grant, entry).with(joins ? contact : Set.of(), joins ? Set.of() : contact);
                    changes.add(new Change.PutCard(entry.card(), group.card(), OptionalLong.of(entry.seq())));
                }
            }
        }
        return changes;
    }

    /** Under an id that comes of the name: of two who make it at the same moment both make the same group. */
    private Change made(Written written, String name) {
        Grant grant = written.grant();
        CardId derived = names.derived(grant, name);
        boolean free = entries.stepsOf(grant, List.of(derived)).stream().allMatch(EntryStore.Step::deleted);
        CardId id = free ? derived : CardId.random();
        return new Change.Put(
                id, Group.of(id, name, List.of(written.id())).card().text(), OptionalLong.empty());
    }
}
