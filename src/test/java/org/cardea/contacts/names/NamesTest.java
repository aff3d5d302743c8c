package org.cardea.contacts.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "曾国藩, zeng",
        "单田芳, shan",
        "單田芳, shan",
        "仇英, qiu",
        "解晓东, xie",
        "区海, ou",
        "區海, ou",
        "查良镛, zha",
        "朴树, piao",
        "盖叫天, ge",
        "任正非, ren",
        "尉迟恭, yu",
        "万俟卨, mo",
        "萬俟卨, mo",
        "长孙无忌, zhang",
        "单于夫罗, chan",
        "缪昌期, miao",
        "翟天临, zhai",
        "牟其中, mu",
        "乐嘉, yue",
        "召平, shao",
        "员半千, yun",
        "吕布, lv",
        "张三, zhang",
    })
    void surnameIsReadAsOne(String name, String reading) {
        assertThat(SortKey.of(name, Surnames.length(name))).startsWith(reading + " ");
    }

    @ParameterizedTest
    @CsvSource({"尉迟恭, 2", "欧阳娜娜, 2", "张三, 1", "曾, 0", "上海银行, 0", "Ann, 0", "司马, 1", "阿姨, 0"})
    void surnameIsToldFromTheRest(String name, int length) {
        assertThat(Surnames.length(name)).isEqualTo(length);
    }

    /** Hangul is folded with its neighbours: the same letters go both ways. */
    @Test
    void lettersFoldTheSameAloneAndWithNeighbours() {
        for (char c = 0; c < 0x300; c++) {
            String text = "x" + c + "é王" + c;
            assertThat(Folding.fold(text) + "가").isEqualTo(Folding.fold(text + "가"));
        }
    }

    @Test
    void givenNamesMayBeReadInAllWays() {
        assertThat(Pinyin.syllables("曾乐", 1)).isEqualTo("zeng/ceng le/yue/yao\n");
        assertThat(Pinyin.syllables("Ann 张三", 0)).isEqualTo("zhang san\n");
        assertThat(Pinyin.syllables("Ann", 0)).isEmpty();
    }

    @Test
    void sameSurnamesStayTogether() {
        List<String> sorted = Stream.of("章一", "张三", "章二", "张一", "zhang", "Zhanna")
                .sorted((one, other) -> SortKey.of(one, 1).compareTo(SortKey.of(other, 1)))
                .toList();
        assertThat(sorted).containsExactly("zhang", "张三", "张一", "章二", "章一", "Zhanna");
    }

    @ParameterizedTest
    @CsvSource({
        "(Max), M",
        "Émile, E",
        "Øystein, O",
        "李, L",
        "123, #",
        "山田, S",
        "Ярослав, #",
        "'', #",
        "ann, A",
        "ﬁsh, F"
    })
    void letterIsThatOfTheKey(String name, char letter) {
        assertThat(SortKey.letter(SortKey.of(name, 0))).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, strasse",
        "ÉCOLE, ecole",
        "ＡＢＣ, abc",
        "張國榮, 张国荣",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "한글, 한글",
        "が, が"
    })
    void foldingForgetsWhatPeopleDoNotType(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Brandt, Ann, '', Brandt, 'Brandt, Ann'",
        "Ann Maria Brandt, Ann, Maria, Brandt, 'Brandt, Ann Maria'",
        "Annie B., Ann, '', Brandt, Annie B.",
        "张三, 三, '', 张, 张三",
    })
    void surnameComesFirstWhereTheNameIsItsParts(
            String full, String given, String middle, String surname, String shown) {
        assertThat(ShownName.surnameFirst(full, given, middle, surname)).isEqualTo(shown);
    }
}
