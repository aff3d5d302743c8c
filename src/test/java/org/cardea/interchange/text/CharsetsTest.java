package org.cardea.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cardea.interchange.Refused;
import org.cardea.interchange.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    @ParameterizedTest
    @CsvSource({
        "GB18030,      '姓名,手机,备注\n王小明,13800138000,老客户'",
        "GB18030,      '姓,名\n欧阳,娜娜\n'",
        "Big5,         '姓名,手機,備註\n陳志明,0912345678,下午聯絡'",
        "Shift_JIS,    '氏名,携帯\n山田 太郎,09000000001\nさくら 花子,09000000002'",
        "windows-1252, 'Name,Phone\nJürgen Müster,1\nRené Façade,2'",
        "x-MacRoman,   'Name,Phone\nJürgen Müster,1\nRené Façade,2'",
        "UTF-16LE,     'Name,Phone\nAda,1\n王小明,2'",
        "UTF-16BE,     '姓名,手机\n王小明,13800138000\n'",
        "UTF-8,        '姓名,手机\nplain,1'",
        "UTF-8,        'only,ascii'",
    })
    void shortListIsRecognised(String charset, String text) {
        assertThat(guess(text, charset)).isEqualTo(charset);
    }

    @Test
    void fewBrokenBytesDoNotMakeUtf8SomethingElse() {
        byte[] bytes = "姓名,备注\n韩一,好\n韩二,坏X了\n".getBytes(Charset.forName("UTF-8"));
        bytes["姓名,备注\n韩一,好\n韩二,坏".getBytes(Charset.forName("UTF-8")).length] = (byte) 0xFF;

        assertThat(Charsets.guess(bytes).getFirst().charset()).isEqualTo("UTF-8");
    }

    @Test
    void charactersAfterALongAsciiBeginningDecide() throws Exception {
        String text = "a,b\n".repeat(40_000) + "王小明,手机\n";
        Source file = Source.of("long.csv", text.getBytes(Charset.forName("GB18030")));

        assertThat(Charsets.guess(file).getFirst().charset()).isEqualTo("GB18030");
    }

    @Test
    void markIsNotPartOfTheText() throws Exception {
        Source file = Source.of("bom.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'});

        try (BufferedReader text = new BufferedReader(Charsets.read(file, "UTF-8"))) {
            assertThat(text.readLine()).isEqualTo("a");
        }
    }

    @Test
    void unknownCharsetIsRefused() {
        Source file = Source.of("a.csv", new byte[] {'a'});

        assertThatThrownBy(() -> Charsets.read(file, "no such thing")).isInstanceOf(Refused.class);
    }

    @Property(tries = 300)
    void anyBytesGiveAGuess(@ForAll byte[] bytes) {
        assertThat(Charsets.guess(bytes)).isNotEmpty();
    }

    private static String guess(String text, String charset) {
        return Charsets.guess(text.getBytes(Charset.forName(charset)))
                .getFirst()
                .charset();
    }
}
