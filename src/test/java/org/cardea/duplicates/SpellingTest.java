package org.cardea.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "李小龙, Li Xiaolong",
        "李小龙, Xiaolong LI",
        "李小龙, Li Xiao Long",
        "李小龙, Xiao-Long Li",
        "張偉, Zhang Wei",
        "曾国藩, Zeng Guofan",
        "单田芳, Shan Tianfang",
        "欧阳修, Ouyang Xiu",
        "欧阳修, Xiu Ouyang",
        "吕布, Lü Bu",
        "吕布, Lu Bu",
        "吕布, Lv Bu",
        "张乐, Zhang Yue",
        "张乐, Zhang Le",
    })
    void oneNameInTwoScripts(String one, String other) {
        assertThat(Spelling.of(one).latin()).anyMatch(Spelling.of(other).latin()::contains);
    }

    @ParameterizedTest
    @CsvSource({"Anna Müller, MÜLLER Anna", "José García, Jose Garcia", "张 伟, 张伟", "張偉, 张伟"})
    void oneNameWhateverItsOrderAccentsAndForm(String one, String other) {
        assertThat(Spelling.of(one).whole()).isEqualTo(Spelling.of(other).whole());
    }

    @Test
    void anotherNameIsAnother() {
        assertThat(Spelling.of("李小龙").latin())
                .noneMatch(Spelling.of("Li Xiaolin").latin()::contains);
        assertThat(Spelling.of("Anna Müller").latin())
                .noneMatch(Spelling.of("Anna Miller").latin()::contains);
    }

    @Test
    void initialStandsForAName() {
        assertThat(Spelling.of("J. Smith").abbreviated()).isTrue();
        assertThat(Spelling.of("J. Smith").initials())
                .anyMatch(Spelling.of("John Smith").initials()::contains);
        assertThat(Spelling.of("K. Smith").initials())
                .noneMatch(Spelling.of("John Smith").initials()::contains);
    }

    @Test
    void nameOfSignsOrWithoutEndIsNoTrouble() {
        assertThat(Spelling.of("").whole()).isEmpty();
        assertThat(Spelling.of("☎ !").whole()).isEmpty();
        assertThat(Spelling.of("x".repeat(100_000)).whole()).hasSizeLessThan(300);
        assertThat(Spelling.of("乐".repeat(10_000)).latin()).hasSizeLessThan(20);
        assertThat(Spelling.of("👨‍👩‍👧 Home").words()).contains("home");
    }
}
