package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final CardId ANN = CardId.random();
    private static final CardId BO = CardId.random();

    private final CardId id = CardId.random();

    @Test
    void groupIsACardThatReadsBack() throws Malformed {
        Card card = Card.read(Group.of(id, "Friends, old; and new\nones", List.of(ANN, BO))
                .card()
                .text());
        assertThat(card.isGroup()).isTrue();
        assertThat(card.uid()).contains("urn:uuid:" + id);
        assertThat(new Group(card).name()).isEqualTo("Friends, old; and new\nones");
        assertThat(new Group(card).members()).containsExactly(ANN, BO);
    }

    @Test
    void membersComeOnceAndGo() {
        Group group = Group.of(id, "Friends", List.of(ANN));
        assertThat(group.with(Set.of(ANN, BO), Set.of()).members()).containsExactly(ANN, BO);
        assertThat(group.with(Set.of(), Set.of(ANN)).members()).isEmpty();
        assertThat(group.with(Set.of(), Set.of()).members()).containsExactly(ANN);
    }

    @Test
    void editTouchesOnlyWhatItNames() throws Malformed {
        Group group = new Group(Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Old\r\nX-COLOUR:red\r\n"
                + "MEMBER:mailto:someone@example.org\r\nMEMBER:URN:UUID:" + ANN + "\r\nEND:VCARD\r\n"));
        Group edited = group.named("New").with(Set.of(BO), Set.of(ANN));
        assertThat(edited.name()).isEqualTo("New");
        assertThat(edited.members()).containsExactly(BO);
        assertThat(edited.card().text())
                .contains("X-COLOUR:red", "mailto:someone@example.org")
                .doesNotContain(ANN.toString(), "Old");
    }
}
