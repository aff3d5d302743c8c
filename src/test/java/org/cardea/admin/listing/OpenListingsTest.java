package org.cardea.admin.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cardea.PostgresTestResource;
import org.cardea.accounts.AccountStore;
import org.cardea.accounts.DeviceRevoked;
import org.cardea.contacts.search.Findable;
import org.cardea.history.Book;
import org.cardea.shared.CardId;
import org.cardea.sync.BookStore;
import org.cardea.sync.EntryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listings follow the ledger step by step and stay within their memory. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OpenListingsTest {
    @Inject
    OpenListings listings;

    @Inject
    BookStore books;

    @Inject
    AccountStore accounts;

    @Inject
    EntryStore entries;

    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @Test
    void changeKeepsWhatItDoesNotTouch() {
        CardId ann = book.add("FN:Ann");
        CardId bob = book.add("FN:Bob");
        Listing before = listings.of(book.account().grant());
        assertThat(listings.of(book.account().grant())).isSameAs(before);
        book.put(ann, book.seq(ann), "FN:Zed");
        Listing after = listings.of(book.account().grant());
        assertThat(after.named(List.of(bob)).getFirst())
                .isSameAs(before.named(List.of(bob)).getFirst());
        assertThat(after.contacts()).extracting(ListedContact::name).containsExactly("Bob", "Zed");
    }

    @Test
    void cardThatTurnsIntoAGroupLeavesTheContacts() {
        CardId card = book.add("FN:Ann");
        assertThat(listings.of(book.account().grant()).contacts()).hasSize(1);
        book.put(card, book.seq(card), "KIND:group", "FN:Ann");
        assertThat(listings.of(book.account().grant()).contacts()).isEmpty();
        assertThat(listings.of(book.account().grant()).group(card).name()).isEqualTo("Ann");
        book.delete(card);
        assertThat(listings.of(book.account().grant()).groups()).isEmpty();
    }

    @Test
    void manyWhoComeAtOnceGetTheSame() throws Exception {
        for (int i = 0; i < 30; i++) {
            book.add("FN:P" + i);
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Listing>> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                callers.add(() -> listings.of(book.account().grant()));
            }
            for (Future<Listing> each : threads.invokeAll(callers)) {
                assertThat(each.get().contacts()).hasSize(30);
            }
        }
    }

    @Test
    void accountThatIsClosedStaysNotOpen() {
        book.add("FN:Ann");
        Listing before = listings.of(book.account().grant());
        listings.forget(
                new DeviceRevoked(book.account().account(), book.account().device()));
        assertThat(listings.of(book.account().grant())).isNotSameAs(before);
    }

    @Test
    void ofBooksTooLargeForTheMemoryOneIsOpen() {
        OpenListings small = new OpenListings(books, accounts, new BuildListing(entries), () -> 0);
        Book other = Book.open();
        book.add("FN:Ann");
        other.add("FN:Bob");
        Listing first = small.of(book.account().grant());
        assertThat(small.of(book.account().grant())).isSameAs(first);
        Listing second = small.of(other.account().grant());
        assertThat(small.of(other.account().grant())).isSameAs(second);
        assertThat(small.of(book.account().grant())).isNotSameAs(first);
        assertThat(second.contacts()).extracting(ListedContact::name).containsExactly("Bob");
    }

    @Test
    void manyChangesLeaveNoMoreOnTheShelvesThanThereIs() {
        Listing listing = Listing.empty(1, new Manner(false, "DE"));
        CardId id = CardId.random();
        for (int i = 1; !listing.isWorn(); i++) {
            assertThat(i).isLessThan(1_000);
            listing = listing.with(i, List.of(id), List.of(contact(id, i, "n".repeat(5_000))), List.of(), List.of());
        }
        assertThat(listing.contacts()).hasSize(1);
    }

    @Test
    void shelvedContactIsTheSame() {
        ListedContact ann = contact(CardId.random(), 1, "note\0\0\0");
        ListedContact zoe = contact(CardId.random(), 2, "\0\0\0");
        List<ListedContact> shelved = ListedContact.shelved(List.of(ann, zoe));
        assertThat(shelved.get(1).name()).isEqualTo("Zoë 2");
        assertThat(shelved.get(1).company()).isNull();
        assertThat(shelved.get(1).email()).isEqualTo("2@example.org");
        assertThat(shelved.get(1).letter()).isEqualTo('Z');
        assertThat(shelved.getFirst().findable().bytes())
                .isEqualTo(ann.findable().bytes());
        assertThat(shelved.getFirst().bytes()).isEqualTo(ann.bytes());
        assertThat(ListedContact.BY_NAME.compare(shelved.getFirst(), ann)).isZero();
        assertThat(ListedContact.BY_NAME.compare(shelved.getFirst(), zoe)).isNegative();
    }

    private static ListedContact contact(CardId id, int number, String findable) {
        String[] shown = {"zoe " + number, "Zoë " + number, "", "", number + "@example.org"};
        return new ListedContact(id, number, 0, 0, false, shown, new Findable(findable.getBytes(UTF_8)));
    }

    @Test
    void contactTakesSomeHundredBytes() {
        for (int i = 0; i < 20; i++) {
            book.add("FN:Person " + i, "TEL:+49 30 90182" + i, "EMAIL:person" + i + "@example.org", "ORG:Acme");
        }
        assertThat(listings.of(book.account().grant()).bytes()).isLessThan(20 * 350 + 1_000);
    }
}
