package org.cardea.interchange.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @Test
    void wrappingsOfASpreadsheetComeOff() {
        assertThat(Cell.mended("=\"13800138000\"")).isEqualTo("13800138000");
        assertThat(Cell.mended("'+8613800138000")).isEqualTo("+8613800138000");
        assertThat(Cell.mended("\u00A0Ada\u00A0Sample\u200B ")).isEqualTo("Ada Sample");
        assertThat(Cell.mended("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(Cell.mended("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "########", "ERROR:#DIV/0!"})
    void errorsAreNoContents(String cell) {
        assertThat(Cell.isError(cell)).isTrue();
        assertThat(Cell.isError("#1 fan")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "１３８００１３８０００, 13800138000",
        "（０１０）６２３４－５６７８, (010)6234-5678",
        "13800138002.0, 13800138002",
        "1.3800138001E+10, 13800138001",
        "138 0013 8000, 138 0013 8000",
        "010-62345678转801, 010-62345678转801",
    })
    void numberIsMendedAndOtherwiseLeftAsTyped(String typed, String mended) {
        assertThat(PhoneNumber.mended(typed)).isEqualTo(mended);
        assertThat(PhoneNumber.isDamaged(mended)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38E+10", "8.61E+12", "1E10", "1,38E+10"})
    void numberWithLostDigitsIsNotInvented(String typed) {
        assertThat(PhoneNumber.isDamaged(PhoneNumber.mended(typed))).isTrue();
    }

    @Test
    void cellIsCutOnlyBetweenWholeNumbers() {
        assertThat(PhoneNumber.several("13800138000/010-62345678")).containsExactly("13800138000", "010-62345678");
        assertThat(PhoneNumber.several("010-62345678/801")).containsExactly("010-62345678/801");
        assertThat(PhoneNumber.several("13800138000")).containsExactly("13800138000");
    }
}
