package org.cardea.contacts.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tables are what ICU says; where they differ, target/ holds what they should be. */
class PinyinTableTest {
    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;

    @Test
    void readingsAreThoseOfIcu() throws IOException {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> byReading = new TreeMap<>();
        for (int c = FIRST; c <= LAST; c++) {
            String reading = letters(latin.transliterate(Character.toString(c)));
            if (reading.matches("[a-z]+")) {
                byReading.computeIfAbsent(reading, fresh -> new StringBuilder()).appendCodePoint(c);
            }
        }
        StringBuilder table = new StringBuilder();
        byReading.forEach((reading, characters) ->
                table.append(reading).append(' ').append(characters).append('\n'));
        assertIs("pinyin.txt", table);
    }

    @Test
    void simplifiedFormsAreThoseOfIcu() throws IOException {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder traditional = new StringBuilder();
        StringBuilder simplified = new StringBuilder();
        for (int c = FIRST; c <= LAST; c++) {
            String other = simplify.transliterate(Character.toString(c));
            if (other.length() == 1 && other.charAt(0) != c) {
                traditional.appendCodePoint(c);
                simplified.append(other);
            }
        }
        assertIs("simplified.txt", traditional.append('\n').append(simplified).append('\n'));
    }

    @Test
    void everyOtherReadingIsOneThatThereIs() {
        assertThat(Table.lines("polyphones.txt")).allSatisfy(row -> {
            String usual = Han.readings(row.charAt(0))[0];
            assertThat(row.split(" ")).as(row).hasSizeGreaterThan(2).contains(usual);
        });
        for (String row : Table.lines("surnames.txt")) {
            String reading = row.split(" ")[0];
            assertThat(row.split(" ")[1].chars())
                    .as(row)
                    .allSatisfy(c -> assertThat(Han.asSurname((char) (int) c)).isEqualTo(reading));
        }
    }

    private static void assertIs(String name, StringBuilder table) throws IOException {
        Files.writeString(Path.of("target", name), table);
        try (var stored = PinyinTableTest.class.getResourceAsStream(name)) {
            assertThat(new String(stored.readAllBytes(), UTF_8).equals(table.toString()))
                    .as(name + " is as ICU has it (see target/" + name + ")")
                    .isTrue();
        }
    }

    private static String letters(String latin) {
        String apart = Normalizer.normalize(latin.toLowerCase(Locale.ROOT).strip(), Normalizer.Form.NFD);
        return apart.replaceAll("u[\\u0300-\\u0307\\u0309-\\u030f]?\\u0308", "v")
                .replaceAll("\\p{Mn}", "");
    }
}
