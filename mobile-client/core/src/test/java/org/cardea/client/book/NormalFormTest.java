package org.cardea.client.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NormalFormTest {
    @TestFactory
    Stream<DynamicTest> everyVectorIsMet() {
        return Vectors.of("cards.json")
                .map(vector -> DynamicTest.dynamicTest(text(vector, "name"), () -> meet(vector)));
    }

    private static void meet(JsonObject vector) throws Malformed {
        if (vector.has("malformedLine")) {
            Malformed malformed = catchThrowableOfType(Malformed.class, () -> Card.read(text(vector, "vcard")));
            assertThat(malformed.line).isEqualTo(vector.get("malformedLine").getAsInt());
            return;
        }
        Card card = Card.read(text(vector, "vcard"));
        assertThat(normal(card)).isEqualTo(text(vector, "normal"));
        assertThat(card.hash()).hasToString(text(vector, "hash"));
        if (vector.has("uuid")) {
            assertThat(card.id()).hasValue(CardId.of(text(vector, "uuid")));
        }
    }

    @Test
    void digestVectorsAreMetInTheirOrder() {
        Digest digest = Digest.EMPTY;
        for (JsonObject step : Vectors.of("digest.json").toList()) {
            ContentHash hash = ContentHash.of(text(step, "hash"));
            digest = step.has("add")
                    ? digest.plus(CardId.of(text(step, "add")), hash)
                    : digest.minus(CardId.of(text(step, "remove")), hash);
            assertThat(digest).hasToString(text(step, "digest"));
            assertThat(Digest.of(digest.toString())).isEqualTo(digest);
        }
        assertThat(digest).isEqualTo(Digest.EMPTY).hasToString("0".repeat(64));
    }

    @Test
    void orderOfAdditionDoesNotMatterToDigest() throws Malformed {
        CardId one = CardId.random();
        CardId two = CardId.random();
        ContentHash a = Cards.named("A").hash();
        ContentHash b = Cards.named("B").hash();
        assertThat(Digest.EMPTY.plus(one, a).plus(two, b))
                .isEqualTo(Digest.EMPTY.plus(two, b).plus(one, a))
                .isNotEqualTo(Digest.EMPTY.plus(one, b).plus(two, a));
    }

    @Test
    void quotedPrintableBreaksInsideFoldedText() throws Malformed {
        Card card = Card.read("BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:a=\nb=\nc\nTEL:1\nEND:VCARD");
        assertThat(normal(card)).isEqualTo("NOTE;ENCODING=\"QUOTED-PRINTABLE\":abc\n\nTEL:1\n\n");
    }

    @Test
    void quoteThatNeverEndsIsNoColon() {
        Malformed malformed = catchThrowableOfType(
                Malformed.class, () -> Card.read("BEGIN:VCARD\nVERSION:4.0\n\nADR;LABEL=\"x:y\nEND:VCARD"));
        assertThat(malformed).hasMessage("line 4: no colon");
    }

    @Test
    void malformedSaysNothingOfTheContent() {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> Card.read("BEGIN:VCARD\nsecret\nEND:VCARD"));
        assertThat(malformed.getMessage()).doesNotContain("secret");
    }

    @Test
    void emptyTextIsMalformed() {
        assertThat(catchThrowableOfType(Malformed.class, () -> Card.read("")).line)
                .isEqualTo(1);
    }

    static String normal(Card card) {
        return new String(NormalForm.of(card.content.lines), UTF_8);
    }

    private static String text(JsonObject of, String member) {
        return of.get(member).getAsString();
    }
}
