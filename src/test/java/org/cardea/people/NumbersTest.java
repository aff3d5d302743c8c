package org.cardea.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"CN", "DE", "GB", "FR", "CH", "NL", "US", "IN", "IT", "ES"})
    void quickWayGivesWhatTheLibraryGives(String region) {
        Numbers numbers = new Numbers(region);
        Random random = new Random(7);
        String[] starts = {"+86", "+86 1", "+49 ", "+44 ", "+33", "+41", "+31", "+1 ", "+91 ", "0", "1", "+39 ", "00"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder(starts[random.nextInt(starts.length)]);
            int length = 7 + random.nextInt(5);
            for (int digit = 0; digit < length; digit++) {
                typed.append(random.nextInt(10)).append(random.nextInt(6) == 0 ? "-" : "");
            }
            assertThat(numbers.key(typed.toString())).as(typed.toString()).isEqualTo(numbers.parsed(typed.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 020 7946 0000, +442079460000",
        "GB, +44 (0)20 7946-0000, +442079460000",
        "GB, tel:+44-20-7946-0000, +442079460000",
        "CN, 138 0013 8000, +8613800138000",
        "CN, 10086, +8610086",
        "DE, 0151 5550300, +491515550300",
        "DE, *100#, *100#",
    })
    void numberHasOneKey(String region, String typed, String key) {
        assertThat(new Numbers(region).key(typed)).isEqualTo(key);
    }
}
