package org.cardea.interchange.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 19850412",
        "1985/4/12, 19850412",
        "1985.4.12, 19850412",
        "19850412, 19850412",
        "1985年4月12日, 19850412",
        "1985-04-12T00:00:00Z, 19850412",
        "1985-04-12 00:00:00, 19850412",
        "4月12日, --0412",
        "--04-12, --0412",
        "' --03-07', --0307",
        "--0412, --0412",
        "---15, ---15",
        "1604-06-20, --0620",
        "1985-04, 1985-04",
        "1985年4月, 1985-04",
        "1985, 1985",
        "31.12.1999, 19991231",
        "4/12/1985, 19850412",
        "24/12/1985, 19851224",
        "4/12/85, 19850412",
        "1/2/03, 20030102",
        "33000, 19900507",
        "2000-02-29, 20000229",
        "--0229, --0229",
    })
    void dateIsWrittenAsVersion4HasIt(String typed, String vcard) {
        assertThat(PartialDate.read(typed)).map(PartialDate::vcard).contains(vcard);
    }

    @ParameterizedTest
    @CsvSource({
        "1/2/1980, 19800201, false",
        "24/12/1985, 19851224, false",
        "12/31/1999, 19991231, false",
        "01-02-80, 19800201, true",
        "1980-02-01, 19800201, false",
        "1.2.1980, 19800201, false"
    })
    void whereTheDayComesFirstNothingIsGuessed(String typed, String vcard, boolean guessed) {
        PartialDate date = PartialDate.readDayFirst(typed).orElseThrow();
        assertThat(date.vcard()).isEqualTo(vcard);
        assertThat(date.guessed()).isEqualTo(guessed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in spring", "1999-02-29", "2/29/1999", "32.1.2000", "13/13/2000", "0", "99"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(PartialDate.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0/00", "00/0/0", "1/1/4501", "0000-00-00", "4501-01-01 00:00:00"})
    void programsHaveDatesThatMeanNone(String typed) {
        assertThat(PartialDate.isNothing(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4/5/1985, true", "4/4/1985, false", "24/12/1985, false", "24/12/85, true", "1985-04-05, false"})
    void guessesAreOwnedUpTo(String typed, boolean guessed) {
        assertThat(PartialDate.read(typed).orElseThrow().guessed()).isEqualTo(guessed);
    }
}
