package org.cardea.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cardea.client.book.Card;
import org.cardea.client.book.CardId;
import org.cardea.client.book.ContentHash;
import org.cardea.client.book.Malformed;
import org.cardea.client.ports.SystemBook;
import org.cardea.client.ports.SystemEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every address book of a system must do. A subclass opens an empty one and says how a user edits it. */
public abstract class SystemBookContract {
    private static final CardId ADA = CardId.of("0f1e2d3c-0000-4000-8000-00000000000a");
    private static final CardId BOB = CardId.of("0f1e2d3c-0000-4000-8000-00000000000b");

    private SystemBook book;

    protected abstract SystemBook open();

    /** A user changes the contact so that it gets this name, by the system's own means. */
    protected abstract void userRenames(SystemEntry entry, String name);

    @BeforeEach
    void openEmpty() {
        book = open();
    }

    private static Card card(String name) {
        try {
            return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + name + "\r\nN:" + name
                    + ";;;;\r\nTEL;TYPE=cell:+442079460000\r\nEND:VCARD\r\n");
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private SystemEntry only() {
        List<SystemEntry> entries = book.list();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static void assertSame(SystemEntry listed, SystemEntry told) {
        assertThat(listed.systemId).isEqualTo(told.systemId);
        assertThat(listed.id).isEqualTo(told.id);
        assertThat(listed.hash).isEqualTo(told.hash);
    }

    @Test
    void newBookIsEmpty() {
        assertThat(book.list()).isEmpty();
    }

    @Test
    void createdContactIsListedAsTold() {
        SystemEntry told = book.create(ADA, card("Ada"));
        assertThat(told.id).isEqualTo(ADA);
        assertThat(told.unreadable).isNull();
        assertSame(only(), told);
    }

    @Test
    void readGivesWhatTheHashSays() {
        SystemEntry told = book.create(ADA, card("Ada"));
        Card back = book.read(told.systemId).get();
        assertThat(back.hash()).isEqualTo(told.hash);
        assertThat(back.name()).isEqualTo("Ada");
    }

    @Test
    void readOfNothingIsEmpty() {
        SystemEntry told = book.create(ADA, card("Ada"));
        book.delete(told.systemId, told.hash);
        assertThat(book.read(told.systemId)).isEmpty();
    }

    @Test
    void updateReplacesWhatIsThere() {
        SystemEntry before = book.create(ADA, card("Ada"));
        SystemEntry after =
                book.update(before.systemId, before.hash, ADA, card("Eve")).get();
        assertSame(only(), after);
        assertThat(book.read(after.systemId).get().name()).isEqualTo("Eve");
    }

    @Test
    void updateMayGiveAnotherUuid() {
        SystemEntry before = book.create(ADA, card("Ada"));
        SystemEntry after =
                book.update(before.systemId, before.hash, BOB, card("Ada")).get();
        assertThat(after.id).isEqualTo(BOB);
        assertSame(only(), after);
    }

    @Test
    void updateOfWhatAUserHasChangedDoesNothing() {
        SystemEntry before = book.create(ADA, card("Ada"));
        userRenames(before, "Ada of the user");
        assertThat(book.update(before.systemId, before.hash, ADA, card("Eve"))).isEmpty();
        assertThat(book.read(only().systemId).get().name()).isEqualTo("Ada of the user");
    }

    @Test
    void editOfAUserChangesTheHashAndKeepsTheUuid() {
        SystemEntry before = book.create(ADA, card("Ada"));
        userRenames(before, "Eve");
        SystemEntry after = only();
        assertThat(after.hash).isNotEqualTo(before.hash);
        assertThat(after.id).isEqualTo(ADA);
    }

    @Test
    void deleteOfWhatAUserHasChangedDoesNothing() {
        SystemEntry before = book.create(ADA, card("Ada"));
        userRenames(before, "Eve");
        assertThat(book.delete(before.systemId, before.hash)).isFalse();
        assertThat(book.list()).hasSize(1);
    }

    @Test
    void deletedContactIsGoneAndDeletingItAgainIsDone() {
        SystemEntry ada = book.create(ADA, card("Ada"));
        SystemEntry bob = book.create(BOB, card("Bob"));
        assertThat(book.delete(ada.systemId, ada.hash)).isTrue();
        assertSame(only(), bob);
        assertThat(book.delete(ada.systemId, ada.hash)).isTrue();
        assertThat(book.update(ada.systemId, ada.hash, ADA, card("Ada"))).isEmpty();
    }

    @Test
    void listIsTheSameEachTime() {
        book.create(ADA, card("Ada"));
        book.create(BOB, card("Bob 欧阳 👩‍🚀"));
        List<SystemEntry> first = book.list();
        List<SystemEntry> second = book.list();
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertSame(second.get(i), first.get(i));
            ContentHash read = book.read(first.get(i).systemId).get().hash();
            assertThat(read).isEqualTo(first.get(i).hash);
        }
    }
}
