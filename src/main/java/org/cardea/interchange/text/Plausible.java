package org.cardea.interchange.text;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** How much a text looks like one that people write: about 0 (not at all) to 1, by its characters beyond ASCII. */
final class Plausible {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final Set<Integer> SIMPLIFIED_LISTS =
            characters("姓名手机电话邮箱件公司单位部门职务称备注地址商住宅传真街道省市县区生日王李张刘陈杨赵黄周吴徐孙胡朱高林的中国移动家庭");
    private static final Set<Integer> TRADITIONAL_LISTS =
            characters("姓名手機電話郵件公司單位部門職務稱備註地址商住家傳真街道省市縣區生日王李張劉陳楊趙黃周吳徐孫胡朱高林的中國行動記事");
    private static final Set<Integer> JAPANESE_LISTS = characters("姓名前電話番号会社住所部署役職備考携帯郵便勤務先田山本中村佐藤鈴木高橋伊渡辺小林加吉の");
    private static final String WESTERN_LETTERS = "äöüßéèêëàâáãåæçñíìîïóòôõøúùûœÿ";
    private static final double LIST_WORD = 1.5;

    private Plausible() {}

    static double simplified(String text) {
        return average(text, c -> SIMPLIFIED_LISTS.contains(c) ? LIST_WORD : gb(bytes(c, GBK)));
    }

    static double traditional(String text) {
        return average(text, c -> TRADITIONAL_LISTS.contains(c) ? LIST_WORD : big5(bytes(c, BIG5)));
    }

    static double japanese(String text) {
        return average(text, c -> JAPANESE_LISTS.contains(c) ? LIST_WORD : shiftJis(c));
    }

    /** GB2312 has its everyday characters in rows B0 to D7; what only GBK has is rare. */
    private static double gb(byte[] code) {
        int lead = code.length == 2 ? code[0] & 0xFF : 0;
        boolean gb2312 = code.length == 2 && (code[1] & 0xFF) >= 0xA1;
        if (!gb2312) {
            return code.length == 2 ? 0.1 : -1;
        }
        return lead >= 0xB0 && lead <= 0xD7 ? 1 : lead <= 0xA9 ? 0.5 : 0.4;
    }

    /** Big5 has its everyday characters in rows A4 to C6. */
    private static double big5(byte[] code) {
        int lead = code.length == 2 ? code[0] & 0xFF : 0;
        return code.length != 2 ? -1 : lead >= 0xA4 && lead <= 0xC6 ? 0.9 : lead < 0xA4 ? 0.4 : 0.2;
    }

    private static double shiftJis(int c) {
        if (c >= 0x3040 && c <= 0x30FF) {
            return 1;
        }
        byte[] code = bytes(c, SHIFT_JIS);
        int lead = code[0] & 0xFF;
        boolean halfWidth = code.length == 1;
        return halfWidth ? -0.5 : lead >= 0x88 && lead <= 0x97 ? 0.9 : lead < 0x88 ? 0.4 : 0.1;
    }

    private static byte[] bytes(int c, Charset charset) {
        return Character.toString(c).getBytes(charset);
    }

    private static double average(String text, IntToDoubleFunction value) {
        return text.codePoints()
                .filter(c -> c >= 0x80)
                .mapToDouble(c -> c >= 0xE000 && c <= 0xF8FF ? -1 : value.applyAsDouble(c))
                .average()
                .orElse(0);
    }

    /** Accented letters stand inside words, in the case of their neighbours; signs do not. */
    static double western(String text) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                sum += western(c, i == 0 ? ' ' : text.charAt(i - 1));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double western(char c, char before) {
        boolean inWord = Character.isLetter(before);
        boolean common = WESTERN_LETTERS.indexOf(Character.toLowerCase(c)) >= 0;
        if (Character.isUpperCase(c)) {
            return common && !(inWord && Character.isLowerCase(before)) ? 0.6 : -0.5;
        }
        if (Character.isLetter(c)) {
            boolean run = before >= 0x80 && inWord;
            return common ? run ? 0.1 : 0.8 : -0.3;
        }
        return inWord ? -0.5 : 0;
    }

    private static Set<Integer> characters(String list) {
        return list.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
