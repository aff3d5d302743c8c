package org.cardea.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code |} ends a line. */
class AdoptionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "one note gives way~ FN:Ada|NOTE:x~ FN:Ada|NOTE:y~ FN:Ada|NOTE:y~ FN:Ada|NOTE:x",
                "what is missing is added~ FN:Ada~ FN:Ada|TEL:1|BDAY:--0415~ FN:Ada|TEL:1|BDAY:--0415~ FN:Ada|TEL:1|BDAY:--0415",
                "what the other does not name stays~ FN:Ada|TEL:1|NOTE:x~ FN:Ada~ FN:Ada|TEL:1|NOTE:x~ FN:Ada|TEL:1|NOTE:x",
                "numbers are a set~ FN:Ada|TEL:1~ FN:Ada|TEL:2~ FN:Ada|TEL:1|TEL:2~ FN:Ada|TEL:1|TEL:2",
                "one number under two labels is one~ FN:Ada|TEL;TYPE=home:1~ FN:Ada|TEL;TYPE=work:1~ FN:Ada|TEL;TYPE=work:1~ FN:Ada|TEL;TYPE=home:1",
                "a number without label says nothing new~ FN:Ada|TEL;TYPE=home:1~ FN:Ada|TEL:1~ FN:Ada|TEL;TYPE=home:1~ FN:Ada|TEL;TYPE=home:1",
                "the parts go with the name~ FN:Ada P|N:P;Ada;;;~ FN:Ada L|N:L;Ada;;;~ FN:Ada L|N:L;Ada;;;~ FN:Ada P|N:P;Ada;;;",
                "parts are added to the same name~ FN:Ada P~ FN:Ada P|N:P;Ada;;;~ FN:Ada P|N:P;Ada;;;~ FN:Ada P|N:P;Ada;;;",
                "a new name without parts takes the old parts away~ FN:Ada P|N:P;Ada;;;~ FN:Eva~ FN:Eva~ FN:Ada P|N:P;Ada;;;",
                "a picture does not give way to an address of one~ FN:A|PHOTO:data:image/gif;base64,QUJD~ FN:A|PHOTO:https://example.org/a~ FN:A|PHOTO:data:image/gif;base64,QUJD~ FN:A|PHOTO:data:image/gif;base64,QUJD",
                "an address of a picture gives way to one~ FN:A|PHOTO:https://example.org/a~ FN:A|PHOTO:data:image/gif;base64,QUJD~ FN:A|PHOTO:data:image/gif;base64,QUJD~ FN:A|PHOTO:https://example.org/a",
                "a line goes with its own label~ FN:A~ FN:A|item1.URL:x|item1.X-ABLabel:Club~ FN:A|item1.URL:x|item1.X-ABLabel:Club~ FN:A|item1.URL:x|item1.X-ABLabel:Club",
            })
    void cardAdoptsAnother(String what, String card, String other, String updated, String completed) {
        Adoption adoption = adoption(card(card), card(other));
        assertThat(adoption.updated().hash()).isEqualTo(card(updated).hash());
        assertThat(adoption.completed().hash()).isEqualTo(card(completed).hash());
    }

    @Test
    void numbersAreComparedAsDialled() {
        Card card = card("FN:Ada|TEL;TYPE=home:020 7946");
        Card other = card("FN:Ada|TEL;TYPE=home:0207946");
        assertThat(adoption(card, other).completed()).isSameAs(card);
    }

    @Test
    void cardThatSaysAllIsItself() {
        Card card = card("FN:Ada|TEL:1|TEL:2|NOTE:x");
        assertThat(adoption(card, card("FN:Ada|TEL:2")).updated()).isSameAs(card);
        assertThat(adoption(card, card("FN:Ada|TEL:2")).completed()).isSameAs(card);
    }

    @Property(tries = 1000)
    void doingItTwiceIsDoingItOnce(@ForAll("cards") Card card, @ForAll("cards") Card other) {
        Card updated = adoption(card, other).updated();
        Card completed = adoption(card, other).completed();
        assertThat(adoption(updated, other).updated()).isSameAs(updated);
        assertThat(adoption(updated, other).completed()).isSameAs(updated);
        assertThat(adoption(completed, other).completed()).isSameAs(completed);
    }

    @Property(tries = 1000)
    void completingLosesNothingOfTheCard(@ForAll("cards") Card card, @ForAll("cards") Card other) {
        Card completed = adoption(card, other).completed();
        assertThat(Units.byNormal(completed).keySet())
                .containsAll(Units.byNormal(card).keySet());
    }

    @Provide
    Arbitrary<Card> cards() {
        return Arbitraries.of(
                        "TEL:1",
                        "TEL;TYPE=home:1",
                        "TEL;TYPE=work:1",
                        "TEL:2",
                        "EMAIL:a@x",
                        "EMAIL;TYPE=home:A@x",
                        "NOTE:x",
                        "NOTE:y",
                        "BDAY:--0415",
                        "BDAY:19800415",
                        "N:P;Ada;;;",
                        "N:L;Ada;;;",
                        "PHOTO:https://example.org/a",
                        "PHOTO:data:image/gif;base64,QUJD",
                        "item1.URL:x|item1.X-ABLabel:Club")
                .list()
                .ofMaxSize(6)
                .flatMap(lines -> Arbitraries.of("FN:Ada", "FN:Eva").map(name -> card(with(name, lines))));
    }

    private static String with(String name, List<String> lines) {
        return lines.isEmpty() ? name : name + "|" + String.join("|", lines);
    }

    private static Adoption adoption(Card card, Card other) {
        return new Adoption(card, other, number -> number.replace(" ", ""));
    }

    private static Card card(String lines) {
        try {
            return Card.read(
                    "BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines.strip().replace("|", "\r\n") + "\r\nEND:VCARD\r\n");
        } catch (Malformed malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
