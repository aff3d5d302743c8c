package org.cardea.contacts.names;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chinese surnames of one or two characters, simplified and traditional. */
public final class Surnames {
    private static final int LONGEST_NAME = 4;

    /** Those whose characters are read in another way than alone. */
    private static final Map<String, String[]> COMPOUND_READINGS = Map.of(
            "尉迟", new String[] {"yu", "chi"},
            "万俟", new String[] {"mo", "qi"},
            "长孙", new String[] {"zhang", "sun"},
            "单于", new String[] {"chan", "yu"},
            "澹台", new String[] {"tan", "tai"});

    private static final Set<String> COMPOUND = Set.of(("欧阳 歐陽 司马 司馬 尉迟 尉遲 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 公孙 公孫 慕容 令狐 "
                    + "长孙 長孫 宇文 司徒 司空 轩辕 軒轅 端木 百里 呼延 南宫 南宮 独孤 獨孤 赫连 赫連 澹台 澹臺 公冶 宗政 濮阳 濮陽 淳于 单于 單于 "
                    + "太叔 申屠 仲孙 仲孫 钟离 鍾離 鲜于 鮮于 闾丘 閭丘 东郭 東郭 南门 南門 公羊 梁丘 左丘 西门 西門 拓跋 夹谷 宰父 谷梁 穀梁 "
                    + "段干 东门 東門 万俟 萬俟 闻人 聞人 第五 纳兰 納蘭 完颜 完顏 耶律 爱新觉罗")
            .split(" "));
    private static final Set<String> SINGLE = ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
                    + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
                    + "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠"
                    + "甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴"
                    + "胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩"
                    + "厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖闫涂区覃岳侴代候佟仝苟苑原练初冼植邸阳海官亓佘褟麦邝涂丘"
                    + "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇蘇魯韋馬鳳湯滕羅畢鄔樂時齊顧黃蕭貝計談龐熊紀項藍閔強賈婁顏鍾駱盧莫應鄧單諸鈕龔陸榮儲靳烏車寧欒厲劉葉龍賴藺蒙喬陰蒼雙聞黨譚貢勞"
                    + "酈壽邊農溫莊閻連習魚滿國廣祿闕東歐師鞏聶簡饒須豐關荊遊權蓋塗區岳鄺麥")
            .codePoints()
            .mapToObj(Character::toString)
            .collect(Collectors.toUnmodifiableSet());

    private Surnames() {}

    /** Whether two characters are one surname. */
    public static boolean isCompound(String two) {
        return COMPOUND.contains(two);
    }

    public static boolean isSingle(String one) {
        return SINGLE.contains(one);
    }

    /** How many characters at the beginning of a Chinese name are the surname; 0 where it is none. */
    public static int length(String name) {
        int length = name.length();
        if (length < 2 || length > LONGEST_NAME || !name.chars().allMatch(c -> Han.is((char) c))) {
            return 0;
        }
        if (length > 2 && isCompound(name.substring(0, 2))) {
            return 2;
        }
        return isSingle(name.substring(0, 1)) || Han.asSurname(name.charAt(0)) != null ? 1 : 0;
    }

    /** How the character at a place of a surname is read; null where it is read as usual. */
    static String reading(String surname, int at) {
        StringBuilder simple = new StringBuilder();
        surname.chars().forEach(c -> simple.append(Han.simplified((char) c)));
        String[] compound = COMPOUND_READINGS.get(simple.toString());
        if (compound != null) {
            return compound[at];
        }
        return surname.length() == 1 ? Han.asSurname(surname.charAt(0)) : null;
    }
}
