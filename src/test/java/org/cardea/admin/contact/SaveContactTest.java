package org.cardea.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.Grant;
import org.cardea.admin.listing.OpenListings;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.view.ContactEdit;
import org.cardea.contacts.view.ContactView;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;
import org.cardea.sync.EntryStore;
import org.cardea.sync.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit that is saved while a device writes. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SaveContactTest {
    @Inject
    EntryStore entries;

    @Inject
    OpenListings listings;

    @Inject
    Ledger ledger;

    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    /** Somebody's upload arrives when the edit has been compared and is not yet in the ledger. */
    private SaveContact disturbed(CardId card, String... theirs) {
        AtomicBoolean done = new AtomicBoolean();
        FindCard disturbed = new FindCard(entries) {
            @Override
            Optional<Standing> at(Grant grant, CardId id, long seq) {
                Optional<Standing> read = super.at(grant, id, seq);
                if (!done.getAndSet(true)) {
                    book.put(card, seq, theirs);
                }
                return read;
            }
        };
        return new SaveContact(disturbed, new JoinGroups(listings, entries, disturbed), ledger);
    }

    @Test
    void uploadIntoTheSameFieldWhileAnEditIsSavedIsAConflict() {
        CardId ann = book.add("FN:Ann", "NOTE:base");
        SaveContact save = disturbed(ann, "FN:Ann", "NOTE:theirs");
        ContactEdit mine = new ContactWire.Edit(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        notes("mine"),
                        null,
                        null)
                .contact();
        long seq = book.seq(ann);
        assertThatThrownBy(() -> save.edit(book.account().grant(), ann, seq, mine, null))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("edit-conflict");
                    assertThat(problem.members().get("seq")).isEqualTo(book.seq(ann));
                });
        assertThat(book.text(ann)).contains("NOTE:theirs").doesNotContain("mine");
        assertThat(book.get("conflicts").get("items")).isEmpty();
    }

    @Test
    void uploadIntoAnotherFieldWhileAnEditIsSavedIsMerged() {
        CardId ann = book.add("FN:Ann", "NOTE:base");
        SaveContact save = disturbed(ann, "FN:Ann", "NOTE:base", "TEL:1");
        ContactEdit mine = new ContactWire.Edit(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        notes("mine"),
                        null,
                        null)
                .contact();
        save.edit(book.account().grant(), ann, book.seq(ann), mine, null);
        assertThat(book.text(ann)).contains("NOTE:mine", "TEL:1");
    }

    private static List<ContactView.Note> notes(String text) {
        return List.of(new ContactView.Note(null, text));
    }

    @Test
    void fieldThatGrewMostIsToldAsTooLarge() {
        List<ContentLine> before = List.of(ContentLine.of("TEL", "1".repeat(90)), ContentLine.of("NOTE", "short"));
        List<ContentLine> after = List.of(ContentLine.of("TEL", "1".repeat(90)), ContentLine.of("NOTE", "longer"));
        assertThat(Refusal.grownMost(before, after)).isEqualTo("notes");
        assertThat(Refusal.grownMost(List.of(), after)).isEqualTo("phones");
    }
}
