package org.cardea.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void separatorOfEveryLineIsFound(char separator) {
        String text = "name;x|y\n".replace(';', separator) + ("a" + separator + "b" + separator + "c\n").repeat(5);

        assertThat(Separator.guess(text)).isEqualTo(separator);
    }

    @Test
    void separatorsInQuotesDoNotCount() {
        assertThat(Separator.guess("a;\"1,2,3,4,5\"\nb;\"1,2,3,4,5\"\n")).isEqualTo(';');
    }

    @Test
    void oneColumnCountsAsCommas() {
        assertThat(Separator.guess("name\nAda\n")).isEqualTo(',');
    }

    @Test
    void excelsFirstLineDeclaresIt() {
        assertThat(Separator.declared("sep=;")).contains(';');
        assertThat(Separator.declared("\"SEP=|\"")).contains('|');
        assertThat(Separator.declared("separator")).isEmpty();
    }
}
