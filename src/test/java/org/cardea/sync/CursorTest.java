package org.cardea.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cardea.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @CsvSource({"1,0", "9223372036854775807,9223372036854775807", "4711,200000"})
    void cursorComesBackFromItsText(long epoch, long seq) {
        Cursor cursor = new Cursor(epoch, seq);
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "1-", "-1", "1--1", "A-1", "1-1 ", "1_1", "zzzzzzzzzzzzz-1", "12345678901234-1", "१-1"})
    void otherTextIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("bad-request");
            assertThat(problem.members()).containsEntry("field", "cursor");
        });
    }

    @Test
    void cursorSaysNothingOfTheAccount() {
        assertThat(new Cursor(35, 36).text()).isEqualTo("z-10");
    }
}
