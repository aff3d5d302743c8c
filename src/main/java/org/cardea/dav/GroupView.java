package org.cardea.dav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Supplier;
import org.cardea.accounts.GroupForm;
import org.cardea.shared.CardId;
import org.cardea.sync.Cursor;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Head;

/** A book's groups as one client sees them (ADR 24): as cards, which is as they are stored, or as their members' categories. */
final class GroupView {
    /** As it is stored; whoever sees it so needs to know of no moment. */
    static final GroupView STORED = new GroupView(GroupForm.CARDS, null, () -> null);

    private final GroupForm form;
    private final Head head;
    private final Supplier<Memberships> reading;
    private Memberships read;

    /**
     * @param head as of which the groups are told
     * @param reading asked once, when somebody has to know
     */
    GroupView(GroupForm form, Head head, Supplier<Memberships> reading) {
        this.form = form;
        this.head = head;
        this.reading = reading;
    }

    boolean byCategories() {
        return form == GroupForm.CATEGORIES;
    }

    Head head() {
        return head;
    }

    Memberships memberships() {
        if (read == null) {
            read = reading.get();
        }
        return read;
    }

    /** Whether the card is none for this client. */
    boolean hides(CardId card) {
        return byCategories() && memberships().isGroup(card);
    }

    /** Stands in the card's ETag: another one wherever the client is shown other categories. */
    long mark(CardId card) {
        return byCategories() ? memberships().mark(card) : 0;
    }

    /** The card as the client is to be shown it. */
    EntryStore.Text shown(EntryStore.Text card) {
        List<String> names = byCategories() ? memberships().names(card.card()) : List.of();
        return names.isEmpty() || card.text() == null
                ? card
                : card.with(
                        Categories.with(new String(card.text(), UTF_8), names).getBytes(UTF_8));
    }

    String token(Head head) {
        return token(form, head);
    }

    static String token(GroupForm form, Head head) {
        return token(form, head.cursor());
    }

    static String token(GroupForm form, Cursor cursor) {
        return form == GroupForm.CATEGORIES ? CategoriesToken.at(cursor.epoch(), cursor.seq()) : SyncToken.at(cursor);
    }

    /** How far the client is; refuses a token that was given to it while it saw groups in the other form. */
    static long reached(GroupForm form, String token, Head head) {
        return form == GroupForm.CATEGORIES
                ? CategoriesToken.read(token, head).from()
                : SyncToken.read(token, head).cursor().seq();
    }
}
