package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.cardea.contacts.Card;
import org.cardea.contacts.ContentLine;
import org.cardea.contacts.Labels;
import org.cardea.contacts.Malformed;
import org.cardea.shared.CardId;
import org.junit.jupiter.api.Test;

/** A card is judged alike whether it comes as text or has been read. */
class OfferTest {
    private static final CardId CARD = CardId.random();
    private static final LedgerConfig LIMITS = new Limits();

    @Test
    void readCardIsOfferedAsItsTextIs() throws Malformed {
        for (String text : List.of(
                text("FN:Zoë", "NOTE:folded\r\n  line"),
                text("FN:Ann", "CATEGORIES:Choir").replace("\r\n", "\n"),
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nN:Bo;;;;\r\nEND:VCARD\r\n")) {
            Card card = Card.read(text);
            assertThat(offered(card)).isEqualTo(offered(card.text()));
            assertThat(card.asRead().hash()).isEqualTo(Card.read(card.text()).hash());
            assertThat(((Offer.Put) offer(card)).converted()).isFalse();
        }
    }

    @Test
    void cardThatWasReadIsNotReadAgain() throws Malformed {
        Card card = Card.read(text("FN:Ann", "CATEGORIES:Choir"));
        assertThat(((Offer.Put) offer(card)).content().card()).isSameAs(card);
        Card without = Labels.takenOutOf(card).card();
        assertThat(((Offer.Put) offer(without)).content().card()).isNotSameAs(without);
    }

    @Test
    void cardPutTogetherFromLinesIsWhatItsTextSays() throws Malformed {
        Card smuggling = Card.of(List.of(
                ContentLine.of("BEGIN", "VCARD"),
                ContentLine.of("VERSION", "4.0"),
                ContentLine.of("FN", "Ann\r\nTEL:1"),
                ContentLine.of("END", "VCARD")));
        Offer.Put put = (Offer.Put) offer(smuggling);
        assertThat(put.content().card().values("TEL")).containsExactly("1");
        assertThat(put.content().card().hash())
                .isEqualTo(Card.read(text("FN:Ann", "TEL:1")).hash());
    }

    @Test
    void readCardHasTheSameLimits() throws Malformed {
        assertThat(reason(Card.read(text("FN:" + "a".repeat(3_000))))).isEqualTo("vcard-too-large");
        assertThat(reason(Card.read(text("FN:half \ud83d")))).isEqualTo("vcard-malformed");
        assertThat(reason(Card.of(List.of(ContentLine.of("FN", "nobody"))))).isEqualTo("vcard-malformed");
        Card withNul = Card.of(
                List.of(ContentLine.of("BEGIN", "VCARD"), ContentLine.of("FN", "\0"), ContentLine.of("END", "VCARD")));
        assertThat(reason(withNul)).isEqualTo("vcard-nul");
    }

    private static String reason(Card card) {
        return ((Offer.Unacceptable) offer(card)).reason().code();
    }

    private static Offer offer(Card card) {
        return Offer.of(new Change.PutCard(CARD, card, OptionalLong.of(7)), LIMITS);
    }

    private static List<Object> offered(Card card) {
        return said((Offer.Put) offer(card));
    }

    private static List<Object> offered(String text) {
        return said((Offer.Put) Offer.of(new Change.Put(CARD, text, OptionalLong.of(7)), LIMITS));
    }

    private static List<Object> said(Offer.Put put) {
        Content content = put.content();
        return List.of(
                put.card(),
                put.base(),
                content.card().text(),
                content.card().hash(),
                new String(content.text()),
                content.photos());
    }

    private static String text(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private record Limits(
            int bookCards,
            int cardBytes,
            int photoBytes,
            int groupBytes,
            int guardDeletions,
            int guardPercent,
            Duration guardWindow)
            implements LedgerConfig {
        Limits() {
            this(100, 2_000, 2_000, 2_000, 20, 30, Duration.ofMinutes(10));
        }
    }
}
