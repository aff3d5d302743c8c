package org.cardea.client.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CardTest {
    private static final CardId ID = CardId.of("0f1e2d3c-0000-4000-8000-000000000001");

    @Test
    void withIdAddsUidAndKeepsContent() throws Malformed {
        Card card = Cards.of("FN:Ada", "NOTE:long", "  folded");
        assertThat(card.id()).isEmpty();
        Card named = card.withId(ID);
        assertThat(named.id()).hasValue(ID);
        assertThat(named.hash()).isEqualTo(card.hash());
        assertThat(named.text())
                .isEqualTo("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nNOTE:long\r\n  folded\r\nUID:urn:uuid:" + ID
                        + "\r\nEND:VCARD\r\n");
    }

    @Test
    void withIdReplacesEveryOtherUid() throws Malformed {
        Card card = Cards.of("UID:old\r\n er", "FN:Ada", "UID:second").withId(ID);
        assertThat(card.text()).doesNotContain("old").doesNotContain(" er").doesNotContain("second");
        assertThat(card.id()).hasValue(ID);
    }

    @Test
    void withItsOwnIdACardStaysAsWritten() throws Malformed {
        Card card = Cards.of("UID:0F1E2D3C-0000-4000-8000-000000000001", "FN:Ada");
        assertThat(card.withId(ID)).isSameAs(card);
    }

    @Test
    void emptyUidIsNone() throws Malformed {
        assertThat(Cards.of("UID: ", "FN:A").id()).isEmpty();
    }

    @Test
    void nameIsTheNearestThereIs() throws Malformed {
        assertThat(Cards.of("FN:Ada \\, Countess").name()).isEqualTo("Ada , Countess");
        assertThat(Cards.of("FN:", "N:van der Harten;Rene;;;").name()).isEqualTo("van der Harten Rene");
        assertThat(Cards.of("ORG:Acme;Sales").name()).isEqualTo("Acme Sales");
        assertThat(Cards.of("TEL:1").name()).isEmpty();
    }

    @Test
    void quotedPrintableNameIsReadInItsCharset() throws Malformed {
        assertThat(Cards.of("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=AC=A7=", "=E9=98=B3")
                        .name())
                .isEqualTo("欧阳");
        assertThat(Cards.of("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Ren=E9 =Z").name())
                .isEqualTo("René =Z");
        assertThat(Cards.of("FN;CHARSET=X?;QUOTED-PRINTABLE:a=3Db").name()).isEqualTo("a=b");
    }

    @Test
    void phonesAndEmailsLoseTheirScheme() throws Malformed {
        Card card = Cards.of(
                "TEL;VALUE=uri:tel:+44-20", "item1.TEL:020 1", "EMAIL:Ada@Example.org", "EMAIL:mailto:b@c.de", "TEL:");
        assertThat(card.phones()).containsExactly("+44-20", "020 1");
        assertThat(card.emails()).containsExactly("ada@example.org", "b@c.de");
    }

    @Test
    void kindTellsGroups() throws Malformed {
        assertThat(Cards.of("KIND:Group", "FN:Crew").isGroup()).isTrue();
        assertThat(Cards.of("KIND:individual", "FN:A").isGroup()).isFalse();
        assertThat(Cards.named("A").isGroup()).isFalse();
    }

    @Test
    void idsAndHashesCheckThemselves() {
        assertThatThrownBy(() -> CardId.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContentHash.of("AB")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CardId.of("0F1E2D3C-0000-4000-8000-000000000001")).isEqualTo(ID);
        String zeros = "00".repeat(31) + "7f";
        assertThat(ContentHash.of(zeros).bytes()).hasSize(32).endsWith(0x7f);
        assertThat(ContentHash.of("ff".repeat(32)).bytes()).hasSize(32).startsWith(0xff);
    }
}
