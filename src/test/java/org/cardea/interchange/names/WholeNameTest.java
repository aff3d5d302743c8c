package org.cardea.interchange.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNameTest {
    @ParameterizedTest
    @CsvSource({
        "王小明,        王,   小明",
        "欧阳娜娜,      欧阳, 娜娜",
        "尉迟恭,        尉迟, 恭",
        "司馬相如,      司馬, 相如",
        "欧阳,          欧阳, ''",
        "欧小明,        欧,   小明",
        "诸葛 亮,       诸葛, 亮",
        "老婆,          '',   老婆",
        "客服中心,      '',   客服中心",
        "张家口市人民医院, '', 张家口市人民医院",
        "阿凡提·买买提, '',   阿凡提·买买提",
        "김민수,        김,   민수",
        "남궁민수,      남궁, 민수",
        "山田 太郎,     山田, 太郎",
        "Ludwig van Beethoven,    van Beethoven, Ludwig",
        "Ursula von der Leyen,    von der Leyen, Ursula",
        "'Beethoven, Ludwig van', van Beethoven, Ludwig",
        "Van Morrison,            Morrison,      Van",
        "Maria De La Cruz,        De La Cruz,    Maria",
        "Cher,                    '',            Cher",
        "Ben Al Sample,           Sample,        Ben",
        "shop@example.org,        '',            shop@example.org",
        "Sample Ltd 24,           '',            Sample Ltd 24",
    })
    void familyAndGivenNameAreToldApart(String whole, String family, String given) {
        Name name = WholeName.split(whole);

        assertThat(name.family()).isEqualTo(family);
        assertThat(name.given()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"王先生, 王, 先生", "欧阳老师, 欧阳, 老师", "李总, 李, 总"})
    void titleBehindASurnameIsNoGivenName(String whole, String family, String title) {
        assertThat(WholeName.split(whole)).isEqualTo(new Name("", "", "", family, title));
    }

    @ParameterizedTest
    @CsvSource({
        "Prof. Dr. Max Muster,         Prof. Dr., Max,    '',     Muster, ''",
        "Mrs. Dalloway,                Mrs.,      '',     '',     Dalloway, ''",
        "Martin Luther King Jr.,       '',        Martin, Luther, King,   Jr.",
        "'Sample, Dr. Ada Mae',        Dr.,       Ada,    Mae,    Sample, ''",
        "'Ada Sample, PhD',            '',        Ada,    '',     Sample, PhD",
    })
    void titlesAndSuffixesAreTakenOff(
            String whole, String prefix, String given, String middle, String family, String suffix) {
        assertThat(WholeName.split(whole)).isEqualTo(new Name(prefix, given, middle, family, suffix));
    }

    @ParameterizedTest
    @CsvSource({"欧阳, 娜娜, 欧阳娜娜", "van Gogh, Vincent, Vincent van Gogh", "山田, 太郎, 山田太郎"})
    void nameIsSaidInTheOrderOfItsScript(String family, String given, String whole) {
        assertThat(new Name("", given, "", family, "").whole()).isEqualTo(whole);
    }

    @Property(tries = 500)
    void nothingOfANameIsLost(@ForAll String typed) {
        String kept = WholeName.split(typed).toString();

        assertThat(typed.strip().replaceAll("[\\s\u3000,]", "").codePoints().mapToObj(Character::toString))
                .allSatisfy(character -> assertThat(kept).contains(character));
    }
}
