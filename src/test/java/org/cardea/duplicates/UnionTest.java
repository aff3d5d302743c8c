package org.cardea.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.cardea.contacts.Card;
import org.cardea.contacts.Malformed;
import org.cardea.people.Numbers;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

class UnionTest {
    private static final CardId OTHER = CardId.random();
    private static final CardId THIRD = CardId.random();

    private static Card card(String... lines) throws Malformed {
        return Card.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    private static String photo(int bytes) {
        return "PHOTO:data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private static Union union(Card kept, Card... others) {
        List<CardId> ids = List.of(OTHER, THIRD);
        List<Union.Part> parts = new java.util.ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            parts.add(new Union.Part(ids.get(i), others[i]));
        }
        return new Union(kept, parts, new Numbers("DE"));
    }

    @Test
    void setsAreUnitedAndTheKeptOnesSingleValuesStay() throws Malformed {
        Union union = union(
                card("UID:kept", "FN:Anna", "TEL:030 901820", "NOTE:mine"),
                card("UID:other", "FN:Anna B.", "TEL;TYPE=home:+49 30 901820", "TEL:030 5", "EMAIL:a@b", "NOTE:yours"));
        Card result = union.result();
        assertThat(result.text()).contains("UID:kept", "FN:Anna\r\n", "TEL:030 5", "EMAIL:a@b", "NOTE:mine");
        assertThat(result.values("TEL")).hasSize(2);
        assertThat(union.gaveWay(result))
                .contains(
                        new Union.GaveWay(OTHER, "name", List.of("Anna B.")),
                        new Union.GaveWay(OTHER, "notes", List.of("yours")));
    }

    @Test
    void largestPictureIsTakenWhereThereIsNone() throws Malformed {
        Union union = union(card("FN:A"), card("FN:A", photo(900)), card("FN:A", photo(2_000)));
        Card result = union.result();
        assertThat(result.values("PHOTO")).hasSize(1);
        assertThat(result.text().replaceAll("\\r\\n ", "")).contains(photo(2_000));
        assertThat(union.gaveWay(result)).containsExactly(new Union.GaveWay(OTHER, "photo", List.of()));
    }

    @Test
    void ownPictureStays() throws Malformed {
        Card result = union(card("FN:A", photo(10)), card("FN:A", photo(2_000))).result();
        assertThat(result.values("PHOTO")).hasSize(1);
        assertThat(result.text()).contains(photo(10));
    }

    @Test
    void takenApartAgainLaterEditsStay() throws Malformed {
        Card before = card("FN:Anna", "TEL:1");
        Card merged = card("FN:Anna", "TEL:1", "TEL:2", "NOTE:theirs");
        assertThat(Apart.of(before, merged, merged)).isSameAs(before);
        Card later = card("FN:Anna Later", "TEL:1", "TEL:2", "EMAIL:new@x", "NOTE:theirs, edited");
        assertThat(Apart.of(before, merged, later).text())
                .contains("FN:Anna Later", "TEL:1", "EMAIL:new@x", "NOTE:theirs\\, edited".replace("\\", ""))
                .doesNotContain("TEL:2");
    }
}
