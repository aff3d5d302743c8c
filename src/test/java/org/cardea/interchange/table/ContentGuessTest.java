package org.cardea.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentGuessTest {
    @Property
    void mailIsWhatThePatternSays(@ForAll("almostMails") String text) {
        assertThat(ContentGuess.isMail(text)).isEqualTo(text.matches("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+"));
    }

    @Provide
    Arbitrary<String> almostMails() {
        return Arbitraries.strings()
                .withChars("aé欧.@,; \t\n\r\f\u000B\u00A0\uD83D\uDE00")
                .ofMaxLength(12);
    }
}
