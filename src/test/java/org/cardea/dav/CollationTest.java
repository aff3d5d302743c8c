package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5051: each character in its simple title case, then taken apart. */
class CollationTest {

    @ParameterizedTest
    @CsvSource({
        "hello,HELLO,true",
        "\u00FC,U\u0308,true",
        "\u01C6,\u01C4,true", // dz with caron: both have the title case U+01C5
        "\u01C5,D\u017D,false", // which is taken apart as D and small z with caron
        "\u03C3,\u03C2,true", // sigma, also at a word's end
        "\uFB01,fi,false", // a ligature has no simple title case: it is taken apart in small letters
        "\uFF21,a,true",
        "\u00DF,ss,false",
        "\u212B,\u00E5,true",
        "\u0130,i,false",
        "\u4E2D,\u4E2D,true"
    })
    void rfc5051UnicodeCasemap(String one, String other, boolean same) {
        assertThat(Collation.UNICODE.key(one).equals(Collation.UNICODE.key(other)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"aBc,AbC,true", "\u00FC,\u00DC,false"})
    void rfc4790AsciiCasemap(String one, String other, boolean same) {
        assertThat(Collation.ASCII.key(one).equals(Collation.ASCII.key(other))).isEqualTo(same);
    }
}
