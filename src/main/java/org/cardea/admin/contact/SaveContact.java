package org.cardea.admin.contact;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.cardea.accounts.Grant;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.EditContact;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.Change;
import org.cardea.sync.Entry;
import org.cardea.sync.Ledger;
import org.cardea.sync.MovedOn;
import org.cardea.sync.Packet;
import org.cardea.sync.Receipt;
import org.cardea.sync.Result;

/** Makes, edits and deletes a contact; its place in groups goes into the same packet. */
@Singleton
class SaveContact {
    /** Instead of a version's seq. */
    static final long WHATEVER_STANDS = 0;

    private static final int ATTEMPTS = 10;

    private final FindCard find;
    private final JoinGroups groups;
    private final Ledger ledger;

    SaveContact(FindCard find, JoinGroups groups, Ledger ledger) {
        this.find = find;
        this.groups = groups;
        this.ledger = ledger;
    }

    /** @param wanted groups, or null for none */
    CardId create(Grant grant, ContactEdit edit, Set<CardId> wanted) {
        CardId id = CardId.random();
        List<ContentLine> lines = EditContact.created(id, edit)
                .orElseThrow(
                        () -> Problem.badRequest("A contact has at least a name, an organization, a number or a mail.")
                                .with("field", "name"));
        Change made = new Change.Put(id, Card.of(lines).text(), OptionalLong.empty());
        undisturbed(grant, id, () -> {
            List<Change> all = new ArrayList<>(groups.changes(grant, id, wanted));
            all.add(made);
            apply(grant, all, List.of());
        });
        return id;
    }

    /**
     * @param base the seq of the version that was edited
     * @param wanted groups, or null where they stay
     */
    void edit(Grant grant, CardId id, long base, ContactEdit edit, Set<CardId> wanted) {
        undisturbed(grant, id, () -> editStanding(grant, id, base, edit, wanted));
    }

    /** Where somebody writes between the comparison and the ledger, it is compared again: nothing slips in as a merge. */
    private void undisturbed(Grant grant, CardId id, Runnable attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                attempt.run();
                return;
            } catch (MovedOn disturbed) {
                // from what stands now
            }
        }
        throw conflict(find.entry(grant, id).seq(), List.of());
    }

    private void editStanding(Grant grant, CardId id, long base, ContactEdit edit, Set<CardId> wanted) {
        Entry standing = find.entry(grant, id);
        long version = base == WHATEVER_STANDS ? standing.seq() : base;
        FindCard.Standing before = find.at(grant, id, version).orElseThrow(() -> unknownVersion(grant, id, standing));
        List<ContentLine> lines = EditContact.edited(before.card().lines(), edit);
        List<Change> changes = new ArrayList<>();
        if (!lines.equals(before.card().lines())) {
            Card result = reconciled(grant, standing, before, Card.of(lines));
            changes.add(new Change.Put(id, result.text(), OptionalLong.of(standing.seq())));
        }
        changes.addAll(groups.changes(grant, id, wanted));
        if (!changes.isEmpty()) {
            apply(grant, changes, before.card().lines());
        }
    }

    private Problem unknownVersion(Grant grant, CardId id, Entry standing) {
        if (!standing.deleted()) {
            find.standing(grant, id); // a group is not found
        }
        return standing.deleted() ? Problem.notFound() : conflict(standing.seq(), List.of());
    }

    /** An edit of what somebody deleted meanwhile brings it back. */
    private Card reconciled(Grant grant, Entry standing, FindCard.Standing before, Card edited) {
        if (standing.deleted() || standing.broken() || standing.seq() == before.seq()) {
            return edited;
        }
        Card theirs = find.card(grant, standing);
        Reconcile both = Reconcile.of(before.card(), theirs, edited);
        if (!both.conflicts().isEmpty()) {
            throw conflict(standing.seq(), both.conflicts());
        }
        return both.merged();
    }

    private static Problem conflict(long seq, List<Reconcile.Conflict> conflicts) {
        return Problem.of("edit-conflict", 412, "Somebody else has changed this meanwhile")
                .detail("Nothing was written.")
                .with("seq", seq)
                .with("conflicts", conflicts);
    }

    /** @param given the version the caller believes in, or empty for whatever stands */
    UUID delete(Grant grant, CardId id, OptionalLong given) {
        AtomicReference<Result> result = new AtomicReference<>();
        undisturbed(grant, id, () -> {
            FindCard.Standing standing = standing(grant, id, given);
            Change deletion = new Change.Delete(id, OptionalLong.of(standing.seq()));
            result.set(apply(grant, List.of(deletion), List.of()).items().getFirst());
        });
        return result.get().held();
    }

    private FindCard.Standing standing(Grant grant, CardId id, OptionalLong given) {
        FindCard.Standing standing = find.standing(grant, id);
        long version = given.orElse(WHATEVER_STANDS);
        if (version != WHATEVER_STANDS && version != standing.seq()) {
            throw conflict(standing.seq(), List.of());
        }
        return standing;
    }

    /** Changes lines of the card that stands. */
    void change(Grant grant, CardId id, OptionalLong given, UnaryOperator<List<ContentLine>> change) {
        undisturbed(grant, id, () -> {
            FindCard.Standing standing = standing(grant, id, given);
            List<ContentLine> before = standing.card().lines();
            List<ContentLine> after = change.apply(before);
            if (!after.equals(before)) {
                String text = Card.of(after).text();
                apply(grant, List.of(new Change.Put(id, text, OptionalLong.of(standing.seq()))), before);
            }
        });
    }

    private Receipt apply(Grant grant, List<Change> changes, List<ContentLine> before) {
        Receipt receipt = ledger.apply(grant, Packet.exact(changes));
        receipt.items().stream()
                .filter(result -> result.outcome() == Result.Outcome.REJECTED)
                .findFirst()
                .ifPresent(result -> {
                    throw Refusal.of(result, changes, before);
                });
        return receipt;
    }
}
